import { failureOf } from "./failure.ts";
import { answer } from "./program.ts";

/** Answers one command line: the answer on stdout, what went wrong on stderr, and the exit code that a script reads. */
export async function start(words: readonly string[]): Promise<void> {
  // A reader that stops early (`lodestone list | head`) is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  try {
    process.exitCode = await answer(words);
  } catch (error) {
    const { text, code } = failureOf(error, process.env["LODESTONE_DEBUG"] === "1");
    if (text !== "") process.stderr.write(`${text}\n`);
    process.exitCode = code;
  }
}
