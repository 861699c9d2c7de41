import * as Plot from "@observablehq/plot";
import { monthIndex, monthText } from "../domain/index.ts";
import { QUANTILES, type RunoutRow, type StockPathRow } from "../measures/rows.ts";
import { said } from "../words/index.ts";
import type { Chart, ChartContext } from "./chart.ts";
import { compose, draw, heightOf } from "./draw.ts";
import { bandWords, footerText, scenarioWords } from "./footer.ts";
import { apart, listed, monthName, monthsInWords, percent, shortestMonth } from "./format.ts";
import { bands, grid, HALO, hasBand } from "./marks.ts";
import { DAYS_A_MONTH, runoutDate, runoutFinding } from "./runoutFinding.ts";
import { COLOURS, INK, isNarrow, MUTED, SIZES, TEXT_COLOURS } from "./theme.ts";
import { elementName, elementShort, possessive } from "./words.ts";

export interface StockChartRows {
  readonly economy: string;
  readonly paths: readonly StockPathRow[];
  readonly runout: readonly RunoutRow[];
  /** First month and length of the shock. */
  readonly shock: { readonly from: string; readonly months: number };
  /** Share of need, in percent, that the priority classes take; null when there is no floor. */
  readonly floor: number | null;
}

const STROKE = { with: COLOURS.australiaMalaysia, without: COLOURS.japan };
const ROW = { need: 132, stock: 104, gap: 30 };
const TICK_MONTHS = 6;
/** Stock panels are so much taller than the most stock, so that no line crosses what is written at their top. */
const HEADROOM = 1.25;

const sharingColour = (row: { sharing: boolean }): string => (row.sharing ? STROKE.with : STROKE.without);
const coverName = (days: number): string => said({ en: `target of ${days} days`, ja: `備蓄目標${days}日` });
const fx = (row: { cover_days: number }): string => coverName(row.cover_days);

/** Median and bands; with sharing thin and dashed, so that the line below it shows where the two lie on each other. */
const lines = (rows: readonly StockPathRow[], told: (row: StockPathRow) => boolean): Plot.Markish[] => [false, true].flatMap((sharing) => {
  const chosen = rows.filter((row) => row.sharing === sharing && told(row)).sort((a, b) => a.month - b.month);
  const colour = sharing ? STROKE.with : STROKE.without;
  const channels = { x: "month", fx, fy: "element" };
  return [...bands(chosen, colour, channels), Plot.lineY(chosen, { ...channels, y: "p50", z: fx, stroke: colour, strokeWidth: sharing ? 1.8 : 3.2, strokeDasharray: sharing ? "6 5" : undefined })];
});

/** Days of the usual need that were in stock when the shock began, before the symbol. */
const starts = (rows: readonly StockPathRow[], narrow: boolean): Plot.Markish =>
  Plot.text(rows.filter((row) => row.month === EVE && row.p50 !== null && row.sharing === rows[0].sharing), {
    fx, fy: "element", frameAnchor: "top-right", textAnchor: "end", dx: -29, dy: 4, fontSize: 10.5, fill: MUTED, ...HALO,
    text: (row: StockPathRow) => {
      const days = Math.round((row.p50 ?? 0) * DAYS_A_MONTH);
      return said({ en: `${narrow ? "" : "starts with "}${days} days`, ja: `${narrow ? "" : "開始時"}${days}日分` });
    },
  });

/** The element's symbol, once a panel, in the corner that its lines leave free. */
const names = (rows: readonly StockPathRow[], corner: "bottom-left" | "top-right"): Plot.Markish => {
  const [first] = rows;
  const one = rows.filter((row) => row.month === first.month && row.sharing === first.sharing);
  const inward = corner === "bottom-left" ? { dx: 4, dy: -4 } : { dx: -4, dy: 3 };
  return Plot.text(one, { fx, fy: "element", frameAnchor: corner, text: "element", ...inward, fontWeight: "bold", fontSize: 12.5, ...HALO, fill: INK });
};

/** The month before the shock, in whose stock the shock is met. */
const EVE = -1;

/** Differences of medians below these, in % of need and months of stock, are thinner than a line; a band's edge may differ by more. */
const LEAST_SEEN = { need_met: 2, stock_left: 0.15 } as const;
const EDGE = 3;

/** Panels in which sharing changes nothing: one line of two that lie on each other would hide the other. */
function alike(paths: readonly StockPathRow[]): ReadonlySet<string> {
  const differs = (row: StockPathRow, twin: StockPathRow): boolean =>
    QUANTILES.some((name) => Math.abs((row[name] ?? 0) - (twin[name] ?? 0)) >= LEAST_SEEN[row.measure] * (name === "p50" ? 1 : EDGE));
  return new Set([...new Set(paths.map(panelOf))].filter((key) => {
    const [alone, shared] = [false, true].map((sharing) => paths.filter((row) => panelOf(row) === key && row.sharing === sharing));
    const twins = alone.map((row) => shared.find((other) => other.measure === row.measure && other.month === row.month));
    return alone.length > 0 && alone.length === shared.length && alone.every((row, index) => twins[index] !== undefined && !differs(row, twins[index]));
  }));
}
const panelOf = ({ element, cover_days }: { element: string; cover_days: number }): string => `${element} ${cover_days}`;

/** Names of the two lines, in the heading row where no line can cross them. */
const lineKey = [
  { text: { en: "without sharing", ja: "融通なし" }, line: STROKE.without, colour: STROKE.without, dash: "" },
  { text: { en: "with sharing", ja: "融通あり" }, line: STROKE.with, colour: TEXT_COLOURS.australiaMalaysia, dash: "6 5" },
];
const commonKey = [{ text: { en: "with or without sharing", ja: "融通あり・なし共通" }, line: STROKE.without, colour: STROKE.without, dash: "" }];

const spoken = (key: typeof lineKey) => key.map((entry) => ({ ...entry, text: said<string>(entry.text) }));

function altText(runout: readonly RunoutRow[], from: string): string {
  const cases = apart(runout.map((row) => {
    const when = row.p50 === null ? monthsInWords(null) : runoutDate(from, row.p50);
    return said({
      en: `${row.element}, target of ${row.cover_days} days, ${row.sharing ? "with" : "without"} sharing: ${when}`,
      ja: `${elementShort(row.element)}、備蓄目標${row.cover_days}日、融通${row.sharing ? "あり" : "なし"}：${when}`,
    });
  }));
  return said({ en: `Small charts of need met and of stock left after the shock. ${cases}.`, ja: `停止後の需要充足率と残る在庫の小さな図。${cases}。` });
}

/** D01: share of need met and stock left after a shock, by cover (columns) and element (rows), with and without sharing. */
export function d01StockAfterShock(input: StockChartRows, context: ChartContext): Chart {
  const { economy, shock, floor } = input;
  const mine = (row: { scenario: string; economy: string }): boolean => row.economy === economy && row.scenario === context.scenario;
  const paths = input.paths.filter(mine);
  const runout = input.runout.filter(mine);
  const elements = [...new Set(paths.map((row) => row.element))];
  const covers = [...new Set(paths.map((row) => row.cover_days))].sort((a, b) => a - b);
  const need = paths.filter((row) => row.measure === "need_met");
  const stock = paths.filter((row) => row.measure === "stock_left");
  const months = [Math.min(...paths.map((row) => row.month)), Math.max(...paths.map((row) => row.month))] as const;
  const title = runoutFinding(runout, shock.from);
  const ticks = Array.from({ length: months[1] - months[0] + 1 }, (_, index) => months[0] + index).filter((month) => month % TICK_MONTHS === 0);
  const calendar = (month: number): string => shortestMonth(monthText(monthIndex(shock.from) + month));
  const same = alike(paths);
  const told = (row: { element: string; cover_days: number; sharing: boolean }): boolean => !row.sharing || !same.has(panelOf(row));
  const key = same.size === new Set(paths.map(panelOf)).size ? commonKey : lineKey;
  const single = new Set(paths.map((row) => row.sharing)).size === 1;

  const shockRules = [
    Plot.ruleX([0, shock.months].filter((month) => month <= months[1]), { stroke: INK, strokeWidth: 1, strokeDasharray: "3 2" }),
  ];
  const plot = (document: Document, width: number = SIZES.width): Element => {
    const narrow = isNarrow(width);
    const frame = { width, marginLeft: 34, marginRight: 30 };
    // On a phone the last label of a panel would touch the first of the next.
    const labelled = narrow ? ticks.filter((month) => month % (2 * TICK_MONTHS) === 0 && month < months[1]) : ticks;
    const x = { domain: [...months], ticks: labelled, tickFormat: calendar, label: null };
    const facet = { fx: { label: null, padding: 0.08, domain: covers.map(coverName) }, fy: { label: null, padding: 0.12, axis: null, domain: elements } };
    const upper = draw(document, {
      ...frame, ...facet, height: ROW.need * elements.length + 46, marginTop: 24, marginBottom: 22, x,
      y: { domain: [0, 100], ticks: [0, 50, 100], label: null },
      marks: [
        grid([0, 50, 100]), ...shockRules,
        floor === null ? null : Plot.ruleY([floor], { stroke: MUTED, strokeDasharray: "1 3" }),
        floor === null ? null : Plot.text([floor], { y: (value: number) => value, frameAnchor: "right", textAnchor: "end", text: () => said(narrow ? { en: "priority", ja: "優先" } : { en: "priority uses", ja: "優先用途" }), dy: -6, dx: -2, fill: MUTED, fontSize: 10, ...HALO }),
        ...lines(need, told), names(need, "bottom-left"), Plot.ruleY([0], { stroke: INK }),
        Plot.text([0], { x: 0, frameAnchor: "top", text: () => said({ en: "shock", ja: "停止" }), textAnchor: "start", dx: 3, dy: 7, fontSize: 10, fill: MUTED, ...HALO }),
        shock.months <= months[1] ? Plot.text([0], { x: shock.months, frameAnchor: "top", text: () => said({ en: "ends", ja: "再開" }), textAnchor: "start", dx: 3, dy: 7, fontSize: 10, fill: MUTED, ...HALO }) : null,
      ],
    });
    const top = Math.max(...stock.map((row) => row.p95 ?? row.p50 ?? 0), 1);
    const dots = runout.filter((row) => told(row) && row.p50 !== null && row.p50 <= months[1]);
    const lower = draw(document, {
      ...frame, ...facet, height: ROW.stock * elements.length + 26, marginTop: 6, marginBottom: 22, x,
      fx: { ...facet.fx, axis: null },
      y: { domain: [0, top * HEADROOM], ticks: 3, label: null },
      marks: [
        grid(), ...shockRules, ...lines(stock, told), Plot.ruleY([0], { stroke: INK }),
        Plot.link(dots.filter((row) => row.p05 !== null), { x1: "p05", x2: (row: RunoutRow) => Math.min(row.p95 ?? months[1], months[1]), y1: 0, y2: 0, fx, fy: "element", stroke: sharingColour, strokeWidth: 5, strokeOpacity: 0.4 }),
        Plot.dot(dots, { x: "p50", y: 0, fx, fy: "element", r: 4.5, fill: sharingColour, stroke: "white" }),
        Plot.text(dots.filter((row) => !row.sharing), { x: "p50", y: 0, fx, fy: "element", text: (row: RunoutRow) => calendar(Math.floor(row.p50 ?? 0)), dy: -12, textAnchor: "start", dx: 3, fill: STROKE.without, ...HALO }),
        Plot.text(dots.filter((row) => row.sharing && !dots.some((other) => !other.sharing && panelOf(other) === panelOf(row) && other.p50 === row.p50)), { x: "p50", y: 0, fx, fy: "element", text: (row: RunoutRow) => calendar(Math.floor(row.p50 ?? 0)), dy: -24, textAnchor: "start", dx: 3, fill: TEXT_COLOURS.australiaMalaysia, ...HALO }),
        names(stock, "top-right"), starts(stock, narrow),
      ],
    });
    const second = ROW.gap - 8 + heightOf(upper) + ROW.gap;
    return compose(document, width, second + heightOf(lower), [
      { x: 0, y: ROW.gap - 8, svg: upper, heading: said(narrow ? { en: "Need met, %", ja: "需要充足率、%" } : { en: "Need met, % of the month's need", ja: "需要充足率、当月の需要に対する%" }), key: single ? [] : spoken(key) },
      { x: 0, y: second, svg: lower, heading: said(narrow ? { en: "Stock left, months of need", ja: "残る在庫、需要の月数" } : { en: "Stock left, months of the need before the shock; dot = run-out", ja: "残る在庫、停止前の需要の月数、点＝枯渇" }) },
    ]);
  };

  return {
    id: "D01", slug: "D01-stock-after-shock", section: "answer", table: "stock_path", width: SIZES.width,
    height: 2 * ROW.gap + (ROW.need + ROW.stock) * elements.length + 64, title,
    subtitle: said({
      en: `${possessive(economy)} need met (%) and stock left (months of need); ${listed(elements.map(elementName))}. Shock from ${monthName(shock.from)} for ${monthsInWords(shock.months)}. ${scenarioWords(context)}`,
      ja: `${possessive(economy)}需要充足率（%）と残る在庫（需要の月数）。${listed(elements.map(elementName))}。${monthName(shock.from)}から${monthsInWords(shock.months)}の停止。${scenarioWords(context)}`,
    }),
    footer: footerText(context, [
      floor === null ? "" : said({
        en: `Run-out: first month in which inflow and usable stock cover less than ${percent(floor)} of the need that is left after the answer to prices, the part that priority uses take. Need that high prices save counts as met.`,
        ja: `枯渇：流入と使用可能な在庫が、価格上昇による需要減を差し引いた需要の${percent(floor)}（優先用途の分）を下回る最初の月。高値で節約された需要は充足とみなす。`,
      }),
      said({
        en: "The target is the national one; firms' stock comes on top, and a target need not be full, so each panel says what was in stock in the month before.",
        ja: "目標は国家備蓄の日数。企業在庫が別にあり、目標が満たされているとは限らないため、各図に停止前月の在庫を示す。",
      }),
      key === lineKey && same.size > 0 ? said({ en: "One line alone: sharing changes less there than can be drawn.", ja: "線が1本の図では、融通による差は描けないほど小さい。" }) : "",
      bandWords(context, hasBand(paths)),
    ]),
    alt: altText(runout, shock.from),
    plot,
  };
}
