import { said } from "../words/index.ts";
import { originText, type Scenario } from "../scenario/index.ts";

const FLAG = "--set ";

/** What the command line sets in a scenario: `shock.months=18`. */
const settingsOf = ({ resolved }: Scenario): string[] =>
  [...new Set([...resolved.values()].map(({ origin }) => originText(origin)))].filter((text) => text.startsWith(FLAG)).map((text) => text.slice(FLAG.length));

/** A scenario's title and question in the language that is spoken; English where the file has no Japanese. */
export const spokenTitle = ({ title, titleJa }: Pick<Scenario, "title" | "titleJa">): string => said({ en: title, ja: titleJa ?? title });
export const spokenQuestion = ({ question, questionJa }: Pick<Scenario, "question" | "questionJa">): string => said({ en: question, ja: questionJa ?? question });

/** What a title says before its colon, short enough for a line in a chart. */
export const headOf = (title: string): string => title.split(/: |：/)[0]!;

/** A scenario's title, with what the command line sets in all of `cases`: a title from the file would contradict it otherwise. */
export function titleOf(scenario: Scenario, cases: readonly Scenario[] = [scenario]): string {
  const set = settingsOf(scenario).filter((setting) => cases.every((one) => settingsOf(one).includes(setting)));
  const [title, changes] = [spokenTitle(scenario), set.join(", ")];
  return set.length === 0 ? title : said({ en: `${title}, but with ${changes}`, ja: `${title}（${changes}とした場合）` });
}
