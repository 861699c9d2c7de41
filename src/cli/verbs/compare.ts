import { InputError } from "../../domain/index.ts";
import { terminalTable } from "../../report/terminal.ts";
import { announce, assertDeliverable, deliver } from "../deliver.ts";
import { originNow, readScenario } from "../inputs.ts";
import { planned, simulateAll } from "../simulate.ts";
import { comparisonStudy, sideBySide } from "../../study/comparison.ts";
import { leverSplit } from "../../study/parts/levers.ts";
import type { Verb } from "../verb.ts";

export const verb: Verb = {
  examples: ["compare comprehensive supply-only reference", "compare rivalry joint-offtake --quick"],
  define: (command) => void command.argument("<scenarios...>", "two or more; the first is the subject, the last what it is held against"),
  async answer(args, _own, context) {
    const origin = originNow();
    const names = args[0] as string[];
    if (new Set(names).size < 2) throw new InputError([{ file: `compare ${names.join(" ")}`, message: "expected two different scenarios or more" }]);
    const cases = names.map((name) => planned(readScenario(name, context.options)));
    if (context.options.dryRun) return announce(cases.map(({ id, title }) => `${id}: ${title}`), context);
    assertDeliverable(context);
    const runs = await simulateAll(cases, context);
    const split = await leverSplit(runs[0], runs[runs.length - 1], context.progress);
    return deliver(comparisonStudy(runs, split, origin), context, terminalTable(sideBySide(runs)));
  },
};
