import { InputError } from "../../domain/index.ts";
import { terminalTable } from "../../report/terminal.ts";
import type { Scenario } from "../../scenario/index.ts";
import { sideBySide } from "../../study/comparison.ts";
import { leversStudy, RECYCLED_YEARS } from "../../study/lever-study.ts";
import { leverSplit } from "../../study/parts/levers.ts";
import { SUPPLY_ELEMENTS } from "../../study/parts/supply.ts";
import type { Context } from "../context.ts";
import { announce, assertDeliverable, deliver } from "../deliver.ts";
import { originNow, readScenario, REFERENCE } from "../inputs.ts";
import { planned, simulateAll, type Planned } from "../simulate.ts";
import { said } from "../../words/index.ts";
import type { Verb } from "../verb.ts";

/** Packages that are policy levers, as `comprehensive` stacks them; the others are conditions of a question. */
const LEVERS = ["diversification", "floors", "recycling", "substitution", "stockpile", "cooperation"];

/** The scenario with the levers on top; a name that is none is told under the option that it was typed in. */
function pulled(name: string, levers: readonly string[], { options }: Context): Scenario {
  try {
    return readScenario(name, { ...options, with: [...options.with, ...levers] });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.problems.map((problem) => ({ ...problem, file: levers.some((lever) => problem.file === `--with ${lever}`) ? problem.file.replace("--with", "--only") : problem.file })));
  }
}

export const verb: Verb = {
  examples: ["levers", "levers --only recycling", "levers ban-dytb-2027 --only stockpile,cooperation"],
  define: (command) => void command.argument("[scenario]", "what the levers are pulled in", REFERENCE)
    .option("--only <names>", `packages to pull, separated by commas; without it ${LEVERS.join(", ")}`),
  async answer([name], own, context) {
    const origin = originNow();
    const levers = typeof own["only"] === "string" ? own["only"].split(",").map((lever) => lever.trim()) : LEVERS;
    const base = planned(readScenario(String(name), context.options));
    const words = levers === LEVERS ? said({ en: "every lever", ja: "全施策" }) : levers.join(", ");
    const scenario = pulled(String(name), levers, context);
    const to: Planned = { ...planned(scenario), id: `${scenario.id} with ${levers === LEVERS ? "every lever" : levers.join("+")}`, title: said({ en: `${base.title}, with ${words}`, ja: `${base.title}（${words}を実施）` }), short: said({ en: `With ${words}`, ja: `${words}を実施` }) };
    if (context.options.dryRun) return announce([base, to].map(({ id, title }) => `${id}: ${title}`), context);
    assertDeliverable(context);
    const recycles = levers.includes("recycling");
    const [before, after] = await simulateAll([base, to], context, { origins: SUPPLY_ELEMENTS, ...(recycles ? { recycled: RECYCLED_YEARS } : {}) });
    const split = await leverSplit(after!, before!, context.progress);
    return deliver(leversStudy(before!, { to: after!, split }, recycles, origin), context, terminalTable(sideBySide([before!, after!])));
  },
};
