import * as Plot from "@observablehq/plot";
import type { PledgeRow } from "../measures/index.ts";
import { nameOf, said } from "../words/index.ts";
import type { Chart, ChartContext } from "./chart.ts";
import { draw } from "./draw.ts";
import { endLabels, type EndLabel } from "./endLabels.ts";
import { bandWords, footerText, scenarioWords } from "./footer.ts";
import { apart, shortMonth } from "./format.ts";
import { bands, grid, HALO, labelledRuleX, zeroRule } from "./marks.ts";
import { billionsRange, billionsTick, dayName, decimalYear, dollars } from "./pledgeWords.ts";
import { COLOURS, INK, isNarrow, MUTED, SIZES } from "./theme.ts";

/** What came of an earlier promise: the share realised after so many years. */
export interface Precedent {
  readonly label: string;
  readonly years: number;
  readonly share: number;
  readonly source_id: string;
}

export interface PledgeFanRows {
  readonly rows: readonly PledgeRow[];
  readonly start: string;
  readonly deadline: string;
  readonly headline: number;
  readonly precedents: readonly Precedent[];
}

const LAST_YEAR = 2036;

/** D18: what is paid out over the years with its bands, against the date of the memorandum and earlier promises at the same scale. */
export function d18PledgeFan(input: PledgeFanRows, context: ChartContext): Chart {
  const { start, deadline, headline, precedents } = input;
  const series = (ledger: string) => input.rows.filter((row) => row.ledger === ledger && decimalYear(row.date) <= LAST_YEAR).map((row) => ({ ...row, at: decimalYear(row.date) }));
  const disbursed = series("disbursed");
  const atDeadline = disbursed.find((row) => row.date === deadline);
  const last = disbursed.at(-1);
  if (atDeadline === undefined || last === undefined) throw new RangeError("D18: no disbursement at the deadline");
  const course = apart(disbursed.filter((row) => row.date.endsWith("-01-01") || row.date === deadline).map((row) => `${row.date} ${billionsRange(row)}`));
  const earlier = precedents.map(({ label, share }) => `${nameOf(label)} ${Math.round(share * 100)}%`);
  const first = decimalYear(start);
  const marks = precedents.map((one) => ({ ...one, at: first + one.years, value: one.share * headline })).filter(({ at }) => at <= LAST_YEAR);

  const plot = (document: Document, width: number = SIZES.width): Element => {
    const narrow = isNarrow(width);
    const height = narrow ? 340 : 420;
    const marginRight = narrow ? 84 : 112;
    const labels: EndLabel[] = (["selected", "committed", "disbursed"] as const).map((ledger) => ({
      text: nameOf(ledger), x: LAST_YEAR, y: series(ledger).at(-1)!.p50 ?? 0, colour: ledger === "disbursed" ? COLOURS.japan : MUTED, bold: ledger === "disbursed",
    }));
    return draw(document, {
      width, height, marginLeft: 46, marginRight, marginTop: 14, marginBottom: 28,
      x: { domain: [first, LAST_YEAR], ticks: narrow ? [2027, 2031, 2035] : [2026, 2028, 2030, 2032, 2034, 2036], tickFormat: "d", label: null },
      y: { domain: [0, 580], ticks: [0, 100, 200, 300, 400, 500], label: null, tickFormat: billionsTick },
      marks: [
        grid([0, 100, 200, 300, 400, 500]), zeroRule(),
        Plot.ruleY([headline], { stroke: INK, strokeDasharray: "4,3" }),
        Plot.text([headline], { x: first + 0.1, y: headline, text: () => said({ en: `headline ${headline}`, ja: `覚書の総額${dollars(headline)}` }), textAnchor: "start", dy: -8, fill: INK, ...HALO }),
        ...labelledRuleX(decimalYear(deadline), narrow ? shortMonth(deadline) : dayName(deadline), { anchor: "top" }),
        ...bands(disbursed, COLOURS.japan, { x: "at" }),
        Plot.line(series("selected"), { x: "at", y: "p50", stroke: MUTED, strokeWidth: 1.4, strokeDasharray: "1,3" }),
        Plot.line(series("committed"), { x: "at", y: "p50", stroke: MUTED, strokeWidth: 1.6, strokeDasharray: "5,3" }),
        Plot.line(disbursed, { x: "at", y: "p50", stroke: COLOURS.japan, strokeWidth: 2.6 }),
        Plot.dot(marks, { x: "at", y: "value", symbol: "diamond", r: 4.5, fill: COLOURS.china }),
        ...(narrow ? [] : [Plot.text(marks, { x: "at", y: "value", text: (mark: Precedent) => `${nameOf(mark.label)} ${Math.round(mark.share * 100)}%`, textAnchor: "start", dx: 8, fill: COLOURS.china, ...HALO })]),
        ...endLabels(labels, { low: 0, high: 580, pixels: height - 42, room: marginRight - 10 }),
      ],
    });
  };

  return {
    id: "D18", slug: "D18-pledge-fan", section: "projection", table: "pledge", width: SIZES.width, height: 420,
    title: said({
      en: `${billionsRange(atDeadline)} billion of ${headline} are paid out by ${dayName(deadline)} and ${billionsRange(last)} by the end of 2035`,
      ja: `${dollars(headline)}のうち実行額は${dayName(deadline)}までに${billionsRange(atDeadline)}ドル、2035年末までに${billionsRange(last)}ドル`,
    }),
    subtitle: said({
      en: `Cumulative payments to projects under the pledge, billion USD, with medians of selected and decided amounts. Red: share of an earlier promise realised, set at its own age. ${scenarioWords(context)}`,
      ja: `覚書に基づく案件への累計実行額、億ドル、選定額と投資決定額の中央値を併記。赤：過去の公約の実現率（経過年数に合わせた位置）。${scenarioWords(context)}`,
    }),
    footer: footerText(context, [bandWords(context, true), said({ en: "Precedents differ in kind: purchases, corporate plans, state bank projects.", ja: "先例は性質が異なる（購入約束、企業計画、国営銀行の案件）。" })], precedents.map(({ source_id }) => source_id)),
    alt: said({
      en: `Fan of cumulative payments: ${course} billion dollars. Precedents: ${earlier.join(", ")}.`, ja: `累計実行額の扇形図：${course}（ドル）。先例：${earlier.join("、")}。`,
    }),
    plot,
  };
}
