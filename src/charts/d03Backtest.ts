import * as Plot from "@observablehq/plot";
import { HELD_OUT_FROM, type ReplayPathRow } from "../analysis/backtest/index.ts";
import { FIRST_YEAR, monthText } from "../domain/index.ts";
import type { BacktestRow } from "../measures/rows.ts";
import { nameOf, said } from "../words/index.ts";
import type { Chart, ChartContext } from "./chart.ts";
import { compose, draw } from "./draw.ts";
import { footerText } from "./footer.ts";
import { apart, counted, percent, sentences, shortMonth } from "./format.ts";
import { grid } from "./marks.ts";
import { BAND_OPACITY, countryColour, INK, isNarrow, MUTED, SHADE, SIZES } from "./theme.ts";
import { wrapped } from "./labels.ts";

const PANEL = { height: 168, gap: 34, side: 22 };
/** Marks of a scale of factors. */
const FACTORS = [1, 2, 5, 10, 20, 50, 100, 200, 500];
const ROLE_WORDS = { fitted: { en: "fitting years", ja: "推定期間" }, "held-out": { en: "held out", ja: "検証期間" }, given: { en: "given", ja: "所与" } } as const;

type ModelPoint = Pick<BacktestRow, "year" | "p05" | "p50" | "p95">;
interface Stretch { readonly role: BacktestRow["role"]; readonly from: number; readonly to: number }

const stepOf = (years: readonly number[]): number =>
  years.length < 2 ? 1 : Math.min(1, ...years.slice(1).map((year, index) => year - years[index]).filter((gap) => gap > 0));

/** Runs of neighbouring points with one role, as intervals of time. */
function stretches(rows: readonly BacktestRow[]): Stretch[] {
  const half = stepOf(rows.map((row) => row.year)) / 2;
  const found: Stretch[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last?.role === row.role) found[found.length - 1] = { ...last, to: row.year + half };
    else {
      const parted = last?.role === "fitted" && row.role === "held-out" && half === 0.5;
      const border = parted ? Math.min(row.year, Math.max(last.to - half, HELD_OUT_FROM - 0.5)) : last ? (last.to + row.year - half) / 2 : row.year - half;
      if (last) found[found.length - 1] = { ...last, to: border };
      found.push({ role: row.role, from: border, to: row.year + half });
    }
  }
  return found;
}

const group = (rows: readonly BacktestRow[]): BacktestRow[][] => {
  const series = [...new Set(rows.map((row) => row.series))];
  return series.map((name) => rows.filter((row) => row.series === name).sort((a, b) => a.year - b.year));
};

/** About four of the months shown, for a series that is shorter than three years. */
function monthTicks(years: readonly number[]): number[] {
  const step = Math.ceil(years.length / 4);
  return years.filter((_, index) => index % step === 0);
}

const monthLabel = (year: number): string => shortMonth(monthText(Math.round((year - FIRST_YEAR) * 12)));

function yearTicks(from: number, to: number, narrow: boolean): number[] {
  const [first, last] = [Math.ceil(from), Math.floor(to)];
  const step = Math.max(1, Math.ceil((last - first + 1) / (narrow ? 5 : 6)));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((year) => (last - year) % step === 0);
}

/** The model's line: between the published points too where it is known there. */
const lineOf = (rows: readonly BacktestRow[], paths: readonly ReplayPathRow[]): readonly ModelPoint[] => {
  const own = paths.filter((path) => path.series === rows[0].series);
  return own.length > 1 ? own : rows;
};

/** Multiples are read on a scale of factors, where half and double lie equally far apart. */
function scaleOf(rows: readonly BacktestRow[], line: readonly ModelPoint[]): { low: number; top: number; type: "linear" | "log" } {
  const high = Math.max(...rows.flatMap((row) => [row.observed_high, row.observed]), ...line.flatMap((point) => [point.p50, point.p95 ?? 0]));
  const lowest = Math.min(...rows.map((row) => row.observed_low), ...line.flatMap((point) => [point.p50, point.p05 ?? point.p50]));
  if (rows[0].unit.startsWith("x") && lowest > 0) return { low: Math.min(1, lowest), top: high * 1.5, type: "log" };
  return { low: Math.min(0, lowest), top: rows[0].unit.startsWith("%") && high <= 100 ? 100 : high * 1.12, type: "linear" };
}

function panel(document: Document, rows: readonly BacktestRow[], line: readonly ModelPoint[], width: number, narrow: boolean): Element {
  const parts = stretches(rows);
  const [from, to] = [parts[0].from, parts[parts.length - 1].to];
  const { low, top, type } = scaleOf(rows, line);
  const factors = FACTORS.filter((tick) => tick >= low && tick <= top);
  const colour = countryColour(rows[0].economy);
  const monthly = stepOf(rows.map((row) => row.year)) < 1 && to - from < 3;
  const band = line.filter((row) => row.p05 !== null && row.p95 !== null && row.p05 !== row.p95);
  const misses = rows.filter((row) => !row.inside && row.role !== "given");
  return draw(document, {
    width, height: PANEL.height, marginLeft: said({ en: 50, ja: 58 }), marginRight: 10, marginTop: 18, marginBottom: 22,
    x: { domain: [from, to], ...(monthly ? { ticks: monthTicks(rows.map((row) => row.year)), tickFormat: monthLabel } : { ticks: yearTicks(from, to, narrow), tickFormat: "d" }), label: null },
    y: { domain: [low, top], type, label: null, ...(type === "log" ? { ticks: factors, tickFormat: "d" } : { ticks: 4 }) },
    marks: [
      Plot.rect(parts.filter((part) => part.role !== "held-out"), { x1: "from", x2: "to", y1: low, y2: top, fill: SHADE, fillOpacity: (part: Stretch) => (part.role === "fitted" ? 1 : 0.5) }),
      grid(type === "log" ? factors : undefined),
      Plot.text(parts, { x: (part: Stretch) => (part.from + part.to) / 2, frameAnchor: "top", dy: -10, text: (part: Stretch) => said<string>(ROLE_WORDS[part.role]), fill: MUTED, fontSize: 10 }),
      Plot.ruleX(parts.slice(1), { x: "from", stroke: MUTED, strokeWidth: 0.8, strokeDasharray: "2 2" }),
      Plot.areaY(band, { x: "year", y1: "p05", y2: "p95", fill: colour, fillOpacity: BAND_OPACITY.outer + 0.06 }),
      Plot.lineY(line, { x: "year", y: "p50", stroke: colour, strokeWidth: 2 }),
      Plot.ruleX(rows.filter((row) => row.observed_high > row.observed_low), { x: "year", y1: "observed_low", y2: "observed_high", stroke: INK, strokeOpacity: 0.5, strokeWidth: 1.4 }),
      Plot.dot(rows, { x: "year", y: "observed", r: 2.8, fill: (row: BacktestRow) => (row.role === "given" ? "white" : INK), stroke: INK, strokeWidth: 1 }),
      Plot.dot(misses, { x: "year", y: "observed", r: 5.5, stroke: INK, strokeWidth: 1 }),
      Plot.ruleY([low], { stroke: INK }),
    ],
  });
}

interface Hits { readonly inside: number; readonly all: number }

/** How many of the points with a role the model matches. */
function hits(rows: readonly BacktestRow[], role: BacktestRow["role"]): Hits {
  const chosen = rows.filter((row) => row.role === role);
  return { inside: chosen.filter((row) => row.inside).length, all: chosen.length };
}

/** "12 of 20 held-out points (60%)". */
function hitWords(part: Hits, en: string, ja: string): string {
  if (part.all === 0) return "";
  const share = percent((100 * part.inside) / part.all);
  return said({ en: `${part.inside} of ${part.all} ${en} (${share})`, ja: `${ja}${part.all}点のうち${part.inside}点（${share}）` });
}

/** How many points the model's own band covers, in words; nothing without a band. */
function coverWords(rows: readonly BacktestRow[]): string {
  const banded = rows.filter((row) => row.role === "held-out" && row.p05 !== null && row.p95 !== null && row.p05 !== row.p95);
  const covered = banded.filter((row) => row.observed >= (row.p05 ?? 0) && row.observed <= (row.p95 ?? 0));
  return banded.length === 0 ? "" : said({
    en: `The model's own 90% band covers ${covered.length} of ${banded.length} held-out points.`, ja: `モデルの90%区間は検証期間の${banded.length}点のうち${covered.length}点を含む。`,
  });
}

/**
 * D03: the replay of history, one panel a series; years used to fit the model are shaded, held-out years are not. `drawn` names the
 * series that get a panel, in order (all when absent); the counts in the title are of all rows. `paths` is the model between the
 * published points; without it the line joins the points.
 */
export function d03Backtest(rows: readonly BacktestRow[], context: ChartContext, drawn?: readonly string[], paths: readonly ReplayPathRow[] = []): Chart {
  const all = group(rows);
  const series = drawn === undefined ? all : drawn.flatMap((name) => all.filter((points) => points[0].series === name));
  const [held, fitted] = [hits(rows, "held-out"), hits(rows, "fitted")];
  if (held.all + fitted.all === 0) throw new RangeError("D03: no fitted or held-out point to show");
  const matched = [hitWords(held, "held-out points", "検証期間の"), hitWords(fitted, "fitted ones", "推定期間の")].filter((words) => words !== "");
  const [first, last] = [Math.min, Math.max].map((end) => Math.floor(end(...rows.map((row) => row.year))));
  const given = hits(rows, "given").all;
  const factors = rows.some((row) => row.unit.startsWith("x"));

  const plot = (document: Document, width: number = SIZES.width): Element => {
    const narrow = isNarrow(width);
    const columns = narrow || series.length === 1 ? 1 : 2;
    const panelWidth = (width - (columns - 1) * PANEL.side) / columns;
    const places = series.map((points, index) => ({
      x: (index % columns) * (panelWidth + PANEL.side),
      y: PANEL.gap - 10 + Math.floor(index / columns) * (PANEL.height + PANEL.gap),
      svg: panel(document, points, lineOf(points, paths), panelWidth, narrow || columns > 1),
      heading: wrapped(said({ en: `${points[0].label}, ${points[0].unit}`, ja: `${nameOf(points[0].label)}、${nameOf(points[0].unit)}` }), panelWidth - 10, SIZES.label, "bold")[0],
    }));
    return compose(document, width, Math.ceil(series.length / columns) * (PANEL.height + PANEL.gap), places);
  };

  return {
    id: "D03", slug: "D03-backtest", section: "backtest", table: "backtest", width: SIZES.width,
    height: Math.ceil(series.length / 2) * (PANEL.height + PANEL.gap),
    title: said({ en: `Replaying history, the model matches ${matched.join(" and ")}`, ja: `過去の再現：モデルは${matched.join("、")}で実績と一致` }),
    subtitle: said({
      en: "Observed (dots, bar = observed range; ringed = the model misses it) and modelled (line, band = 90% of draws); one panel a series with its unit and economy. " +
        `Shaded: years that parameters may be fitted on. Unshaded: held out. Scenario: replay of history, ${first} to ${last}.`,
      ja: `実績（点、棒＝実績の幅、丸囲み＝不一致）とモデル（線、帯＝90%区間）。系列ごとに単位と国・地域を示す。網掛け：係数の推定に使う期間。白：検証期間。シナリオ：過去の再現、${first}〜${last}年。`,
    }),
    footer: footerText(context, [
      said({
        en: `A point matches when the model's line lies in the observed range${factors ? ", for prices (x) within the tolerated factor" : ""}.`,
        ja: `モデルの線が実績の幅に入れば一致とする${factors ? "（価格は許容倍率以内）" : ""}。`,
      }),
      coverWords(rows),
      given > 0 ? said({ en: `Hollow: given to the model, ${counted(given, "point")} in all, not counted.`, ja: `白抜き：モデルに与えた値（${given}点、集計外）。` }) : "",
      series.length < all.length ? said({ en: `Drawn: ${series.length} of ${all.length} series; the others are in the table.`, ja: `全${all.length}系列のうち${series.length}系列を図示、他は表にある。` }) : "",
    ], rows.map((row) => row.source_id)),
    alt: sentences([said({ en: "Small charts comparing model and history.", ja: "モデルと実績を比べる小さな図。" }), `${apart(series.map((points) => {
      const inside = points.filter((row) => row.inside).length;
      return said({ en: `${points[0].label}: ${inside} of ${points.length} points matched`, ja: `${nameOf(points[0].label)}：${points.length}点中${inside}点が一致` });
    }))}${said({ en: ".", ja: "。" })}`]),
    plot,
  };
}
