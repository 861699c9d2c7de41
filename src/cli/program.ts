import { readFileSync } from "node:fs";
import { Command } from "commander";
import { speak } from "../words/index.ts";
import { addCommonOptions, splitOptions } from "./common-options.ts";
import { createContext } from "./context.ts";
import { dismissCrew } from "./crew.ts";
import { EXIT, type ExitCode } from "./exit.ts";
import { homeText } from "./home.ts";
import { VERBS } from "./verbs.ts";

const version = (): string =>
  (JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string }).version;

/**
 * Builds the command line for `words` and answers it. Only verbs named among the words are loaded, so that starting
 * stays fast; the others are known by name and summary, which is all that help and typo suggestions need.
 */
export async function answer(words: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = EXIT.answered;
  const program = new Command("lodestone")
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "examples and options")
    .showHelpAfterError("See: lodestone help")
    .exitOverride();
  program.helpInformation = homeText;

  for (const entry of VERBS) {
    const command = program.command(entry.name).summary(entry.summary).description(entry.summary);
    if (!words.includes(entry.name)) continue;
    const { verb } = await entry.load();
    verb.define(command);
    addCommonOptions(command);
    command.addHelpText("before", `Examples\n${verb.examples.map((line) => `  lodestone ${line}`).join("\n")}\n`);
    command.showHelpAfterError(`See: lodestone help ${entry.name}`);
    command.action(async () => {
      const [common, own] = splitOptions(command.opts());
      speak(common.lang);
      const context = createContext(entry.name, common);
      try {
        const reply = await verb.answer(command.processedArgs, own, context);
        if (reply) context.reply(reply);
        code = reply?.code ?? EXIT.answered;
      } finally {
        await dismissCrew();
      }
    });
  }

  if (words.length === 0) process.stdout.write(homeText());
  else await program.parseAsync([...words], { from: "user" });
  return code;
}
