import * as Plot from "@observablehq/plot";
import type { Grade } from "../domain/index.ts";
import { said } from "../words/index.ts";
import type { Chart, ChartContext } from "./chart.ts";
import { draw } from "./draw.ts";
import { type EndLabel, endLabels } from "./endLabels.ts";
import { footerText, scenarioWords } from "./footer.ts";
import { apart, percent, twoFigures } from "./format.ts";
import { textWidth } from "./labels.ts";
import { grid, HALO, zeroRule } from "./marks.ts";
import { countryColour, INK, isNarrow, MUTED, PAPER, SIZES } from "./theme.ts";

export interface PlantCostRow {
  readonly plant: string;
  readonly country: string;
  readonly stage: string;
  /** Tonnes a year of the product. */
  readonly capacity: number;
  /** Cash cost per kg of the product, in the unit of the chart. */
  readonly cash_cost: number;
  readonly low: number;
  readonly high: number;
  readonly grade: Grade;
  readonly source_id: string;
}

export interface CostChartRows {
  readonly rows: readonly PlantCostRow[];
  /** "NdPr oxide". */
  readonly product: string;
  readonly unit: string;
  readonly year: number;
  /** Price in China, that price under the stress, and the floor that is paid outside China. */
  readonly price: number;
  readonly stressed: number;
  readonly floor: number | null;
  /** What the floor adds for a consumer, as a sentence; empty when not computed. */
  readonly consumer: string;
}

interface Step extends PlantCostRow { readonly from: number; readonly to: number; readonly closes: boolean }

/** D12: plants outside China by cash cost, against the Chinese price, the stressed price and a floor. */
export function d12CostCurve(input: CostChartRows, context: ChartContext): Chart {
  const { product, unit, price, stressed, floor, year } = input;
  const rows = [...input.rows].sort((a, b) => a.cash_cost - b.cash_cost || a.plant.localeCompare(b.plant));
  if (rows.length === 0) throw new RangeError("D12: no plant to show");
  let sum = 0;
  const steps: Step[] = rows.map((row) => ({ ...row, from: sum, to: (sum += row.capacity), closes: row.cash_cost > stressed }));
  const closing = steps.filter((step) => step.closes);
  const kept = floor === null ? 0 : closing.filter((step) => step.cash_cost <= Math.max(floor, stressed)).length;
  const share = (100 * closing.reduce((all, step) => all + step.capacity, 0)) / sum;

  const plot = (document: Document, width: number = SIZES.width): Element => {
    const narrow = isNarrow(width);
    const height = narrow ? 300 : 360;
    const marginRight = narrow ? 84 : 150;
    const marginLeft = 38;
    const top = Math.max(price, floor ?? 0, ...rows.map((row) => row.high)) * 1.12;
    const levels: EndLabel[] = [
      { text: `${said({ en: "price in China", ja: "中国内価格" })}\n${twoFigures(price)}`, x: sum, y: price, colour: INK }, { text: `${said({ en: "under stress", ja: "値下げ時" })}\n${twoFigures(stressed)}`, x: sum, y: stressed, colour: MUTED },
      ...(floor === null ? [] : [{ text: `${said({ en: "floor", ja: "最低価格" })}\n${twoFigures(floor)}`, x: sum, y: floor, colour: INK, bold: true }]),
    ];
    const roomy = (step: Step): boolean => ((step.to - step.from) / sum) * (width - marginLeft - marginRight) > textWidth(step.plant, 10);
    return draw(document, {
      width, height, marginLeft, marginRight, marginTop: 14, marginBottom: 30,
      x: { domain: [0, sum], ticks: narrow ? 3 : 6, label: null }, y: { domain: [0, top], ticks: 6, label: null },
      marks: [
        grid(6),
        Plot.rect(steps, { x1: "from", x2: "to", y1: 0, y2: "cash_cost", fill: (step: Step) => countryColour(step.country), fillOpacity: 0.75, stroke: PAPER }),
        Plot.rect(steps.filter((step) => step.closes), { x1: "from", x2: "to", y1: 0, y2: "cash_cost", stroke: INK, strokeWidth: 2, fill: "none" }),
        Plot.ruleX(steps, { x: (step: Step) => (step.from + step.to) / 2, y1: "low", y2: "high", stroke: INK, strokeWidth: 1.2 }),
        Plot.ruleY([price], { stroke: INK, strokeWidth: 1.3 }), Plot.ruleY([stressed], { stroke: MUTED, strokeDasharray: "5 3", strokeWidth: 1.3 }),
        floor === null ? null : Plot.ruleY([floor], { stroke: INK, strokeWidth: 2.4 }),
        Plot.text(steps.filter(roomy), { x: (step: Step) => (step.from + step.to) / 2, y: 0, dy: -9, text: "plant", fontSize: 10, fill: INK, ...HALO }),
        Plot.text(steps.filter((step) => !roomy(step)), { x: (step: Step) => (step.from + step.to) / 2, y: 0, dy: -6, dx: 1, rotate: -90, textAnchor: "start", text: "plant", fontSize: 10, fill: INK, ...HALO }),
        ...endLabels(levels, { low: 0, high: top, pixels: height - 44, room: marginRight - 12 }), zeroRule(),
      ],
    });
  };

  return {
    id: "D12", slug: "D12-cost-curve", section: "answer", table: "cost_curve", width: SIZES.width, height: 360,
    title: said({
      en: `At ${twoFigures(stressed)} ${unit}, ${closing.length} of ${rows.length} plants outside China (${percent(share)} of capacity) do not earn their cash cost` +
        `${floor === null ? "" : `; a floor of ${twoFigures(floor)} keeps ${kept} of them open`}`,
      ja: `${twoFigures(stressed)} ${unit}では中国外の${rows.length}工場中${closing.length}（能力の${percent(share)}）が現金費用を賄えない${floor === null ? "" : `、最低価格${twoFigures(floor)}で${kept}工場が存続`}`,
    }),
    subtitle: said({
      en: `Cash cost of ${product}, ${unit}, against yearly capacity in tonnes, cheapest plant first; thin line: range; outlined: closes under the stressed price. ${year}. ${scenarioWords(context)}`,
      ja: `${product}の現金費用、${unit}、年間能力（トン）に対して安い順。細線：幅。太枠：値下げ時に停止。${year}年。${scenarioWords(context)}`,
    }),
    footer: footerText(context, [input.consumer, said({
      en: `Stress: the price in China falls from ${twoFigures(price)} to ${twoFigures(stressed)}. Bars take the colour of the plant's country.`, ja: `値下げ：中国内価格が${twoFigures(price)}から${twoFigures(stressed)}へ下落。棒の色は工場の所在国。`,
    })], rows.map((row) => row.source_id)),
    alt: said({
      en: `Cost curve of plants outside China. ${steps.map((step) => `${step.plant}: ${twoFigures(step.cash_cost)}${step.closes ? ", closes" : ""}`).join("; ")}.`,
      ja: `中国外工場の費用曲線。${apart(steps.map((step) => `${step.plant}：${twoFigures(step.cash_cost)}${step.closes ? "、停止" : ""}`))}。`,
    }),
    plot,
  };
}
