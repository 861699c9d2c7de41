import { terminalTable } from "../../report/terminal.ts";
import { whyStudy, whyTable } from "../../study/why.ts";
import { crewFor } from "../crew.ts";
import { announce, assertDeliverable, deliver } from "../deliver.ts";
import { originNow, readScenario, REFERENCE } from "../inputs.ts";
import { planned, simulateAll } from "../simulate.ts";
import type { Verb } from "../verb.ts";

/** A scenario with a shock, for quantities that only a shock has. */
const WITH_SHOCK = "ban-dytb-2027";
const NEEDS_SHOCK = /^(runout|unmet|path)\b/;

export const verb: Verb = {
  examples: ["why dependence@2035", "why runout.Dy", "why dependence.traced.us.Nd@2030 comprehensive"],
  define: (command) => void command.argument("<quantity>", "a name of --json, or a short one: dependence@2035, runout.Dy")
    .argument("[scenario]", `name, name/variant, or a YAML file; ${REFERENCE}, or ${WITH_SHOCK} for what only a shock has`),
  async answer([quantity, name], _own, context) {
    const origin = originNow();
    const scenario = readScenario(String(name ?? (NEEDS_SHOCK.test(String(quantity)) ? WITH_SHOCK : REFERENCE)), context.options);
    if (context.options.dryRun) return announce([`${scenario.id}: ${scenario.title}`], context);
    assertDeliverable(context);
    const [lead] = await simulateAll([planned(scenario)], context);
    const bar = await context.progress("looking for what moves it", 100);
    try {
      const study = await whyStudy(crewFor(context.options.workers), lead!, String(quantity), origin, (share) => bar.to(Math.round(100 * share)));
      return await deliver(study.input, context, terminalTable(whyTable(study)));
    } finally {
      bar.stop();
    }
  },
};
