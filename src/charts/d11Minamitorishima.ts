import * as Plot from "@observablehq/plot";
import type { Grade } from "../domain/index.ts";
import type { Quantiles } from "../measures/rows.ts";
import { nameOf, said } from "../words/index.ts";
import type { Chart, ChartContext } from "./chart.ts";
import { compose, draw } from "./draw.ts";
import { bandWords, footerText, scenarioWords } from "./footer.ts";
import { apart, largeNumber, percent, rangeText, twoFigures } from "./format.ts";
import { clipped } from "./labels.ts";
import { bands, grid, HALO, hasBand, zeroRule } from "./marks.ts";
import { COLOURS, FAINT, INK, isNarrow, MUTED, SIZES } from "./theme.ts";

/** One rung of the ladder from what lies in the ground to what a year delivers. */
export interface RungRow {
  readonly rung: string;
  /** Tonnes, of what `unit` says. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly grade: Grade;
  readonly source_id: string;
  /** Why this rung is no rare earth and is crossed out; empty for the others. */
  readonly not_rare_earth: string;
}

/** Share of the economy's demand that the project meets, in percent. */
export interface ContributionRow extends Quantiles {
  readonly year: number;
  /** Share of draws, 0 to 1, in which it has begun by then. */
  readonly p_start: number | null;
}

export interface LadderChartRows {
  readonly rungs: readonly RungRow[];
  readonly contribution: readonly ContributionRow[];
  /** The year that the title speaks of. */
  readonly year: number;
}

const ROW = 34;
const LADDER = { wide: 440, gap: 30 };

/** Powers of ten short enough for an axis. */
const tickText = (value: number): string => said({
  en: value >= 1e6 ? `${value / 1e6}m` : value >= 1e3 ? `${value / 1e3}k` : String(value), ja: value >= 1e8 ? `${value / 1e8}億` : value >= 1e4 ? `${value / 1e4}万` : String(value),
});

const colour = (row: RungRow): string => (row.not_rare_earth === "" ? COLOURS.japan : COLOURS.other);

/** D11: tonnage ladder on a log axis, and what the project adds to supply with the chance that it has begun. */
export function d11Minamitorishima(input: LadderChartRows, context: ChartContext): Chart {
  const { rungs, contribution, year } = input;
  const resource = rungs.find((rung) => rung.not_rare_earth === "");
  const named = contribution.find((row) => row.year === year);
  if (resource === undefined || named === undefined || named.p50 === null) throw new RangeError(`D11: no rung or no contribution in ${year}`);
  const chance = named.p_start === null ? null : percent(100 * named.p_start);
  const met = `${percent(named.p50)}${rangeText(named.p05, named.p95)}`;
  const rungWords = (row: RungRow): string => said({ en: `${row.rung}, ${row.unit}`, ja: `${nameOf(row.rung)}、${nameOf(row.unit)}` });
  const crossed = rungs.filter((rung) => rung.not_rare_earth !== "");

  const ladder = (document: Document, width: number, narrow: boolean): Element => {
    const marginLeft = narrow ? 128 : 170;
    const key = (row: RungRow): string => String(rungs.indexOf(row));
    const domain = [Math.min(...rungs.map((row) => row.low)) / 3, Math.max(...rungs.map((row) => row.high)) * 2] as const;
    return draw(document, {
      width, height: rungs.length * ROW + 34, marginLeft, marginRight: 92, marginTop: 6, marginBottom: 26,
      x: { type: "log", domain: [...domain], ticks: 3, tickFormat: tickText, label: null }, y: { domain: rungs.map(key), axis: null, padding: 0.5 },
      marks: [
        Plot.gridX({ stroke: FAINT, strokeOpacity: 1, ticks: 3 }),
        Plot.ruleY(rungs.filter((row) => row.high > row.low), { y: key, x1: "low", x2: "high", stroke: colour, strokeWidth: 5, strokeOpacity: 0.4 }),
        Plot.dot(rungs, { y: key, x: "value", r: 5.5, fill: colour }),
        Plot.dot(crossed, { y: key, x: "value", symbol: "times", r: 9, stroke: INK, strokeWidth: 2 }),
        Plot.text(rungs, { y: key, x: "high", dx: 12, textAnchor: "start", text: (row: RungRow) => largeNumber(row.value), fontWeight: "bold", fill: INK, ...HALO }),
        Plot.text(rungs, { y: key, frameAnchor: "left", textAnchor: "end", dx: -8, fontSize: 10.5, fill: (row: RungRow) => (row.not_rare_earth === "" ? INK : MUTED), text: (row: RungRow) => clipped(rungWords(row), marginLeft - 14, 10.5, 3) }),
      ],
    });
  };

  const share = (document: Document, width: number): Element => {
    const top = Math.max(1, ...contribution.map((row) => row.p95 ?? row.p50 ?? 0)) * 1.1;
    const marked = contribution.filter((row) => row.p_start !== null && row.year % 5 === 0);
    return draw(document, {
      width, height: rungs.length * ROW + 34, marginLeft: 36, marginRight: 16, marginTop: 30, marginBottom: 26,
      x: { domain: [contribution[0].year, contribution[contribution.length - 1].year], tickFormat: "d", ticks: 4, label: null }, y: { domain: [0, top], ticks: 5, label: null },
      marks: [
        grid(5), ...bands(contribution, COLOURS.japan, { x: "year" }), Plot.lineY(contribution, { x: "year", y: "p50", stroke: COLOURS.japan, strokeWidth: 2.4 }),
        Plot.text(marked, { x: "year", frameAnchor: "top", dy: -10, text: (row: ContributionRow) => percent(100 * (row.p_start ?? 0)), fill: MUTED, fontSize: 10.5 }), zeroRule(),
      ],
    });
  };

  const plot = (document: Document, width: number = SIZES.width): Element => {
    const narrow = isNarrow(width);
    const panel = rungs.length * ROW + 34;
    const left = { x: 0, y: LADDER.gap - 8, svg: ladder(document, narrow ? width : LADDER.wide, narrow), heading: said({ en: "In the ground and in a year, tonnes", ja: "資源量と年間量、トン" }) };
    const rightWidth = narrow ? width : width - LADDER.wide - 16;
    const right = { x: narrow ? 0 : LADDER.wide + 16, y: LADDER.gap - 8 + (narrow ? panel + LADDER.gap : 0), svg: share(document, rightWidth), heading: said(narrow ? { en: "% of demand if it comes; on top: chance it has begun", ja: "実現した場合の需要比%、上：開始確率" } : { en: "% of demand if it comes; top: chance", ja: "実現した場合の需要比%、上：確率" }) };
    return compose(document, width, right.y + panel, [left, right]);
  };

  return {
    id: "D11", slug: "D11-minamitorishima", section: "answer", table: "minamitorishima", width: SIZES.width, height: rungs.length * ROW + 64,
    title: said({
      en: `${twoFigures(resource.value / 1e6)} million tonnes in the ground; ${met} of Japan's demand in ${year}${chance === null ? "" : ` if output comes; the chance that it does is put at ${chance}`}`,
      ja: `資源量${largeNumber(resource.value)}トン、${chance === null ? "" : "商業生産が実現すれば"}${year}年に日本の需要の${met}${chance === null ? "" : `（実現の見込みは${chance}と置く）`}`,
    }),
    subtitle: said({
      en: `Left: tonnes, log axis (k thousand, m million). Right: share of Japan's demand met, %. Crossed out: not rare earths. ${scenarioWords(context)}`,
      ja: `左：トン、対数軸。右：日本の需要に対する割合、%。×印：レアアースではない。${scenarioWords(context)}`,
    }),
    footer: footerText(context, [...crossed.map((row) => said({ en: `${row.rung}: ${row.not_rare_earth}.`, ja: `${nameOf(row.rung)}：${nameOf(row.not_rare_earth)}。` })), bandWords(context, hasBand(contribution))], rungs.map((row) => row.source_id)),
    alt: said({
      en: `Ladder of tonnages: ${rungs.map((row) => `${row.rung} ${twoFigures(row.value)} ${row.unit}`).join("; ")}. Share of demand in ${year}: ${twoFigures(named.p50)}%.`,
      ja: `トン数の階段図：${apart(rungs.map((row) => `${nameOf(row.rung)} ${largeNumber(row.value)} ${nameOf(row.unit)}`))}。${year}年の需要比：${twoFigures(named.p50)}%。`,
    }),
    plot,
  };
}
