import { failureOf } from "./failure.ts";
import { answer } from "./program.ts";

// A reader that stops early (`lodestone list | head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

try {
  process.exitCode = await answer(process.argv.slice(2));
} catch (error) {
  const { text, code } = failureOf(error, process.env["LODESTONE_DEBUG"] === "1");
  if (text !== "") process.stderr.write(`${text}\n`);
  process.exitCode = code;
}
