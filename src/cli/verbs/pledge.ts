import { InvalidArgumentError, Option } from "commander";
import { DEADLINE, HORIZON, LIST_DATE, REGIMES, STATUS_LEDGERS, type Regime, type StatusLedger } from "../../pledge/index.ts";
import type { Scenario } from "../../scenario/index.ts";
import { terminalTable } from "../../report/terminal.ts";
import { HINDCAST_DATE, hindcastRows, pledgeAnswers, pledgeContext, pledgePart, pledgeReport, pledgeReportId, projectRows, USUAL_QUESTION, type PledgeAsked } from "../../study/index.ts";
import { announce, assertDeliverable, deliver } from "../deliver.ts";
import { originNow, readScenario } from "../inputs.ts";
import { pledgesUnder, pledgeUnder } from "../pledge.ts";
import type { Verb } from "../verb.ts";

const REFERENCE = "pledge-reference";
const HINDCAST = "pledge-hindcast";

function amount(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value) || value <= 0) throw new InvalidArgumentError("Expected an amount in billion USD above 0, such as 300.");
  return value;
}

function day(text: string): string {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (parsed === null || Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== text) throw new InvalidArgumentError("Expected a day such as 2029-01-19.");
  if (text <= LIST_DATE || text > `${HORIZON}-01-01`) throw new InvalidArgumentError(`Expected a day after ${LIST_DATE} and up to ${HORIZON}-01-01.`);
  return text;
}

function regimes(text: string): Regime[] {
  const names = text.split(",").map((name) => name.trim());
  const unknown = names.filter((name) => !REGIMES.some((known) => known === name));
  if (unknown.length > 0) throw new InvalidArgumentError(`${unknown.map((name) => `'${name}'`).join(", ")} is no tariff state; expected ${REGIMES.join(", ")}, separated by commas.`);
  if (new Set(names).size < names.length) throw new InvalidArgumentError("Expected each tariff state once.");
  return names as Regime[];
}

const saysNothing = ({ study, resolved }: Scenario): boolean => study !== "pledge" && [...resolved.values()].every(({ path, origin }) => !path.startsWith("pledge.") || "default" in origin);

export const verb: Verb = {
  examples: ["pledge", "pledge --at-least 300 --by 2029-01-19 --ledger disbursed", "pledge --regime cap15,snapback25,lapsed", "pledge pledge-nuclear-stalls --ledger committed"],
  define: (command) => void command.argument("[scenario]", "name, name/variant, or a YAML file", REFERENCE)
    .option("--at-least <amount>", "amount asked about, billion USD", amount, USUAL_QUESTION.atLeast)
    .option("--by <day>", "day asked about", day, DEADLINE)
    .addOption(new Option("--ledger <status>", "what the amount must have reached").choices([...STATUS_LEDGERS]).default(USUAL_QUESTION.ledger))
    .option("--regime <states>", `tariff states to set side by side: ${REGIMES.join(", ")}`, regimes),
  async answer([name], own, context) {
    const origin = originNow();
    const asked: PledgeAsked = { atLeast: Number(own["atLeast"]), by: String(own["by"]), ledger: own["ledger"] as StatusLedger };
    const states = own["regime"] as Regime[] | undefined;
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
    const top = projectRows(runs[0]!).slice(0, 8).map(({ project, ceiling, p_committed, p_operating, expected_disbursed, variance_share }) => ({
      project: project.split(": ")[0]!.replace(/ \(.*\)$/, ""), "up to": ceiling ?? "", decided: `${Math.round(p_committed * 100)}%`, "runs 2035": `${Math.round(p_operating * 100)}%`, expected: expected_disbursed.toFixed(1), variance: `${Math.round(variance_share * 100)}%`,
    }));
    return deliver(input, context, terminalTable(top));
  },
};
