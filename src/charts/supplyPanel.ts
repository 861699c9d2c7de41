import * as Plot from "@observablehq/plot";
import { ORIGIN_GROUPS } from "../measures/origin-groups.ts";
import type { OriginRow, RecycledProductRow } from "../measures/rows.ts";
import { nameOf, said } from "../words/index.ts";
import { draw } from "./draw.ts";
import { type EndLabel, endLabels } from "./endLabels.ts";
import { rangeText, twoFigures } from "./format.ts";
import { grid, HALO, zeroRule } from "./marks.ts";
import { GROUP_COLOURS, GROUP_TEXT_COLOURS } from "./origins.ts";
import { supplyLayers, type Layer } from "./supplyLayers.ts";
import { INK, PAPER } from "./theme.ts";

/** Layers thinner than this share of the axis are drawn but not named. */
const LEAST_NAMED = 0.004;
/** A release below this share of the axis is too thin for a name. */
const LEAST_PEAK = 0.04;
/** Pixels from the last year to the bar of the whole, and from there to the names. */
const BAR = { dx: 6, room: 9 };

export interface SupplyPanel {
  /** Of one element, in tonnes. */
  readonly rows: readonly OriginRow[];
  readonly recycled: readonly RecycledProductRow[];
  readonly width: number;
  readonly height: number;
  readonly narrow: boolean;
}

/** Arrivals of one element, stacked by origin, with the range of the whole at the last year and that of each group beside its name. */
export function supplyPanel(document: Document, { rows, recycled, width, height, narrow }: SupplyPanel): Element {
  const layers = supplyLayers(rows, recycled);
  const years = [...new Set(layers.map((layer) => layer.year))].sort((a, b) => a - b);
  const last = years[years.length - 1];
  const heightOf = (year: number): number => layers.filter((layer) => layer.year === year).reduce((sum, { tonnes }) => sum + tonnes, 0);
  const whole = rows.filter(({ group, year, p95 }) => group === "all" && year === last && p95 !== null);
  const top = Math.max(...years.map(heightOf), ...whole.map(({ p95 }) => p95!)) * 1.05 || 1;
  const marginRight = 160;
  let base = 0;
  const ends: EndLabel[] = [];
  for (const group of ORIGIN_GROUPS) {
    const row = rows.find((one) => one.group === group && one.year === last);
    const tonnes = row?.p50 ?? 0;
    if (row && tonnes > top * LEAST_NAMED) ends.push({ text: `${nameOf(group)}\n${twoFigures(tonnes)}${rangeText(row.p05, row.p95)}`, x: last, y: base + tonnes / 2, colour: GROUP_TEXT_COLOURS[group] });
    base += tonnes;
  }
  const stock = layers.filter(({ group }) => group === "Stock");
  /** Stock is released in a few years only, so it is named at its peak. */
  const peak = stock.some(({ year, tonnes }) => year === last && tonnes > top * LEAST_NAMED) ? undefined : stock.filter(({ tonnes }) => tonnes > top * LEAST_PEAK).sort((a, b) => b.tonnes - a.tonnes)[0];
  return draw(document, {
    width, height, marginLeft: 50, marginRight, marginTop: 8, marginBottom: 24,
    x: { domain: [years[0], last], ticks: narrow ? 3 : 4, tickFormat: "d", label: null },
    y: { domain: [0, top], ticks: 5, label: null },
    marks: [
      grid(5),
      Plot.areaY(layers, Plot.stackY({ x: "year", y: "tonnes", z: (layer: Layer) => `${layer.group}\n${layer.product ?? ""}`, fill: (layer: Layer) => GROUP_COLOURS[layer.group], order: null, stroke: PAPER, strokeWidth: 0.8 })),
      Plot.ruleX(whole, { x: "year", y1: "p05", y2: "p95", dx: BAR.dx, stroke: INK, strokeWidth: 1.1 }),
      Plot.ruleX(whole, { x: "year", y1: "p25", y2: "p75", dx: BAR.dx, stroke: INK, strokeWidth: 3.2 }),
      ...endLabels(ends, { low: 0, high: top, pixels: height - 32, room: marginRight - BAR.room - 10, dx: BAR.room + 5 }),
      peak && Plot.text([peak], { x: "year", y: heightOf(peak.year), text: () => said({ en: "stock", ja: "備蓄" }), dy: -8, fontSize: 10, fill: INK, ...HALO }),
      zeroRule(),
    ],
  });
}
