import { listed } from "../../charts/format.ts";
import { billions, billionsRange, chanceWords, dayName } from "../../charts/index.ts";
import type { PledgeHindcastRow } from "../../measures/index.ts";
import { DEADLINE, LEDGER_WORDS, MONEY_LEDGERS, STATUS_LEDGERS, type Ledger, type StatusLedger } from "../../pledge/index.ts";
import type { PledgeRun } from "../../runner/index.ts";
import { chanceOfAtLeast, ledgerRow, projectRows } from "./rows.ts";

/** What the verb asks: an amount in billion USD, a ledger and a date. */
export interface PledgeAsked {
  readonly atLeast: number;
  readonly ledger: StatusLedger;
  readonly by: string;
}

export const USUAL_QUESTION: PledgeAsked = { atLeast: 300, ledger: "disbursed", by: DEADLINE };

const REGIME_WORDS: Readonly<Record<string, string>> = { cap15: "with the tariff cap of 15%", snapback25: "with the tariff back at 25%", lapsed: "with the tariff threat lapsed" };
export const regimeWords = (run: PledgeRun): string => REGIME_WORDS[run.plan.regime]!;

const at = (run: PledgeRun, ledger: Ledger, date: string): string => billionsRange(ledgerRow(run, ledger, date));

/** The amount asked for, under the status asked for and those before it, so that one definition cannot pass for another. */
function chanceSentence(run: PledgeRun, { atLeast, ledger, by }: PledgeAsked): string {
  const asked = chanceOfAtLeast(run, ledger, by, atLeast);
  const others = STATUS_LEDGERS.filter((other) => other !== ledger && (other === "selected" || other === "committed"))
    .map((other) => `${other}, ${chanceWords(chanceOfAtLeast(run, other, by, atLeast).chance, run.draws)}`);
  return `At least ${atLeast} billion dollars ${ledger} by ${dayName(by)} (${LEDGER_WORDS[ledger]}): ${chanceWords(asked.chance, run.draws)}; ${listed(others)}.`;
}

function courseSentence(run: PledgeRun, { by }: PledgeAsked): string {
  return `By ${dayName(by)}, in billion dollars (90% of draws): ${at(run, "selected", by)} selected, ${at(run, "committed", by)} committed, ${at(run, "disbursed", by)} disbursed, of a headline of 550; by the end of 2035 ${at(run, "disbursed", "2035-12-31")} disbursed and ${at(run, "operating", "2035-12-31")} in plants that run.`;
}

function moneySentence(run: PledgeRun, { by }: PledgeAsked): string {
  const words: Readonly<Record<string, string>> = { equity: "equity", loan: "JBIC loans", guarantee: "bank loans under NEXI guarantee" };
  const kinds = MONEY_LEDGERS.filter((ledger) => ledger in words).map((ledger) => `${words[ledger]} ${at(run, ledger, by)}`);
  return `Ledgers of their own, not to be added to one another: ${listed(kinds)}; orders for equipment and services of the list, which are sales, ${at(run, "purchase", by)}. Of what is paid, ${at(run, "additional", by)} would not have come anyway.`;
}

function riskSentence(run: PledgeRun): string {
  const rows = projectRows(run);
  const top = [...rows].sort((a, b) => b.variance_share - a.variance_share).slice(0, 3)
    .map((row) => `${row.project.split(": ")[0]} (${Math.round(row.variance_share * 100)}% of the variance, an investment decision in ${Math.round(row.p_committed * 100)}% of draws)`);
  const reactors = rows.filter(({ supplier_group }) => supplier_group === "nuclear");
  const expected = reactors.reduce((sum, row) => sum + row.expected_disbursed, 0);
  return `The risk sits in ${listed(top)}; reactors, up to ${billions(reactors.reduce((sum, row) => sum + (row.ceiling ?? 0), 0))} billion on the list, are expected to draw ${billions(expected)} on average by ${dayName(run.by)}.`;
}

function regimeSentence(runs: readonly PledgeRun[], { ledger, by }: PledgeAsked): string {
  const beside = ledger === "disbursed" ? "selected" : ledger;
  return `Disbursed by ${dayName(by)}: ${runs.map((run) => `${at(run, "disbursed", by)} ${regimeWords(run)}`).join(", ")}; ${beside}, in that order: ${runs.map((run) => at(run, beside, by)).join(", ")}.`;
}

/** The pledge in one sentence, for a report on more than it. */
export function pledgeCourseText(run: PledgeRun, asked: PledgeAsked): string {
  const { by, atLeast, ledger } = asked;
  return `Of the 550 billion dollars that Japan pledged to invest in the US, ${at(run, "selected", by)} are selected, ${at(run, "committed", by)} committed and ${at(run, "disbursed", by)} paid out by ${dayName(by)}; ` +
    `at least ${atLeast} billion ${ledger} by then: ${chanceWords(chanceOfAtLeast(run, ledger, by, atLeast).chance, run.draws)}.`;
}

const hindcastSentence = (rows: readonly PledgeHindcastRow[]): string =>
  `Seen from the list of 28 October 2025 alone, by 1 May 2026: ${rows.map((row) => `${row.ledger} ${billionsRange(row)}, in fact ${row.observed} (${row.inside ? "inside" : "outside"} the 90% range)`).join("; ")}. Nothing was fitted to this.`;

export const NO_RARE_EARTHS = "No line of the list is a rare-earth project: its two minerals lines are fertiliser and copper.";

/** Six sentences: the chance asked for, the course, the money, the risk, the tariff states or what is missing, the hindcast. */
export function pledgeAnswers(runs: readonly PledgeRun[], hindcast: readonly PledgeHindcastRow[], asked: PledgeAsked): string[] {
  const lead = runs[0]!;
  return [
    chanceSentence(lead, asked), courseSentence(lead, asked), moneySentence(lead, asked), `${riskSentence(lead)} ${NO_RARE_EARTHS}`,
    ...(runs.length > 1 ? [regimeSentence(runs, asked)] : [`In ${chanceWords(lead.snappedBack / lead.draws, lead.draws)} a refusal or reversal in Japan brings the tariff back to 25% by then; compare states with --regime cap15,snapback25,lapsed.`]),
    hindcastSentence(hindcast),
  ];
}
