import { Argument } from "commander";
import { InputError, unwrap } from "../../domain/index.ts";
import { terminalTable } from "../../report/terminal.ts";
import { explain, originText, resolvedYaml, valueText, type ResolvedValue, type Scenario } from "../../scenario/index.ts";
import type { CommonOptions } from "../context.ts";
import { readScenario, REFERENCE } from "../inputs.ts";
import type { Reply } from "../reply.ts";
import type { Verb } from "../verb.ts";

const line = ({ path, value, grade, source, origin }: ResolvedValue) => ({ parameter: path, value: valueText(value), grade, source, "set by": originText(origin) });

function changedText({ id, resolved, assumptions }: Scenario): string {
  const rest = `The other ${resolved.size - assumptions.length} parameters are at their defaults; all of them: lodestone config show ${id} --resolved`;
  return assumptions.length === 0 ? `${id} sets nothing of its own.\n${rest}` : `${terminalTable(assumptions.map(line))}\n\n${rest}`;
}

function show(name: string, whole: boolean, options: CommonOptions): Reply {
  const scenario = readScenario(name, options);
  const values = whole ? [...scenario.resolved.values()] : scenario.assumptions;
  return {
    text: whole ? resolvedYaml(scenario) : changedText(scenario),
    scenario: scenario.id,
    answer: [`${scenario.id} sets ${scenario.assumptions.length} of ${scenario.resolved.size} parameters.`],
    more: { parameters: values.map(({ origin, trail: _trail, ...value }) => ({ ...value, setBy: originText(origin) })) },
  };
}

function why(path: string, name: string, options: CommonOptions): Reply {
  const scenario = readScenario(name, options);
  const text = unwrap(explain(scenario, path));
  const value = scenario.resolved.get(path)!;
  const trail = value.trail.map((step) => ({ value: step.value, setBy: originText(step.origin) }));
  return { text, scenario: scenario.id, answer: [text.split("\n")[0]], more: { parameter: { ...value, origin: originText(value.origin), trail } } };
}

export const verb: Verb = {
  examples: ["config show ban-dytb-2027", "config show ban-dytb-2027 --resolved", "config why stock.days ban-dytb-2027"],
  define: (command) => void command
    .addArgument(new Argument("<what>", "show: what a scenario sets; why: where one value comes from").choices(["show", "why"]))
    .argument("[words...]", `show [scenario], or why <parameter> [scenario]; ${REFERENCE} when none is named`)
    .option("--resolved", "with show: every parameter, as a scenario file of its own"),
  async answer([what, words], own, { options }) {
    const given = words as string[];
    const expected = what === "show" ? "config show [scenario]" : "config why <parameter> [scenario]";
    const fits = what === "show" ? given.length <= 1 : given.length === 1 || given.length === 2;
    if (!fits) throw new InputError([{ file: `config ${String(what)} ${given.join(" ")}`.trim(), message: `expected ${expected}` }]);
    return what === "show"
      ? show(given[0] ?? REFERENCE, own["resolved"] === true, options)
      : why(given[0], given[1] ?? REFERENCE, options);
  },
};
