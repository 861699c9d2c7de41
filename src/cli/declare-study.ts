import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { SCENARIO_FOLDER } from "../scenario/read.ts";
import type { PledgeStudy, Study } from "../study/index.ts";

const isStarted = (file: string): boolean => {
  const started = process.argv[1];
  return started !== undefined && existsSync(started) && realpathSync(started) === realpathSync(file);
};

const idOf = (file: string): string => basename(file, extname(file));

/** What `lodestone run` calls a script: its name among the project's own, else the YAML file beside it. */
const nameOf = (file: string): string =>
  realpathSync(dirname(file)) === realpathSync(SCENARIO_FOLDER) ? idOf(file) : join(dirname(file), `${idOf(file)}.yaml`);

/** When the script itself was started, answers as `lodestone run NAME` with the same words after it, so that both ways write the same bytes. */
function answerWhenStarted(meta: ImportMeta): void {
  const file = fileURLToPath(meta.url);
  if (isStarted(file)) setImmediate(async () => (await import("./start.ts")).start(["run", nameOf(file), ...process.argv.slice(2)]));
}

/** Declares a study of the minerals: the default export of a script such as scenarios/outlook.ts. */
export function study<Name extends string>(meta: ImportMeta, declared: Study<Name>): Study<Name> {
  answerWhenStarted(meta);
  return declared;
}

/** Declares a study of the pledge, such as scenarios/pledge.ts. */
export function pledgeStudy<Name extends string>(meta: ImportMeta, declared: Omit<PledgeStudy<Name>, "model">): PledgeStudy<Name> {
  answerWhenStarted(meta);
  return { model: "pledge", ...declared };
}
