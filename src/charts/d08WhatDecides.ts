import * as Plot from "@observablehq/plot";
import { nameOf, said } from "../words/index.ts";
import { centralOf } from "./central.ts";
import type { Chart, ChartContext } from "./chart.ts";
import { draw } from "./draw.ts";
import { footerText, scenarioWords } from "./footer.ts";
import { apart, capitalised, percent, twoFigures } from "./format.ts";
import { clipped, wrapped } from "./labels.ts";
import { HALO } from "./marks.ts";
import { COLOURS, FAINT, INK, isNarrow, MUTED, SIZES } from "./theme.ts";

/** What one input does to an outcome between the two ends of its range. */
export interface DecidesRow {
  readonly input: string;
  /** What the input is, in a sentence. */
  readonly meaning?: string;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly at_low: number | null;
  readonly at_high: number | null;
  readonly grade: string;
  /** Whether it is a policy or a choice of the scenario, which no draw moves. */
  readonly chosen: boolean;
}

export interface DecidesRows {
  readonly rows: readonly DecidesRow[];
  readonly central: number;
  /** The outcome in the words of the title, and with what it counts for the subtitle. */
  readonly outcome: string;
  readonly counted: string;
  readonly unit: string;
}

const ROW = 40;
/** Lines of a meaning beside its bar. */
const LINES = 2;
const SMALL = 9.5;
const SHOWN = 12;

/** A meaning of more letters is no part of a title. */
const BRIEF = 60;
/** What an input is, as far as its first clause says it; nothing where no short words are known. */
const clause = ({ meaning = "" }: DecidesRow): string => said({ en: meaning.replace(/ \([^)]*\)|`/g, "").split(/[;:]|, (?:which|so|since|of which|apart)|\. /)[0]!.trim().replace(/[.,]$/, ""), ja: "" });
const titled = ({ input, meaning = "" }: DecidesRow): string => (meaning === "" || meaning.length > BRIEF ? input : `${meaning.replace(/\.$/, "").replaceAll("`", "")} (${input})`);

const span = ({ at_low, at_high }: DecidesRow, central: number): [number, number] => [Math.min(at_low ?? central, at_high ?? central, central), Math.max(at_low ?? central, at_high ?? central, central)];

/** D08: the inputs that move an outcome most, each between the ends of its range with all else at its central value. */
export function d08WhatDecides(input: DecidesRows, context: ChartContext): Chart {
  const { central, outcome, unit } = input;
  const rows = input.rows.slice(0, SHOWN);
  if (rows.length === 0) throw new RangeError("D08: nothing moves the outcome");
  const ends = rows.flatMap((row) => span(row, central));
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const pad = (most - least) * 0.16 || 1;
  const ids = rows.map(({ input: name }) => name);
  const height = rows.length * ROW + 44;

  const plot = (document: Document, width: number = SIZES.width): Element => {
    const narrow = isNarrow(width);
    const marginLeft = narrow ? 138 : 290;
    const size = narrow ? 10.5 : 11.5;
    const path = (row: DecidesRow): string => `${row.input}${row.grade === "C" ? " (C)" : ""}`;
    const told = (row: DecidesRow): string => clipped(clause(row), marginLeft - 14, size, LINES);
    const lines = (row: DecidesRow): number => (narrow || clause(row) === "" ? 0 : told(row).split("\n").length);
    const named = (count: number): readonly DecidesRow[] => rows.filter((row) => lines(row) === count);
    const bars = rows.flatMap((row) => [{ row, end: row.at_low, side: "low" }, { row, end: row.at_high, side: "high" }].filter(({ end }) => end !== null));
    return draw(document, {
      width, height, marginLeft, marginRight: 20, marginTop: 10, marginBottom: 28,
      x: { domain: [least - pad, most + pad], ticks: narrow ? 4 : 7, label: null }, y: { domain: ids, axis: null, padding: 0.35 },
      marks: [
        Plot.gridX({ stroke: FAINT, strokeOpacity: 1 }),
        Plot.barX(bars, { y: (bar: (typeof bars)[number]) => bar.row.input, x1: central, x2: (bar: (typeof bars)[number]) => bar.end!, fill: (bar: (typeof bars)[number]) => (bar.row.chosen ? MUTED : bar.side === "low" ? COLOURS.japan : COLOURS.china), fillOpacity: 0.85 }),
        Plot.ruleX([central], { stroke: INK }),
        ...(narrow ? [] : [true, false].map((left) => Plot.text(bars.filter(({ end }) => (end! < central) === left && Math.abs(end! - central) > (most - least) * 0.02), {
          y: (bar: (typeof bars)[number]) => bar.row.input, x: (bar: (typeof bars)[number]) => bar.end!, fill: INK, fontSize: 11,
          text: (bar: (typeof bars)[number]) => twoFigures(bar.row[bar.side as "low"]), dx: left ? -5 : 5, textAnchor: left ? "end" : "start", ...HALO,
        }))),
        // What it is in words, and below it in small the name that files and commands know it by.
        Plot.text(named(0), { y: "input", frameAnchor: "left", textAnchor: "end", dx: -8, fill: INK, fontSize: narrow ? 10.5 : SIZES.axis, text: (row: DecidesRow) => wrapped(path(row), marginLeft - 12, narrow ? 10.5 : SIZES.axis).slice(0, 2).join("\n") }),
        ...[1, LINES].flatMap((count) => [
          Plot.text(named(count), { y: "input", frameAnchor: "left", textAnchor: "end", dx: -8, dy: -SMALL / 2, fill: INK, fontSize: size, lineHeight: 1.05, text: told }),
          Plot.text(named(count), { y: "input", frameAnchor: "left", textAnchor: "end", dx: -8, dy: (count * size * 1.05) / 2 + 1, fill: MUTED, fontSize: SMALL, text: path }),
        ]),
      ],
    });
  };

  const first = rows.find(({ chosen }) => !chosen) ?? rows[0]!;
  const [low, high] = span(first, central);
  const amount = (value: number): string => (unit === "%" ? percent(value) : `${twoFigures(value)}${said({ en: ` ${unit}`, ja: nameOf(unit) })}`);
  return {
    id: "D08", slug: "D08-what-decides", section: "answer", table: "why_parameters", width: SIZES.width, height,
    title: said({
      en: `${titled(first)}, from ${twoFigures(first.low)} to ${twoFigures(first.high)} ${first.unit}, moves ${outcome} between ${amount(low)} and ${amount(high)}, more than any other uncertain input`,
      ja: `${outcome}を最も動かす不確実な入力は${first.input}：${twoFigures(first.low)}〜${twoFigures(first.high)}で${amount(low)}から${amount(high)}まで変わる`,
    }),
    subtitle: said({
      en: `${capitalised(input.counted)}, ${unit}. Bars: one input at the low (blue) and high (red-brown) end of its range, the end written at it; grey: a choice, not an uncertain input. (C): an estimate. ${scenarioWords(context)}`,
      ja: `${input.counted}、${nameOf(unit)}。棒：1つの入力を範囲の下端（青）・上端（赤茶）にした結果、端の値を併記。灰：不確実性ではなく選択。(C)：推定。${scenarioWords(context)}`,
    }),
    footer: footerText(centralOf(context), [said({
      en: `One input at a time, all else at central values (${amount(central)}); what two inputs do together is not seen.`, ja: `入力を1つずつ動かし、他は中心値（${amount(central)}）。2つの入力の相互作用は現れない。`,
    })], []),
    alt: said({
      en: `Bar chart of the ${rows.length} inputs that move ${outcome} most: ${rows.map((row) => `${row.input} ${span(row, central).map(twoFigures).join(" to ")}`).join("; ")}${unit === "%" ? " percent" : ` ${unit}`}.`,
      ja: `${outcome}を最も動かす${rows.length}の入力の棒図：${apart(rows.map((row) => `${row.input} ${span(row, central).map(twoFigures).join("〜")}`))}（${nameOf(unit)}）。`,
    }),
    plot,
  };
}
