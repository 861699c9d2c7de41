import { d14PledgeFunnel, d15PledgeRisk, d18PledgeFan, type ChartContext } from "../../charts/index.ts";
import { tableOf } from "../../report/tables.ts";
import type { Check } from "../../report/input.ts";
import { DEADLINE, LIST_DATE, STATUS_LEDGERS } from "../../pledge/index.ts";
import { ledgerAt, type PledgeRun } from "../../runner/index.ts";
import type { ReportPart } from "../part.ts";
import { headOf, spokenTitle } from "../title.ts";
import type { PledgeAsked } from "./answers.ts";
import { hindcastRows, precedentsShown, seenAmounts, totalsShown } from "./observed.ts";
import { chanceOfAtLeast, ledgerRow, pledgeRows, projectRows } from "./rows.ts";

/** Amounts at which the curve of chances is drawn, and those that the table gives. */
const AMOUNTS = Array.from({ length: 111 }, (_, index) => index * 5);
const TABLED = [10, 25, 50, 100, 150, 200, 300, 400, 500, 550];

/** Laws that every draw keeps: no status holds more than the one before, and nothing passes the headline. */
function lawsOf(run: PledgeRun): Check[] {
  const headline = Number(run.scenario.parameters["pledge.headline"]);
  let worst = 0;
  let above = 0;
  for (const date of run.plan.dates) {
    const [selected, contracted, committed, , operating] = STATUS_LEDGERS.map((ledger) => ledgerAt(run, ledger, date));
    const disbursed = ledgerAt(run, "disbursed", date);
    for (let draw = 0; draw < run.draws; draw++) {
      worst = Math.max(worst, committed![draw]! - contracted![draw]!, contracted![draw]! - selected![draw]!, operating![draw]! - disbursed[draw]!);
      above = Math.max(above, selected![draw]! - headline);
    }
  }
  return [
    { name: "each status holds no more than the one before", ok: worst < 1e-9, detail: `${run.draws} draws, largest excess ${worst.toExponential(1)} billion USD.` },
    { name: "selections stay under the headline", ok: above < 1e-9, detail: `Largest excess ${Math.max(0, above).toExponential(1)} billion USD.` },
  ];
}

const salesOf = (run: PledgeRun): number => run.plan.sales.reduce((sum, { ceiling }) => sum + ceiling, 0);

/** The pledge as charts and tables: fan (D18), funnel with chances (D14), who carries the risk (D15), and the hindcast as a table. */
export function pledgePart(runs: readonly PledgeRun[], hindcast: PledgeRun, asked: PledgeAsked, context: ChartContext): ReportPart {
  const lead = runs[0]!;
  const own: ChartContext = { ...context, scenario: lead.scenario.id, scenarioTitle: headOf(spokenTitle(lead.scenario)), draws: lead.draws, effective: undefined };
  const rows = runs.flatMap(pledgeRows);
  const projects = runs.flatMap(projectRows);
  const curve = (ledger: "disbursed" | "committed" | "selected") => AMOUNTS.map((amount) => ({ amount, chance: chanceOfAtLeast(lead, ledger, asked.by, amount).chance }));
  const names = [...new Set(["selected", "committed", "disbursed", ...(asked.ledger === "contracted" || asked.ledger === "operating" ? [] : [asked.ledger])])] as const;
  return {
    charts: [
      d18PledgeFan({ rows: rows.filter(({ scenario, regime }) => scenario === lead.scenario.id && regime === lead.plan.regime), start: LIST_DATE, deadline: DEADLINE, headline: Number(lead.scenario.parameters["pledge.headline"]), precedents: precedentsShown(lead.facts) }, own),
      d14PledgeFunnel({
        by: asked.by, totals: totalsShown(lead.facts), ledgers: STATUS_LEDGERS.map((ledger) => ledgerRow(lead, ledger, asked.by)), seen: seenAmounts(lead.facts),
        exceedance: Object.fromEntries(names.map((ledger) => [ledger, curve(ledger as "disbursed")])), ledger: asked.ledger, atLeast: asked.atLeast, chance: chanceOfAtLeast(lead, asked.ledger, asked.by, asked.atLeast).chance,
      }, own),
      d15PledgeRisk({ by: asked.by, rows: projects, regimes: [...new Set(runs.map(({ plan }) => plan.regime))], sales: salesOf(lead) }, own),
    ],
    tables: [
      tableOf("pledge", rows), tableOf("pledge_projects", projects),
      tableOf("pledge_chances", runs.flatMap((run) => STATUS_LEDGERS.flatMap((ledger) => [...new Set([...TABLED, asked.atLeast])].sort((a, b) => a - b).map((amount) => chanceOfAtLeast(run, ledger, asked.by, amount))))),
      tableOf("pledge_hindcast", hindcastRows(hindcast)),
    ],
    checks: runs.flatMap(lawsOf),
  };
}
