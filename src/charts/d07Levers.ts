import * as Plot from "@observablehq/plot";
import { nameOf, said } from "../words/index.ts";
import type { Chart, ChartContext } from "./chart.ts";
import { draw } from "./draw.ts";
import { footerText, scenarioWords } from "./footer.ts";
import { apart, listed, rangeText, signedPoints, twoFigures } from "./format.ts";
import { clipped } from "./labels.ts";
import { HALO } from "./marks.ts";
import { COLOURS, FAINT, INK, isNarrow, MUTED, SIZES } from "./theme.ts";
import { leverName } from "./words.ts";

/** levers.csv: what one lever adds to the outcome, averaged over the orders in which levers can be switched on. */
export interface LeverRow {
  readonly scenario: string;
  readonly reference: string;
  readonly outcome: string;
  readonly lever: string;
  readonly contribution_p05: number | null;
  readonly contribution_p50: number;
  readonly contribution_p95: number | null;
  /** At central values; over the levers of one outcome these sum to the whole difference, which medians need not. */
  readonly contribution: number;
}

export interface LeverChartRows {
  readonly rows: readonly LeverRow[];
  /** Central value of the outcome in the reference, in `unit`; the bars walk from here. */
  readonly start: number;
  /** What the reference is called. */
  readonly reference: string;
  /** Draws behind the thin lines; 0 = none. */
  readonly draws: number;
  /** What the outcome is, such as "customs dependence of Japan in 2035". */
  readonly outcome: string;
  readonly unit: string;
  /** Name of the file where a report holds several of these. */
  readonly slug?: string;
  /** What a difference of the outcome is counted in, such as "points". */
  readonly step: string;
}

interface Step { readonly name: string; readonly from: number; readonly to: number; readonly low: number | null; readonly high: number | null; readonly total: boolean }

const ROW = 30;
/** Contributions below this are not drawn. */
const LEAST = 0.05;

const total = (name: string, value: number): Step => ({ name, from: 0, to: value, low: null, high: null, total: true });

/** The bars from the reference to the scenario, the largest lever first. */
function walk(rows: readonly LeverRow[], start: number, ends: readonly [string, string]): Step[] {
  let level = start;
  const steps = rows.map((row) => {
    const from = level;
    level += row.contribution;
    return {
      name: leverName(row.lever), from, to: level, total: false,
      low: row.contribution_p05 === null ? null : from + row.contribution_p05, high: row.contribution_p95 === null ? null : from + row.contribution_p95,
    };
  });
  return [total(ends[0], start), ...steps, total(ends[1], level)];
}

/** Whether a lever moves the outcome by more than a rounding, at central values or in a draw. */
const shows = (row: LeverRow): boolean => [row.contribution, row.contribution_p05, row.contribution_p95].some((value) => value !== null && Math.abs(value) >= LEAST);

const colour = (row: Step): string => (row.total ? FAINT : row.to <= row.from ? COLOURS.japan : COLOURS.other);

/** D07, left panel: from the reference to the scenario, lever by lever. */
export function d07Levers(input: LeverChartRows, context: ChartContext): Chart {
  const { start, outcome, unit, step } = input;
  const sorted = [...input.rows].sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution) || a.lever.localeCompare(b.lever));
  const rows = sorted.filter((row, index) => index === 0 || shows(row));
  const idle = sorted.filter((row) => !rows.includes(row)).map(({ lever }) => leverName(lever));
  const [largest] = rows;
  if (largest === undefined) throw new RangeError("D07: no lever to show");
  const steps = walk(rows, start, [input.reference, context.scenarioTitle]);
  const end = steps[steps.length - 1].to;
  const whole = end - start;

  const plot = (document: Document, width: number = SIZES.width): Element => {
    const narrow = isNarrow(width);
    const marginLeft = narrow ? 116 : 210;
    const key = (row: Step): string => String(steps.indexOf(row));
    const top = Math.max(...steps.flatMap((row) => [row.from, row.to, row.high ?? 0])) * 1.16;
    const least = Math.min(0, ...steps.flatMap((row) => [row.to, row.low ?? 0]));
    return draw(document, {
      width, height: steps.length * ROW + 40, marginLeft, marginRight: 24, marginTop: 8, marginBottom: 26,
      x: { domain: [least, top], ticks: narrow ? 4 : 6, label: null }, y: { domain: steps.map(key), axis: null, padding: 0.28 },
      marks: [
        Plot.gridX({ stroke: FAINT, strokeOpacity: 1, ticks: narrow ? 4 : 6 }),
        Plot.rect(steps, { y: key, x1: (row: Step) => Math.min(row.from, row.to), x2: (row: Step) => Math.max(row.from, row.to), fill: colour }),
        Plot.ruleY(steps.filter((row) => row.low !== null), { y: key, x1: "low", x2: "high", stroke: INK, strokeWidth: 1.2 }),
        Plot.text(steps, { y: key, x: (row: Step) => Math.max(row.from, row.to, row.high ?? row.to), dx: 8, textAnchor: "start", text: (row: Step) => (row.total ? twoFigures(row.to) : signedPoints(row.to - row.from)), fontWeight: "bold", fill: INK, ...HALO }),
        Plot.text(steps, { y: key, frameAnchor: "left", textAnchor: "end", dx: -8, fontSize: narrow ? 10 : SIZES.axis, text: (row: Step) => clipped(row.name, marginLeft - 14, SIZES.axis, 2), fill: (row: Step) => (row.total ? MUTED : INK) }),
        Plot.ruleX([0], { stroke: INK }),
      ],
    });
  };

  return {
    id: "D07", slug: input.slug ?? "D07-levers", section: "answer", table: "levers", width: SIZES.width, height: steps.length * ROW + 40,
    title: said({
      en: `${largest.lever}: the largest part, ${twoFigures(largest.contribution)}${rangeText(largest.contribution_p05, largest.contribution_p95)} of the ${twoFigures(whole)} ${step} from ${input.reference} to ${context.scenarioTitle}`,
      ja: `${input.reference}から${context.scenarioTitle}への${twoFigures(whole)}${nameOf(step)}のうち、最大は${leverName(largest.lever)}の${twoFigures(largest.contribution)}${rangeText(largest.contribution_p05, largest.contribution_p95)}${nameOf(step)}`,
    }),
    subtitle: said({
      en: `${outcome}, ${unit}: from ${input.reference} (top) to ${context.scenarioTitle} (bottom), lever by lever. Bar: central values${input.draws > 1 ? "; thin line: 90% of draws" : ""}. Blue lowers, grey raises. ${scenarioWords(context)}`,
      ja: `${outcome}、${unit}：${input.reference}（上）から${context.scenarioTitle}（下）まで施策別。棒：中心値${input.draws > 1 ? "、細線：90%区間" : ""}。青は低下、灰は上昇。${scenarioWords(context)}`,
    }),
    footer: footerText({ ...context, draws: input.draws }, [
      said({
        en: "Each lever's part is averaged over the orders in which the levers can be switched on (Shapley), so that what they do together is shared between them; the bars sum to the whole.",
        ja: "各施策の寄与は投入順序すべての平均（シャープレイ値）で、相乗効果は分け合い、棒の合計が全体に一致する。",
      }),
      input.draws > 1 ? said({
        en: "Bars and title: central values, which the medians of other charts need not equal; range in brackets: 90% of draws.", ja: "棒と表題は中心値による計算で、他の図の中央値と一致するとは限らない。括弧内は90%区間。",
      }) : "",
      idle.length === 0 ? "" : said({ en: `Without effect on this outcome: ${listed(idle)}.`, ja: `この結果に影響しない施策：${listed(idle)}。` }),
    ]),
    alt: said({
      en: `Waterfall from ${twoFigures(start)} to ${twoFigures(end)}. ${rows.map((row) => `${row.lever}: ${twoFigures(row.contribution)}`).join("; ")}.`,
      ja: `${twoFigures(start)}から${twoFigures(end)}への滝グラフ。${apart(rows.map((row) => `${leverName(row.lever)}：${twoFigures(row.contribution)}`))}。`,
    }),
    plot,
  };
}
