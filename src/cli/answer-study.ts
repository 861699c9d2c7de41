import type { Scenario } from "../scenario/index.ts";
import { terminalTable } from "../report/terminal.ts";
import { scriptedStudy, type Case } from "../study/index.ts";
import type { Context } from "./context.ts";
import { announce, assertDeliverable, deliver } from "./deliver.ts";
import { originNow, readScenario } from "./inputs.ts";
import type { Reply } from "./reply.ts";
import { planned, simulateAll } from "./simulate.ts";
import { loadStudy } from "./load-study.ts";

/** A run that a study names, in terms of the study's own scenario. The user's overrides hold for every run of a study. */
function scenarioOf(name: string, own: string, context: Context): Scenario {
  if (name === ".") return readScenario(own, context.options);
  return name.startsWith("./") ? readScenario(own, context.options, { variant: name.slice(2) }) : readScenario(name, context.options);
}

/** Answers a scenario by the study script that goes with it. */
export async function answerStudy(name: string, scenario: Scenario, file: string, context: Context): Promise<Reply> {
  const origin = originNow();
  const { study, text: script } = await loadStudy(file);
  const wanted = Object.entries(study.runs).map(([key, run]) => [key, planned(scenarioOf(run, name, context))] as const);
  const plans = [...new Map(wanted.map(([, plan]) => [plan.id, plan])).values()];
  if (context.options.dryRun) return announce(plans.map(({ id, title }) => `${id}: ${title}`), context);
  assertDeliverable(context);
  const runs = new Map((await simulateAll(plans, context)).map((one) => [one.id, one] as const));
  const cases: Record<string, Case> = Object.fromEntries(wanted.map(([key, { id }]) => [key, runs.get(id)!]));
  const { input, table } = await scriptedStudy({ scenario, study, script, cases }, context.progress, origin);
  return deliver(input, context, terminalTable(table));
}
