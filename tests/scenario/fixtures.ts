import { problemText, unwrap, type Outcome } from "../../src/domain/index.ts";
import { parseScenario, type ParseOptions, type Scenario, type Sources } from "../../src/scenario/index.ts";

export const HEAD = "title: A test\nkind: stress\n";

/** Sources by id out of plain texts; the file of `x` is scenarios/x.yaml. */
export const sourcesOf = (texts: Readonly<Record<string, string>>): Sources =>
  Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, { file: `scenarios/${id}.yaml`, text }]));

export const parse = (texts: Readonly<Record<string, string>>, options: ParseOptions = {}, id = "x"): Outcome<Scenario> => parseScenario(id, sourcesOf(texts), options);

/** The scenario of a text under the usual head. */
export const scenarioOf = (body: string, options: ParseOptions = {}): Scenario => unwrap(parse({ x: HEAD + body }, options));

/** What a user would read, a line for each problem. */
export function faultsOf(texts: Readonly<Record<string, string>>, options: ParseOptions = {}, id = "x"): string[] {
  const outcome = parse(texts, options, id);
  return outcome.ok ? [] : outcome.problems.map(problemText);
}
