import type { Scenario } from "../scenario/index.ts";
import type { Readings } from "../measures/index.ts";
import { terminalTable } from "../report/terminal.ts";
import { scriptedPledge, scriptedStudy, type Case, type PledgeStudy } from "../study/index.ts";
import type { Context } from "./context.ts";
import { announce, assertDeliverable, deliver } from "./deliver.ts";
import { originNow, readScenario } from "./inputs.ts";
import type { Reply } from "./reply.ts";
import { pledgeUnder, pledgesUnder } from "./pledge.ts";
import { planned, simulateAll, type Planned } from "./simulate.ts";
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
  if ("model" in study) return answerPledge(name, scenario, { study, script }, context);
  const wanted = Object.entries(study.runs).map(([key, run]) => [key, planned(scenarioOf(run, name, context))] as const);
  const plans = [...new Map(wanted.map(([, plan]) => [plan.id, plan])).values()];
  if (context.options.dryRun) return announce(plans.map(({ id, title }) => `${id}: ${title}`), context);
  assertDeliverable(context);
  // A run that stands under two names is read for both.
  const readings = ({ id }: Planned): Readings => Object.assign({}, study.readings, ...wanted.filter(([, plan]) => plan.id === id).map(([key]) => study.readingsOf?.[key]));
  const runs = new Map((await simulateAll(plans, context, readings)).map((one) => [one.id, one] as const));
  const cases: Record<string, Case> = Object.fromEntries(wanted.map(([key, { id }]) => [key, runs.get(id)!]));
  const { input, table } = await scriptedStudy({ scenario, study, script, cases }, {
    progress: context.progress, pledge: (run, question) => pledgeUnder(scenarioOf(run, name, context), context, question),
  }, origin);
  return deliver(input, context, terminalTable(table));
}

/** The same for a study of the pledge, which runs that model alone. */
async function answerPledge(name: string, scenario: Scenario, { study, script }: { readonly study: PledgeStudy; readonly script: string }, context: Context): Promise<Reply> {
  const origin = originNow();
  const wanted = Object.entries(study.runs).map(([key, run]) => [key, scenarioOf(run, name, context)] as const);
  if (context.options.dryRun) return announce(wanted.map(([, { id, title }]) => `${id}: ${title}`), context);
  assertDeliverable(context);
  const runs = await pledgesUnder(wanted.map(([, one]) => one), context);
  const { input, table } = await scriptedPledge(scenario, study, script, Object.fromEntries(wanted.map(([key], index) => [key, runs[index]!])), origin);
  return deliver(input, context, terminalTable(table));
}
