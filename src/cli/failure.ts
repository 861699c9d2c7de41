import { CommanderError } from "commander";
import { InputError, problemText, sortProblems, type Problem } from "../domain/index.ts";
import { DataError } from "./data-error.ts";
import { EXIT, type ExitCode } from "./exit.ts";
import { SourcesWanted } from "./sources-wanted.ts";
import { StoppedByUser } from "./stopped.ts";

export interface Failure {
  /** What goes to stderr; empty when it has been said already. */
  readonly text: string;
  readonly code: ExitCode;
}

const FILE_TROUBLE: Readonly<Record<string, string>> = {
  EACCES: "no permission to write or read here",
  EPERM: "not permitted here",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EFBIG: "the file is larger than is allowed here",
  EDQUOT: "the disk quota is used up",
  ENOTDIR: "part of this path is a file, not a folder",
  EISDIR: "this is a folder, not a file",
  ENOENT: "no such file or folder",
};

/** What engines say when a table of numbers is too large to be held. */
const NO_MEMORY = /^(Array buffer allocation failed|Invalid (typed array|array buffer|array) length)/;

const listed = (problems: readonly Problem[]): string =>
  [...sortProblems(problems).map(problemText), ...(problems.length > 1 ? [`${problems.length} problems; nothing was written.`] : [])].join("\n");

/** Turns whatever was thrown into the words and the exit code that a user meets. Only a bug may end in code 1. Throws SourcesWanted on, which no user meets. */
export function failureOf(error: unknown, debug: boolean): Failure {
  if (error instanceof SourcesWanted) throw error;
  if (error instanceof CommanderError) {
    const asked = error.code === "commander.helpDisplayed" || error.code === "commander.help" || error.code === "commander.version";
    return { text: "", code: asked ? EXIT.answered : EXIT.input };
  }
  if (error instanceof InputError) return { text: listed(error.problems), code: EXIT.input };
  if (error instanceof StoppedByUser) return { text: error.message, code: EXIT.stopped };
  if (error instanceof DataError) return { text: listed(error.problems), code: EXIT.data };
  if (error instanceof RangeError && NO_MEMORY.test(error.message)) return { text: "The draws do not fit into this machine's memory. Ask for fewer --draws.", code: EXIT.input };
  const { code, path } = (error ?? {}) as NodeJS.ErrnoException;
  if (code !== undefined && path !== undefined && FILE_TROUBLE[code] !== undefined) {
    return { text: `${path}: ${FILE_TROUBLE[code]} (${code})`, code: EXIT.input };
  }
  const message = error instanceof Error ? error.message : String(error);
  const trace = debug && error instanceof Error ? `\n${error.stack}` : "";
  const hint = debug ? "" : " Run it again with LODESTONE_DEBUG=1 for the trace.";
  return { text: `lodestone: this is a bug: ${message.split("\n")[0]}.${hint}${trace}`, code: EXIT.bug };
}
