import { InputError, problemText, sortProblems, type Problem } from "../../domain/index.ts";
import { checkFacts } from "../../facts/index.ts";
import { editionIds, scenarioIds } from "../../scenario/read.ts";
import type { CommonOptions } from "../context.ts";
import { DataError } from "../data-error.ts";
import { EXIT } from "../exit.ts";
import { parsedFacts, readScenario } from "../inputs.ts";
import type { Verb } from "../verb.ts";

function problemsOf(work: () => void): readonly Problem[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof InputError || error instanceof DataError) return error.problems;
    throw error;
  }
}

/** A shared file's faults turn up with every scenario that builds on it; they are said once. */
const once = (problems: readonly Problem[]): Problem[] =>
  sortProblems([...new Map(problems.map((problem) => [problemText(problem), problem])).values()]);

function checkAll(names: readonly string[], options: CommonOptions): { data: Problem[]; scenarios: Problem[]; tables: number } {
  let tables = 0;
  const data = once(problemsOf(() => {
    const facts = parsedFacts();
    tables = Object.keys(facts.tables).length;
    const broken = checkFacts(facts);
    if (broken.length > 0) throw new DataError(broken);
  }));
  // Scenario files name projects of the data, so they can be read only once the data can.
  const scenarios = tables === 0 ? [] : once(names.flatMap((name) => problemsOf(() => void readScenario(name, options))));
  return { data, scenarios, tables };
}

export const verb: Verb = {
  examples: ["check", "check scenarios/my-embargo.yaml"],
  define: (command) => void command.argument("[files...]", "scenario files or names; all scenarios when none is given"),
  async answer(args, _own, { options }) {
    const given = args[0] as string[];
    const names = given.length > 0 ? given : [...scenarioIds(), ...editionIds()];
    const { data, scenarios, tables } = checkAll(names, options);
    const problems = [...scenarios, ...data];
    const what = `${names.length} ${names.length === 1 ? "scenario" : "scenarios"} and ${tables} tables of data`;
    const unread = tables === 0 ? ["Scenario files were not checked, because the data that they name cannot be read."] : [];
    const verdict = problems.length === 0 ? `No problems in ${what}.` : `${problems.length} ${problems.length === 1 ? "problem" : "problems"} in ${what}.`;
    return {
      text: [...problems.map(problemText), ...unread, verdict].join("\n"),
      answer: [verdict, ...unread],
      more: { problems },
      code: scenarios.length > 0 ? EXIT.input : data.length > 0 ? EXIT.data : EXIT.answered,
    };
  },
};
