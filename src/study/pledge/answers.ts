import { apart, listed, sentences } from "../../charts/format.ts";
import { billions, billionsRange, chanceWords, dayName, dollars } from "../../charts/index.ts";
import { nameOf, said, type Said } from "../../words/index.ts";
import type { PledgeHindcastRow } from "../../measures/index.ts";
import { DEADLINE, LEDGER_WORDS, LIST_DATE, MONEY_LEDGERS, STATUS_LEDGERS, type Ledger, type StatusLedger } from "../../pledge/index.ts";
import type { PledgeRun } from "../../runner/index.ts";
import { numberAt } from "../../scenario/index.ts";
import { HINDCAST_DATE } from "./observed.ts";
import { chanceOfAtLeast, ledgerRow, projectRows } from "./rows.ts";

/** What the verb asks: an amount in billion USD, a ledger and a date. */
export interface PledgeAsked {
  readonly atLeast: number;
  readonly ledger: StatusLedger;
  readonly by: string;
}

export const USUAL_QUESTION: PledgeAsked = { atLeast: 300, ledger: "disbursed", by: DEADLINE };

const REGIME_WORDS: Readonly<Record<string, Said>> = {
  cap15: { en: "with the tariff cap of 15%", ja: "関税上限15%" }, snapback25: { en: "with the tariff back at 25%", ja: "関税25%復帰" }, lapsed: { en: "with the tariff threat lapsed", ja: "関税圧力消滅" },
};
export const regimeWords = (run: PledgeRun): string => said(REGIME_WORDS[run.plan.regime]!);

const headlineOf = (run: PledgeRun): number => numberAt(run.scenario.parameters, "pledge.headline");
const at = (run: PledgeRun, ledger: Ledger, date: string): string => billionsRange(ledgerRow(run, ledger, date));

/** The amount asked for, under the status asked for and those before it, so that one definition cannot pass for another. */
function chanceSentence(run: PledgeRun, { atLeast, ledger, by }: PledgeAsked): string {
  const asked = chanceOfAtLeast(run, ledger, by, atLeast);
  const others = STATUS_LEDGERS.filter((other) => other !== ledger && (other === "selected" || other === "committed"))
    .map((other) => {
      const chance = chanceWords(chanceOfAtLeast(run, other, by, atLeast).chance, run.draws);
      return said({ en: `${other}, ${chance}`, ja: `${nameOf(other)}では${chance}` });
    });
  return said({
    en: `At least ${dollars(atLeast)} ${ledger} by ${dayName(by)} (${LEDGER_WORDS[ledger]}): ${chanceWords(asked.chance, run.draws)}; ${listed(others)}.`,
    ja: `${dayName(by)}までに${dollars(atLeast)}以上が${nameOf(ledger)}（${nameOf(LEDGER_WORDS[ledger])}）：${chanceWords(asked.chance, run.draws)}。${listed(others)}。`,
  });
}

function courseSentence(run: PledgeRun, { by }: PledgeAsked): string {
  const [selected, committed, disbursed] = (["selected", "committed", "disbursed"] as const).map((ledger) => at(run, ledger, by));
  const [late, running] = [at(run, "disbursed", "2035-12-31"), at(run, "operating", "2035-12-31")];
  return said({
    en: `By ${dayName(by)}, in billion dollars${run.draws > 1 ? " (90% of draws)" : ""}: ${selected} selected, ${committed} committed, ${disbursed} disbursed, of a headline of ${billions(headlineOf(run))}; by the end of 2035 ${late} disbursed and ${running} in plants that run.`,
    ja: `${dayName(by)}までに総額${dollars(headlineOf(run))}のうち（ドル${run.draws > 1 ? "、括弧内は90%区間" : ""}）選定${selected}、投資決定${committed}、実行${disbursed}。2035年末までに実行${late}、うち稼働設備${running}。`,
  });
}

function moneySentence(run: PledgeRun, { by }: PledgeAsked): string {
  const words: Readonly<Record<string, Said>> = { equity: { en: "equity", ja: "出資" }, loan: { en: "JBIC loans", ja: "JBIC融資" }, guarantee: { en: "bank loans under NEXI guarantee", ja: "NEXI付保の銀行融資" } };
  const kinds = MONEY_LEDGERS.filter((ledger) => ledger in words).map((ledger) => `${said(words[ledger]!)} ${at(run, ledger, by)}`);
  const [orders, additional] = [at(run, "purchase", by), at(run, "additional", by)];
  return said({
    en: `Ledgers of their own, not to be added to one another: ${listed(kinds)}; orders for equipment and services of the list, which are sales, ${orders}. Of what is paid, ${additional} would not have come anyway.`,
    ja: `互いに足し合わせない別勘定（ドル）：${listed(kinds)}、一覧の機器・サービスの受注（販売）${orders}。実行額のうち覚書がなければ生じなかった分は${additional}。`,
  });
}

function riskSentence(run: PledgeRun): string {
  const rows = projectRows(run);
  const top = [...rows].sort((a, b) => b.variance_share - a.variance_share).slice(0, 3)
    .map((row) => {
      const [name, variance, decided] = [row.project.split(": ")[0]!, Math.round(row.variance_share * 100), Math.round(row.p_committed * 100)];
      return said({
        en: `${name} (${variance}% of the variance, an investment decision in ${decided}% of draws)`, ja: `${row.line_id === "newcomers" ? "一覧外の案件" : name}（分散の${variance}%、投資決定は試行の${decided}%）`,
      });
    });
  const reactors = rows.filter(({ supplier_group }) => supplier_group === "nuclear");
  const expected = reactors.reduce((sum, row) => sum + row.expected_disbursed, 0);
  const ceiling = billions(reactors.reduce((sum, row) => sum + (row.ceiling ?? 0), 0));
  return said({
    en: `The risk sits in ${listed(top)}; reactors, up to ${ceiling} billion on the list, are expected to draw ${billions(expected)} on average by ${dayName(run.by)}.`,
    ja: `リスクの所在は${listed(top)}。原子炉は一覧では上限${ceiling}ドルだが、${dayName(run.by)}までの実行見込みは平均${billions(expected)}ドル。`,
  });
}

function regimeSentence(runs: readonly PledgeRun[], { ledger, by }: PledgeAsked): string {
  const beside = ledger === "disbursed" ? "selected" : ledger;
  const paid = runs.map((run) => said({ en: `${at(run, "disbursed", by)} ${regimeWords(run)}`, ja: `${regimeWords(run)}で${at(run, "disbursed", by)}` }));
  const others = runs.map((run) => at(run, beside, by));
  return said({
    en: `Disbursed by ${dayName(by)}: ${paid.join(", ")}; ${beside}, in that order: ${others.join(", ")}.`, ja: `${dayName(by)}までの実行額（ドル）：${paid.join("、")}。同じ順に${nameOf(beside)}：${others.join("、")}。`,
  });
}

/** The pledge in one sentence, for a report on more than it. */
export function pledgeCourseText(run: PledgeRun, asked: PledgeAsked): string {
  const { by, atLeast, ledger } = asked;
  const [selected, committed, disbursed] = (["selected", "committed", "disbursed"] as const).map((status) => at(run, status, by));
  const chance = chanceWords(chanceOfAtLeast(run, ledger, by, atLeast).chance, run.draws);
  return said({
    en: `Of the ${billions(headlineOf(run))} billion dollars that Japan pledged to invest in the US, ${selected} are selected, ${committed} committed and ${disbursed} paid out by ${dayName(by)}; at least ${atLeast} billion ${ledger} by then: ${chance}.`,
    ja: `日本の対米投資覚書${dollars(headlineOf(run))}のうち、${dayName(by)}までに選定${selected}、投資決定${committed}、実行${disbursed}（ドル）。同日までに${dollars(atLeast)}以上が${nameOf(ledger)}：${chance}。`,
  });
}

/** One draw alone is no range that a fact could lie in. */
const isRange = ({ p05, p95 }: PledgeHindcastRow): boolean => p05 !== p95;

function hindcastSentence(rows: readonly PledgeHindcastRow[]): string {
  const seen = apart(rows.map((row) => said({
    en: `${row.ledger} ${billionsRange(row)}, in fact ${row.observed}${isRange(row) ? ` (${row.inside ? "inside" : "outside"} the 90% range)` : ""}`,
    ja: `${nameOf(row.ledger)}${billionsRange(row)}に対し実績${dollars(row.observed)}${isRange(row) ? `（90%区間の${row.inside ? "内" : "外"}）` : ""}`,
  })));
  return said({
    en: `Seen from the list of ${dayName(LIST_DATE)} alone, by ${dayName(HINDCAST_DATE)}: ${seen}. Nothing was fitted to this.`, ja: `${dayName(LIST_DATE)}の一覧だけから見た${dayName(HINDCAST_DATE)}までの見込み（ドル）：${seen}。これに合わせた調整はしていない。`,
  });
}

/** How often the tariff comes back, without a full stop. */
function snapText({ snappedBack, draws }: PledgeRun): string {
  const chance = chanceWords(snappedBack / draws, draws);
  if (draws > 1) return said({ en: `In ${chance} a refusal or reversal in Japan brings the tariff back to 25% by then`, ja: `${chance}で、日本の拒否や方針転換により同日までに関税が25%へ戻る` });
  return said({ en: `Tariff brought back to 25% by then by a refusal or reversal in Japan: ${chance}`, ja: `日本の拒否や方針転換により同日までに関税が25%へ戻る：${chance}` });
}

export const noRareEarths = (): string => said({
  en: "No line of the list is a rare-earth project: its two minerals lines are fertiliser and copper.", ja: "一覧にレアアース案件はない（鉱物関連の2件は肥料と銅）。",
});

/** Six sentences: the chance asked for, the course, the money, the risk, the tariff states or what is missing, the hindcast. */
export function pledgeAnswers(runs: readonly PledgeRun[], hindcast: readonly PledgeHindcastRow[], asked: PledgeAsked): string[] {
  const lead = runs[0]!;
  const snapped = snapText(lead);
  return [
    chanceSentence(lead, asked), courseSentence(lead, asked), moneySentence(lead, asked), sentences([riskSentence(lead), noRareEarths()]),
    ...(runs.length > 1 ? [regimeSentence(runs, asked)] : [said({ en: `${snapped}; compare states with --regime cap15,snapback25,lapsed.`, ja: `${snapped}。状態の比較は--regime cap15,snapback25,lapsed。` })]),
    hindcastSentence(hindcast),
  ];
}
