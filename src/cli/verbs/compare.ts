import { InputError } from "../../domain/index.ts";
import { terminalTable } from "../../report/terminal.ts";
import { announce, assertDeliverable, deliver } from "../deliver.ts";
import { originNow, readScenario } from "../inputs.ts";
import { planned, simulateAll } from "../simulate.ts";
import { baseOf, comparisonStudy, sideBySide, type Walk } from "../../study/comparison.ts";
import { leverSplit } from "../../study/parts/levers.ts";
import type { Verb } from "../verb.ts";

export const verb: Verb = {
  examples: ["compare reference comprehensive", "compare reference supply-only comprehensive", "compare rivalry joint-offtake --quick"],
  define: (command) => void command.argument("<scenarios...>", "two or more; levers lead from the reference, or else from the first one named, to each of the others"),
  async answer(args, _own, context) {
    const origin = originNow();
    const names = [...new Set(args[0] as string[])];
    if (names.length < 2) throw new InputError([{ file: `compare ${names.join(" ")}`, message: "expected two different scenarios or more" }]);
    const cases = names.map((name) => planned(readScenario(name, context.options)));
    if (context.options.dryRun) return announce(cases.map(({ id, title }) => `${id}: ${title}`), context);
    assertDeliverable(context);
    const runs = await simulateAll(cases, context);
    const base = baseOf(runs);
    const walks: Walk[] = [];
    for (const to of runs.filter((one) => one !== base)) walks.push({ to, split: await leverSplit(to, base, context.progress) });
    return deliver(comparisonStudy(runs, walks, origin), context, terminalTable(sideBySide(runs)));
  },
};
