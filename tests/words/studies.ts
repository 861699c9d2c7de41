import type { ReportInput } from "../../src/report/index.ts";
import { runPledge, runScenario } from "../../src/runner/index.ts";
import { loadScenario } from "../../src/scenario/read.ts";
import {
  backtestStudy, comparisonStudy, chokepointStudy, definitionStudy, gathered, headOf, hindcastRows, ladderPart, leverSplit, lossStudy, pledgeAnswers, pledgeContext, pledgePart, pledgeReport, replayCase, sharePart, spanChange, spokenTitle,
  standardStudy, USUAL_QUESTION, type Case,
} from "../../src/study/index.ts";
import { inProcess } from "../../src/threads/in-process.ts";
import { facts, origin, silent } from "../study/cases.ts";

/** A scenario with a few draws, under its title in the language that is spoken. */
function caseIn(name: string, readings = {}): Case {
  const scenario = loadScenario(name);
  const title = spokenTitle(scenario);
  return { id: scenario.id, title, short: headOf(title), family: scenario.id.split("/")[0]!, run: runScenario(scenario, facts, { draws: 3, readings }) };
}

/** A report of every verb and of every kind of chart, from real rows, in the language that is spoken. */
export async function everyStudy(): Promise<Record<string, ReportInput>> {
  const [reference, all] = [caseIn("reference", { chokepoints: 2027 }), caseIn("comprehensive")];
  const [alone, shared] = ["60-days", "60-days-shared"].map((variant) => caseIn(`ban-dytb-2027/${variant}`, { rationing: ["Dy", "Tb"], chokepoints: 2027 })) as [Case, Case];
  const [mud, certain] = [caseIn("minamitorishima"), caseIn("minamitorishima/goes-ahead")];
  const standard = standardStudy([alone, shared], reference, origin);
  const replayed = await replayCase(inProcess(facts), loadScenario("reference"), facts, { draws: 2, dataHashes: {} });
  const split = await leverSplit(all, reference, silent);
  const promised = ["cap15", "lapsed"].map((state) => runPledge(loadScenario("pledge-reference", { set: [`pledge.tariff.regime=${state}`] }), facts, { draws: 60 }));
  const seen = runPledge(loadScenario("pledge-hindcast"), facts, { draws: 60, until: "2026-05-01" });
  const context = pledgeContext(promised[0]!, "7f3a9c");
  const changes = [[2010, 2011, 2012], [2018, 2020, 2024]].map((years) => spanChange(caseIn("ninety-to-sixty"), years));
  return {
    run: standard, backtest: backtestStudy(replayed, origin).input, compare: comparisonStudy([reference, all], [{ to: all, split }], origin),
    define: definitionStudy(reference, 2024, origin).input, chokepoints: chokepointStudy(reference, 2027, origin).input, loss: lossStudy(caseIn("ban-all", { losses: [3, 12] }), [3, 12], origin).input,
    pledge: pledgeReport(promised[0]!.scenario, promised, "7f3a9c", { answers: pledgeAnswers(promised, hindcastRows(seen), USUAL_QUESTION), parts: [pledgePart(promised, seen, USUAL_QUESTION, context)] }, origin),
    ladder: { ...standard, ...gathered([ladderPart([mud, certain], 2038, context), sharePart(changes, { drivers: "", elements: "" }, context)]) },
  };
}
