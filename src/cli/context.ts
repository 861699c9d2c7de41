import type { Language } from "../words/index.ts";
import { jsonOf, type Reply } from "./reply.ts";
import { startProgress, type Progress } from "./progress.ts";

/** The options that every verb takes. */
export interface CommonOptions {
  readonly json: boolean;
  /** Where to write; each verb has its own place when none is given. */
  readonly out?: string;
  readonly seed?: string;
  readonly draws?: number;
  /** Threads that share out the draws. */
  readonly workers?: number;
  /** Draws as they were drawn, not weighed by history. */
  readonly prior: boolean;
  readonly quick: boolean;
  readonly dryRun: boolean;
  readonly lang: Language;
  readonly set: readonly string[];
  readonly with: readonly string[];
}

/** A verb's way to the outside: stdout carries the answer, stderr everything else. */
export interface Context {
  readonly options: CommonOptions;
  reply(reply: Reply): void;
  /** A line about what is going on. */
  say(line: string): void;
  /** Something the reader of the answer should know; also listed under `warnings` in JSON. */
  warn(line: string): void;
  progress(label: string, total: number): Promise<Progress>;
}

export function createContext(verb: string, options: CommonOptions): Context {
  const warnings: string[] = [];
  return {
    options,
    reply(reply) {
      const text = options.json ? JSON.stringify(jsonOf(verb, reply, warnings), null, 2) : reply.text;
      process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
    },
    say: (line) => process.stderr.write(`${line}\n`),
    warn(line) {
      warnings.push(line);
      process.stderr.write(`warning: ${line}\n`);
    },
    progress: startProgress,
  };
}
