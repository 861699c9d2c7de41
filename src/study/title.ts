import { originText, type Scenario } from "../scenario/index.ts";

const FLAG = "--set ";

/** What the command line sets in a scenario: `shock.months=18`. */
const settingsOf = ({ resolved }: Scenario): string[] =>
  [...new Set([...resolved.values()].map(({ origin }) => originText(origin)))].filter((text) => text.startsWith(FLAG)).map((text) => text.slice(FLAG.length));

/** A scenario's title, with what the command line sets in all of `cases`: a title from the file would contradict it otherwise. */
export function titleOf(scenario: Scenario, cases: readonly Scenario[] = [scenario]): string {
  const set = settingsOf(scenario).filter((setting) => cases.every((one) => settingsOf(one).includes(setting)));
  return set.length === 0 ? scenario.title : `${scenario.title}, but with ${set.join(", ")}`;
}
