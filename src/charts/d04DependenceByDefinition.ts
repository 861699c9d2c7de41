import * as Plot from "@observablehq/plot";
import type { DefinitionRow } from "../measures/rows.ts";
import { nameOf, said } from "../words/index.ts";
import type { Chart, ChartContext } from "./chart.ts";
import { draw } from "./draw.ts";
import { footerText, rangeWords, scenarioWords } from "./footer.ts";
import { apart, counted, percent, twoFigures } from "./format.ts";
import { clipped } from "./labels.ts";
import { HALO } from "./marks.ts";
import { FAINT, INK, isNarrow, MUTED, SIZES } from "./theme.ts";
import { definitionLabel, kindName, possessive, stageName } from "./words.ts";

export interface DefinitionChartRows {
  readonly economy: string;
  readonly year: number;
  readonly rows: readonly DefinitionRow[];
  /** A figure in circulation to draw as a labelled line, in percent. */
  readonly claim: { readonly value: number; readonly label: string } | null;
}

/** All shares are shares of China, so the stages are shades of its colour, from the mine to the magnet. */
const STAGE_COLOURS: Readonly<Record<DefinitionRow["stage"], string>> = {
  mining: "#e3a27b", separation: "#c46f41", metal: "#9a3412", magnet: "#571804", customs: "#5b616b", any: "#16181d",
};

const ROW = { wide: 27, narrow: 54 };

/** D04: one year read under every definition, published figures (hollow) beside modelled ones (filled). */
export function d04DependenceByDefinition(input: DefinitionChartRows, context: ChartContext): Chart {
  const { economy, year, claim } = input;
  const rows = [...input.rows].sort((a, b) => b.value - a.value || a.label.localeCompare(b.label));
  if (rows.length === 0) throw new RangeError("D04: no definition to show");
  const [most, least] = [rows[0], rows[rows.length - 1]];
  const other = rows.filter((row) => row.year !== year);

  const name = (row: DefinitionRow): string => (row.year === year ? definitionLabel(row) : said({ en: `${row.label}, ${row.year}`, ja: `${definitionLabel(row)}、${row.year}年` }));

  const plot = (document: Document, width: number = SIZES.width): Element => {
    const narrow = isNarrow(width);
    const marginLeft = narrow ? 128 : 300;
    const key = (row: DefinitionRow): string => String(rows.indexOf(row));
    return draw(document, {
      width, height: rows.length * (narrow ? ROW.narrow : ROW.wide) + 58, marginLeft, marginRight: narrow ? 40 : 150, marginTop: claim ? 34 : 14, marginBottom: 24,
      x: { domain: [0, 100], ticks: narrow ? [0, 50, 100] : [0, 25, 50, 75, 100], label: null, tickFormat: (value: number) => (value === 100 ? "100%" : String(value)) },
      y: { domain: rows.map(key), axis: null, padding: 0.5 },
      marks: [
        Plot.gridX({ stroke: FAINT, strokeOpacity: 1, ticks: [0, 25, 50, 75, 100] }),
        claim && Plot.ruleX([claim.value], { stroke: INK, strokeDasharray: "4 3", insetTop: -10 }),
        claim && Plot.text([claim.value], { x: (value: number) => value, frameAnchor: "top", dy: -19, text: () => said({ en: `${claim.label}: ${percent(claim.value)}`, ja: `${nameOf(claim.label)}：${percent(claim.value)}` }), fill: INK }),
        Plot.ruleY(rows, { y: key, x1: "low", x2: "high", stroke: (row: DefinitionRow) => STAGE_COLOURS[row.stage], strokeWidth: 5, strokeOpacity: 0.45 }),
        Plot.dot(rows, {
          y: key, x: "value", r: 5.5, strokeWidth: 2.2, stroke: (row: DefinitionRow) => STAGE_COLOURS[row.stage],
          fill: (row: DefinitionRow) => (row.kind === "published" ? "white" : STAGE_COLOURS[row.stage]),
        }),
        Plot.text(rows, { y: key, frameAnchor: "left", textAnchor: "end", dx: -8, text: (row: DefinitionRow) => clipped(name(row), marginLeft - 18, SIZES.axis, narrow ? 4 : 2), fontSize: narrow ? 10.5 : SIZES.axis, fill: INK }),
        Plot.text(rows, { y: key, x: "high", textAnchor: "start", dx: 10, text: (row: DefinitionRow) => twoFigures(row.value), fontWeight: "bold", fill: INK, ...HALO }),
        narrow ? null : Plot.text(rows, { y: key, frameAnchor: "right", textAnchor: "start", dx: 56, text: (row: DefinitionRow) => stageName(row.stage), fill: MUTED }),
        narrow ? null : Plot.dot(rows, { y: key, frameAnchor: "right", dx: 48, r: 4, symbol: "square", fill: (row: DefinitionRow) => STAGE_COLOURS[row.stage] }),
      ],
    });
  };

  return {
    id: "D04", slug: "D04-definitions", section: "answer", table: "definitions", width: SIZES.width, height: rows.length * ROW.wide + 58,
    title: said({
      en: `${possessive(economy)} dependence on China in ${year} reads ${percent(least.value)} to ${percent(most.value)}, depending on the definition`,
      ja: `${year}年の${possessive(economy)}対中依存度は、定義により${percent(least.value)}から${percent(most.value)}まで変わる`,
    }),
    subtitle: said({
      en: `Share from China, %; each row is one definition. Filled: modelled. Hollow: published. Bar: range. Colour: stage. ${possessive(economy)} figures for ${year} unless the row names another year. ${scenarioWords(context)}`,
      ja: `対中依存度、%。1行が1つの定義。塗り：モデル。白抜き：公表値。棒：幅。色：工程。別の年を記した行を除き${year}年の${possessive(economy)}値。${scenarioWords(context)}`,
    }),
    footer: footerText(context, [
      said({ en: `Lowest: ${least.label}. Highest: ${most.label}.`, ja: `最低：${definitionLabel(least)}。最高：${definitionLabel(most)}。` }),
      other.length === 0 ? "" : said({ en: `${counted(other.length, "row")} from another year.`, ja: `${other.length}行は別の年の値。` }),
      rangeWords(context),
    ], rows.map((row) => row.source_id)),
    alt: said({
      en: `Dot chart of dependence on China by definition. ${rows.map((row) => `${row.label} (${row.kind}): ${twoFigures(row.value)}%`).join("; ")}.`,
      ja: `定義別の対中依存度の点図。${apart(rows.map((row) => `${definitionLabel(row)}（${kindName(row.kind)}）：${twoFigures(row.value)}%`))}。`,
    }),
    plot,
  };
}
