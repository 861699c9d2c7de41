import * as Plot from "@observablehq/plot";
import { STAGES } from "../domain/index.ts";
import type { ChokepointRow } from "../measures/rows.ts";
import { said } from "../words/index.ts";
import { centralOf } from "./central.ts";
import type { Chart, ChartContext } from "./chart.ts";
import { draw } from "./draw.ts";
import { footerText, rangeWords, scenarioWords } from "./footer.ts";
import { apart, counted, percent, rangeText, twoFigures } from "./format.ts";
import { plantFinding, weakestPlant } from "./plantFinding.ts";
import { INK, isNarrow, PAPER, SIZES } from "./theme.ts";
import { elementName, elementShort, possessive, stageName } from "./words.ts";

const ENOUGH = 100;
const BREAKS = [10, 25, 50, 75, ENOUGH, 150];
/** Red-brown below 100, green above: the lighter, the nearer to enough. */
const FILLS = ["#7c2a0e", "#a8512c", "#c9805b", "#e2b398", "#f6e5dc", "#d3ebe0", "#86c9ab"];
/** Cover below which the fill is dark enough for white text. */
const DARK = 25;
const ROW = 32;

const longStage = (stage: string): string => said({ en: stage === "metal" ? "metal and alloy" : stage, ja: stageName(stage) });

const onCell = ({ n1_cover }: ChokepointRow): string => (n1_cover < DARK ? PAPER : INK);

const range = ({ n1_p05, n1_p95 }: ChokepointRow): string => rangeText(n1_p05 ?? null, n1_p95 ?? null);

/** D05: share of need that can be met without China, by stage and element, with the weakest cells on top. */
export function d05Chokepoints(input: readonly ChokepointRow[], context: ChartContext): Chart {
  if (input.length === 0) throw new RangeError("D05: no cell to show");
  const rows = [...input];
  const { economy, year } = rows[0];
  const worstOf = (element: string): number => Math.min(...rows.filter((row) => row.element === element).map((row) => row.n1_cover));
  const meanOf = (element: string): number => {
    const covers = rows.filter((row) => row.element === element).map((row) => row.n1_cover);
    return covers.reduce((sum, cover) => sum + cover, 0) / covers.length;
  };
  const elements = [...new Set(rows.map((row) => row.element))].sort((a, b) => worstOf(a) - worstOf(b) || meanOf(a) - meanOf(b) || a.localeCompare(b));
  const stages = STAGES.filter((stage) => rows.some((row) => row.stage === stage));
  const short = rows.filter((row) => row.n1_cover < ENOUGH);
  const worst = [...rows].sort((a, b) => a.n1_cover - b.n1_cover || b.china_share - a.china_share)[0];
  const plant = weakestPlant(rows);
  const drawn = typeof worst.n1_p05 === "number";
  const estimates = rows.filter((row) => row.grade === "C").length;

  const plot = (document: Document, width: number = SIZES.width): Element => {
    const narrow = isNarrow(width);
    const channels = { x: "stage", y: "element" };
    return draw(document, {
      width, height: elements.length * ROW + 60, marginLeft: narrow ? 46 : 150, marginRight: 6, marginTop: 26, marginBottom: 34,
      x: { domain: stages, label: null, axis: "top", tickFormat: (stage: string) => (narrow ? stageName(stage) : longStage(stage)), tickSize: 0, padding: 0.03 },
      y: { domain: elements, label: null, tickFormat: (element: string) => (narrow || element === "other" ? (narrow ? element : elementName(element)) : `${elementName(element)} (${element})`), tickSize: 0, padding: 0.06 },
      color: { type: "threshold", domain: BREAKS, range: FILLS },
      marks: [
        Plot.cell(rows, { ...channels, fill: "n1_cover" }),
        ...[true, false].map((ranged) => Plot.text(rows.filter((row) => (range(row) !== "") === ranged), { ...channels, text: (row: ChokepointRow) => percent(row.n1_cover), dy: ranged ? -5 : 0, fontSize: 12, fill: onCell })),
        Plot.text(rows, { ...channels, text: (row: ChokepointRow) => range(row).trim(), dy: 8, fontSize: 9.5, fill: onCell }),
        Plot.dot(rows.filter((row) => row.grade === "C"), { ...channels, r: 2.3, dx: narrow ? 30 : 58, dy: -8, fill: onCell }),
        Plot.text([0], { frameAnchor: "bottom-left", textAnchor: "start", dy: 22, text: () => said(narrow
          ? { en: "dot: estimate (C); empty: stage not passed", ja: "点：推定（C）、空白：通らない工程" }
          : { en: "red-brown: too little; green: enough; empty: stage not passed; small dot: an estimate (grade C)", ja: "赤茶：不足、緑：充足、空白：通らない工程、小さな点：推定（等級C）" }), fill: INK, fontSize: 10.5 }),
      ],
    });
  };

  return {
    id: "D05", slug: "D05-chokepoints", section: "answer", table: "chokepoints", width: SIZES.width, height: elements.length * ROW + 60,
    title: said({
      en: `Without China, ${possessive(economy)} need in ${year} is not met in full in ${short.length} of ${rows.length} cells; the weakest is ${elementName(worst.element)} at the ${longStage(worst.stage)} stage, ${percent(worst.n1_cover)} met${range(worst)}`,
      ja: `中国なしでは、${year}年の${possessive(economy)}需要は${rows.length}マス中${short.length}マスで満たされない。最も弱いのは${elementName(worst.element)}の${stageName(worst.stage)}工程で充足率${percent(worst.n1_cover)}${range(worst)}`,
    }),
    subtitle: said({
      en: `N-1 cover: share of need that can be met without China, %, by stage; 100 = enough. Elements sorted by their weakest stage. ${possessive(economy)} need, ${year}. ${scenarioWords(context)}`,
      ja: `N-1充足率：中国なしで満たせる需要の割合、%、工程別、100＝充足。元素は最も弱い工程の順。${possessive(economy)}需要、${year}年。${scenarioWords(context)}`,
    }),
    footer: footerText(drawn ? context : centralOf(context), [
      said({ en: `A cell is one element at one stage${drawn ? ": the median of draws, and in brackets the range of nine in ten" : ""}.`, ja: `1マスは1元素・1工程${drawn ? "：試行の中央値（括弧内は90%区間）" : ""}。` }),
      drawn ? rangeWords(context) : "",
      plant === undefined ? "" : plantFinding(plant),
      estimates === 0 ? "" : said({ en: `${counted(estimates, "cell")} of ${rows.length} rest on an estimate (grade C).`, ja: `${rows.length}マス中${estimates}マスは推定（等級C）に基づく。` }),
    ]),
    alt: said({
      en: `Heat map of the share of need that can be met without China. ${rows.map((row) => `${row.element} ${row.stage}: ${twoFigures(row.n1_cover)}%${range(row)}`).join("; ")}.`,
      ja: `中国なしで満たせる需要の割合の表。${apart(rows.map((row) => `${elementShort(row.element)}・${stageName(row.stage)}：${twoFigures(row.n1_cover)}%${range(row)}`))}。`,
    }),
    plot,
  };
}
