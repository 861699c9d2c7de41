import { DEADLINE, REGIMES, STATUS_LEDGERS } from "../../pledge/index.ts";
import type { Scenario } from "../../scenario/index.ts";
import { billionsTick } from "../../charts/index.ts";
import { terminalTable } from "../../report/terminal.ts";
import { HINDCAST_DATE, hindcastRows, pledgeAnswers, pledgeContext, pledgePart, pledgeReport, pledgeReportId, projectRows, USUAL_QUESTION } from "../../study/index.ts";
import { said } from "../../words/index.ts";
import { announce, assertDeliverable, deliver } from "../deliver.ts";
import { originNow, readScenario } from "../inputs.ts";
import { expectPledge, pledgesUnder, pledgeUnder } from "../pledge.ts";
import { pledgeQuestion, type PledgeWords } from "../pledge-question.ts";
import type { Verb } from "../verb.ts";

const REFERENCE = "pledge-reference";
const HINDCAST = "pledge-hindcast";

const saysNothing = ({ study, resolved }: Scenario): boolean => study !== "pledge" && [...resolved.values()].every(({ path, origin }) => !path.startsWith("pledge.") || "default" in origin);

export const verb: Verb = {
  examples: ["pledge", "pledge --at-least 300 --by 2029-01-19 --ledger disbursed", "pledge --regime cap15,snapback25,lapsed", "pledge pledge-nuclear-stalls --ledger committed"],
  define: (command) => void command.argument("[scenario]", "name, name/variant, or a YAML file", REFERENCE)
    .option("--at-least <amount>", "amount asked about, billion USD", String(USUAL_QUESTION.atLeast))
    .option("--by <day>", "day asked about", DEADLINE)
    .option("--ledger <status>", `what the amount must have reached: ${STATUS_LEDGERS.join(", ")}`, USUAL_QUESTION.ledger)
    .option("--regime <states>", `tariff states to set side by side: ${REGIMES.join(", ")}`),
  async answer([name], own, context) {
    const origin = originNow();
    const { asked, states } = pledgeQuestion(own as unknown as PledgeWords);
    if (!context.options.dryRun) expectPledge(context);
    const scenarios = states === undefined
      ? [readScenario(String(name), context.options)]
      : states.map((state) => readScenario(String(name), context.options, { set: [`pledge.tariff.regime=${state}`] }));
    const scenario = scenarios[0]!;
    if (context.options.dryRun) return announce(scenarios.map(({ id, title, parameters }) => `${id} (${String(parameters["pledge.tariff.regime"])}): ${title}`), context);
    assertDeliverable(context);
    if (saysNothing(scenario)) context.warn(`${scenario.id} sets nothing of the pledge: its values there are those of ${REFERENCE}`);
    const runs = await pledgesUnder(scenarios, context, { by: asked.by });
    const hindcast = await pledgeUnder(readScenario(HINDCAST, { ...context.options, set: [], with: [] }), context, { until: HINDCAST_DATE });
    const runId = pledgeReportId(runs, JSON.stringify(asked));
    const part = pledgePart(runs, hindcast, asked, pledgeContext(runs[0]!, runId));
    const input = pledgeReport(scenario, runs, runId, { answers: pledgeAnswers(runs, hindcastRows(hindcast), asked), parts: [part] }, origin);
    const top = projectRows(runs[0]!).slice(0, 8).map(({ project, line_id, ceiling, p_committed, p_operating, expected_disbursed, variance_share }) => ({
      [said({ en: "project", ja: "案件" })]: said({ en: project, ja: line_id === "newcomers" ? "一覧外の案件" : project }).split(": ")[0]!.replace(/ \(.*\)$/, ""),
      [said({ en: "up to", ja: "上限（億ドル）" })]: ceiling === null ? "" : billionsTick(ceiling), [said({ en: "decided", ja: "投資決定" })]: `${Math.round(p_committed * 100)}%`, [said({ en: "runs 2035", ja: "2035年に稼働" })]: `${Math.round(p_operating * 100)}%`,
      [said({ en: "expected", ja: "期待額（億ドル）" })]: said({ en: expected_disbursed.toFixed(1), ja: (10 * expected_disbursed).toFixed(0) }), [said({ en: "variance", ja: "分散" })]: `${Math.round(variance_share * 100)}%`,
    }));
    return deliver(input, context, terminalTable(top));
  },
};
