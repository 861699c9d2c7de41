import * as Plot from "@observablehq/plot";
import type { SupplyRow } from "../measures/rows.ts";
import { nameOf, said } from "../words/index.ts";
import { centralOf } from "./central.ts";
import type { Chart, ChartContext } from "./chart.ts";
import { compose, draw } from "./draw.ts";
import { type EndLabel, endLabels } from "./endLabels.ts";
import { footerText, scenarioWords } from "./footer.ts";
import { listed, percent, twoFigures } from "./format.ts";
import { grid, HALO, zeroRule } from "./marks.ts";
import { GROUP_COLOURS, GROUP_TEXT_COLOURS, ORIGIN_GROUPS, originGroup, SEA_BED, type OriginGroup } from "./origins.ts";
import { INK, isNarrow, PAPER, SIZES } from "./theme.ts";
import { economyName, elementName } from "./words.ts";

export interface SupplyChartRows {
  readonly economy: string;
  /** One panel each. */
  readonly elements: readonly string[];
  readonly rows: readonly SupplyRow[];
  /** The year that the title speaks of. */
  readonly year: number;
}

interface Layer { readonly year: number; readonly group: OriginGroup; readonly source: string; readonly tonnes: number }

/** Layers thinner than this share of the axis are drawn but not named. */
const LEAST_NAMED = 0.004;
/** A release below this share of the axis is too thin for a name. */
const LEAST_PEAK = 0.04;
const PANEL = { height: 250, gap: 30, side: 26 };

/** Sums chains: one layer a group, but recycling keeps its sources apart. */
function layers(rows: readonly SupplyRow[]): Layer[] {
  const sums = new Map<string, Layer>();
  for (const row of rows) {
    const group = originGroup(row);
    const source = group === "Recycling" ? row.source : "";
    const key = `${row.year}\n${group}\n${source}`;
    sums.set(key, { year: row.year, group, source, tonnes: (sums.get(key)?.tonnes ?? 0) + row.p50 });
  }
  const known = [...sums.values()];
  const years = [...new Set(known.map(({ year }) => year))];
  // A year without a layer is a nought: an area would otherwise reach across it and cover its neighbours.
  for (const { group, source } of known) {
    for (const year of years) {
      const key = `${year}\n${group}\n${source}`;
      if (!sums.has(key)) sums.set(key, { year, group, source, tonnes: 0 });
    }
  }
  return [...sums.values()].sort((a, b) => a.year - b.year || ORIGIN_GROUPS.indexOf(a.group) - ORIGIN_GROUPS.indexOf(b.group) || a.source.localeCompare(b.source));
}

const total = (all: readonly Layer[], year: number, group?: OriginGroup): number =>
  all.filter((layer) => layer.year === year && (group === undefined || layer.group === group)).reduce((sum, layer) => sum + layer.tonnes, 0);

function panel(document: Document, all: readonly Layer[], width: number, narrow: boolean): Element {
  const years = [...new Set(all.map((layer) => layer.year))].sort((a, b) => a - b);
  const last = years[years.length - 1];
  const top = Math.max(...years.map((year) => total(all, year))) * 1.05 || 1;
  const marginRight = narrow ? 96 : 104;
  const height = PANEL.height;
  let base = 0;
  const ends: EndLabel[] = [];
  for (const group of ORIGIN_GROUPS) {
    const tonnes = total(all, last, group);
    if (tonnes > top * LEAST_NAMED) ends.push({ text: `${nameOf(group)}\n${twoFigures(tonnes)}`, x: last, y: base + tonnes / 2, colour: GROUP_TEXT_COLOURS[group] });
    base += tonnes;
  }
  /** Stock is released in a few years only, so it is named at its peak. */
  const peak = total(all, last, "Stock") > top * LEAST_NAMED ? undefined : [...all].filter((layer) => layer.group === "Stock" && layer.tonnes > top * LEAST_PEAK).sort((a, b) => b.tonnes - a.tonnes)[0];
  return draw(document, {
    width, height, marginLeft: 46, marginRight, marginTop: 8, marginBottom: 24,
    x: { domain: [years[0], last], ticks: narrow ? 3 : 4, tickFormat: "d", label: null },
    y: { domain: [0, top], ticks: 5, label: null },
    marks: [
      grid(5),
      Plot.areaY(all, Plot.stackY({ x: "year", y: "tonnes", z: (layer: Layer) => `${layer.group}\n${layer.source}`, fill: (layer: Layer) => GROUP_COLOURS[layer.group], order: null, stroke: PAPER, strokeWidth: 0.8 })),
      ...endLabels(ends, { low: 0, high: top, pixels: height - 32, room: marginRight - 10 }),
      peak && Plot.text([peak], { x: "year", y: total(all, peak.year), text: () => said({ en: "stock", ja: "備蓄" }), dy: -8, fontSize: 10, fill: INK, ...HALO }),
      zeroRule(),
    ],
  });
}

/** D07, right panel: what arrives, by origin of the ore or by what is recycled, stacked. */
export function d07SupplyByOrigin(input: SupplyChartRows, context: ChartContext): Chart {
  const { economy, elements, year } = input;
  const mine = input.rows.filter((row) => row.economy === economy && row.scenario === context.scenario);
  const stacks = elements.map((element) => ({ element, layers: layers(mine.filter((row) => row.element === element)) }));
  const unit = mine[0]?.unit;
  if (unit === undefined || stacks.some((stack) => total(stack.layers, year) === 0)) throw new RangeError(`D07: nothing arrives in ${year}`);
  const share = (stack: (typeof stacks)[number], group: OriginGroup): number => (100 * total(stack.layers, year, group)) / total(stack.layers, year);
  const words = (group: OriginGroup): string => listed(stacks.map((stack) => {
    const [part, name] = [percent(share(stack, group)), elementName(stack.element)];
    return said({ en: `${part} of ${name}`, ja: `${name}の${part}` });
  }));

  const altOf = (stack: (typeof stacks)[number]): string => {
    const tonnes = ORIGIN_GROUPS.filter((group) => total(stack.layers, year, group) > 0).map((group) => `${nameOf(group)} ${twoFigures(total(stack.layers, year, group))} t`);
    return said({ en: `${elementName(stack.element)} in ${year}: ${tonnes.join(", ")}`, ja: `${year}年の${elementName(stack.element)}：${tonnes.join("、")}` });
  };
  const parts = (group: OriginGroup): string => listed(stacks.map((stack) => percent(share(stack, group))));
  const dug = stacks.some((stack) => share(stack, SEA_BED) > 0);

  const plot = (document: Document, width: number = SIZES.width): Element => {
    const narrow = isNarrow(width);
    const columns = narrow ? 1 : Math.min(2, stacks.length);
    const panelWidth = (width - (columns - 1) * PANEL.side) / columns;
    const step = PANEL.height + PANEL.gap;
    return compose(document, width, Math.ceil(stacks.length / columns) * step, stacks.map((stack, index) => ({
      x: (index % columns) * (panelWidth + PANEL.side), y: PANEL.gap - 8 + Math.floor(index / columns) * step,
      svg: panel(document, stack.layers, panelWidth, columns > 1 || narrow), heading: said({ en: `${elementName(stack.element)}, ${unit} a year`, ja: `${elementName(stack.element)}、${nameOf(unit)}／年` }),
    })));
  };

  return {
    id: "D07", slug: "D07-supply-by-origin", section: "projection", table: "supply", width: SIZES.width,
    height: Math.ceil(stacks.length / 2) * (PANEL.height + PANEL.gap),
    title: said({
      en: `In ${year}, Chinese mines supply ${words("China")} reaching ${economyName(economy)}; recycling gives ${parts("Recycling")}${dug ? `, the sea bed ${parts(SEA_BED)}` : ""}`,
      ja: `${year}年に${economyName(economy)}へ届く供給のうち、中国の鉱山は${words("China")}、リサイクルは${parts("Recycling")}${dug ? `、日本の海底は${parts(SEA_BED)}` : ""}`,
    }),
    subtitle: said({
      en: `Arrivals by country of mining, ${unit} a year, central run. Economy: ${economy}. ${scenarioWords(context)}`,
      ja: `採掘国別の到着量、${nameOf(unit)}／年、中心値による単一計算。国・地域：${economyName(economy)}。${scenarioWords(context)}`,
    }),
    footer: footerText(centralOf(context), [said({
      en: "Stock released is shown apart: it buys time once and is no supply. No range is computed for this split.", ja: "備蓄の放出は別に示す（一度だけの時間稼ぎで、供給ではない）。この内訳に区間は計算していない。",
    })]),
    alt: said({ en: `Stacked areas of arrivals by origin. ${stacks.map(altOf).join(". ")}.`, ja: `産地別到着量の積み上げ図。${stacks.map(altOf).join("。")}。` }),
    plot,
  };
}
