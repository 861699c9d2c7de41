import { ORIGIN_GROUPS, SEA_BED, type OriginGroup } from "../measures/origin-groups.ts";
import type { OriginRow, RecycledProductRow } from "../measures/rows.ts";
import { nameOf, said } from "../words/index.ts";
import { centralOf } from "./central.ts";
import type { Chart, ChartContext } from "./chart.ts";
import { compose } from "./draw.ts";
import { footerText, rangeWords, scenarioWords } from "./footer.ts";
import { listed, percent, rangeText, twoFigures } from "./format.ts";
import { productShare } from "./supplyLayers.ts";
import { supplyPanel } from "./supplyPanel.ts";
import { isNarrow, SIZES } from "./theme.ts";
import { economyName, elementName, useName } from "./words.ts";

export interface SupplyChartRows {
  readonly economy: string;
  /** One panel each. */
  readonly elements: readonly string[];
  readonly rows: readonly OriginRow[];
  /** What recycling is made of; without rows it is one layer. */
  readonly recycled: readonly RecycledProductRow[];
  /** The year that the title speaks of. */
  readonly year: number;
}

const PANEL = { height: 250, gap: 30, side: 20 };
/** A product below this share of what is recycled is not spoken of. */
const LEAST_SPOKEN = 0.01;

interface Stack { readonly element: string; readonly tonnes: readonly OriginRow[]; readonly shares: readonly OriginRow[]; readonly recycled: readonly RecycledProductRow[] }

/** "In 2035, 79% of what is recycled of neodymium comes from other magnets and 21% from car drive motors; 33% was sold before 2020". */
function recycledWords({ element, recycled }: Stack, year: number): string {
  const own = recycled.filter((row) => row.year === year);
  if (own.length === 0) return "";
  const before = year - (year % 5) - 15;
  const old = own.filter(({ sold_until }) => sold_until < before).reduce((sum, { share }) => sum + share, 0);
  const parts = [...new Set(own.map(({ product }) => product))].map((product) => ({ product, share: productShare(own, product, year) })).filter(({ share }) => share >= LEAST_SPOKEN).sort((a, b) => b.share - a.share);
  return said({
    en: `${elementName(element)} ${listed(parts.map(({ product, share }) => `${percent(100 * share)} from ${useName(product)}`))}, ${percent(old)} sold before ${before}`,
    ja: `${elementName(element)}は${parts.map(({ product, share }) => `${useName(product)}${percent(100 * share)}`).join("、")}、${before}年より前の販売分${percent(old)}`,
  });
}

/** D07, right panel: what arrives, by origin of the ore or by what is recycled, stacked, with ranges over the draws. */
export function d07SupplyByOrigin(input: SupplyChartRows, context: ChartContext): Chart {
  const { economy, elements, year } = input;
  const own = <Row extends { readonly scenario: string; readonly economy: string }>(rows: readonly Row[]): Row[] => rows.filter((row) => row.economy === economy && row.scenario === context.scenario);
  const [mine, products] = [own(input.rows), own(input.recycled)];
  const stacks = elements.map((element): Stack => {
    const rows = mine.filter((row) => row.element === element);
    return { element, tonnes: rows.filter(({ unit }) => unit !== "%"), shares: rows.filter(({ unit }) => unit === "%"), recycled: products.filter((row) => row.element === element) };
  });
  const unit = stacks[0]?.tonnes[0]?.unit;
  const at = (rows: readonly OriginRow[], group: OriginRow["group"]): OriginRow | undefined => rows.find((row) => row.group === group && row.year === year);
  if (unit === undefined || stacks.some(({ shares }) => shares.every((row) => row.year !== year))) throw new RangeError(`D07: nothing arrives in ${year}`);
  const drawn = context.draws > 1 && mine.some(({ p95 }) => p95 !== null);
  const share = ({ shares }: Stack, group: OriginGroup): string => {
    const { p05 = null, p50 = 0, p95 = null } = at(shares, group) ?? {};
    return `${percent(p50 ?? 0)}${rangeText(p05, p95)}`;
  };
  const words = (group: OriginGroup): string => listed(stacks.map((stack) => {
    const [part, name] = [share(stack, group), elementName(stack.element)];
    return said({ en: `${part} of ${name}`, ja: `${name}の${part}` });
  }));
  const altOf = ({ element, tonnes }: Stack): string => {
    const known = ORIGIN_GROUPS.flatMap((group) => {
      const row = at(tonnes, group);
      return row === undefined || ((row.p50 ?? 0) <= 0 && (row.p95 ?? 0) <= 0) ? [] : [`${nameOf(group)} ${twoFigures(row.p50 ?? 0)}${rangeText(row.p05, row.p95)} t`];
    });
    return said({ en: `${elementName(element)} in ${year}: ${known.join(", ")}`, ja: `${year}年の${elementName(element)}：${known.join("、")}` });
  };
  const parts = (group: OriginGroup): string => listed(stacks.map((stack) => share(stack, group)));
  const dug = stacks.some(({ shares }) => (at(shares, SEA_BED)?.p50 ?? 0) > 0);
  const last = Math.max(...mine.map((row) => row.year));
  const goods = stacks.map((stack) => recycledWords(stack, year)).filter((text) => text !== "");

  const plot = (document: Document, width: number = SIZES.width): Element => {
    const narrow = isNarrow(width);
    const columns = narrow ? 1 : Math.min(2, stacks.length);
    const panelWidth = (width - (columns - 1) * PANEL.side) / columns;
    const step = PANEL.height + PANEL.gap;
    return compose(document, width, Math.ceil(stacks.length / columns) * step, stacks.map(({ element, tonnes, recycled }, index) => ({
      x: (index % columns) * (panelWidth + PANEL.side), y: PANEL.gap - 8 + Math.floor(index / columns) * step,
      svg: supplyPanel(document, { rows: tonnes, recycled, width: panelWidth, height: PANEL.height, narrow: columns > 1 || narrow }),
      heading: said({ en: `${elementName(element)}, ${unit} a year`, ja: `${elementName(element)}、${nameOf(unit)}／年` }),
    })));
  };

  return {
    id: "D07", slug: "D07-supply-by-origin", section: "projection", table: "origins", width: SIZES.width,
    height: Math.ceil(stacks.length / 2) * (PANEL.height + PANEL.gap),
    title: said({
      en: `In ${year}, Chinese mines supply ${words("China")} reaching ${economyName(economy)}; recycling gives ${parts("Recycling")}${dug ? `, the sea bed ${parts(SEA_BED)}` : ""}`,
      ja: `${year}年に${economyName(economy)}へ届く供給のうち、中国の鉱山は${words("China")}、リサイクルは${parts("Recycling")}${dug ? `、日本の海底は${parts(SEA_BED)}` : ""}`,
    }),
    subtitle: said({
      en: `Arrivals by country of mining, ${unit} a year, ${drawn ? "medians of draws, 90% range in brackets" : "central run"}. Economy: ${economyName(economy)}. ${scenarioWords(context)}`,
      ja: `採掘国別の到着量、${nameOf(unit)}／年、${drawn ? "試行の中央値（括弧内は90%区間）" : "中心値による単一計算"}。国・地域：${economyName(economy)}。${scenarioWords(context)}`,
    }),
    footer: footerText(drawn ? context : centralOf(context), [
      drawn ? said({
        en: `Figures and bar at the right are those of ${last}; bar: all arrivals, thick 50%, thin 90% of draws; medians of parts need not add up to its middle.`,
        ja: `右端の数字と棒は${last}年。棒：到着量全体（太線50%、細線90%区間）。内訳の中央値の和は全体の中央値と一致するとは限らない。`,
      }) : "",
      said({ en: "Stock released is shown apart: it buys time once and is no supply.", ja: "備蓄の放出は別に示す（一度だけの時間稼ぎで、供給ではない）。" }),
      drawn ? rangeWords(context) : "",
      goods.length === 0 ? "" : said({
        en: `The parts of recycling, central run, ${year}: ${goods.join("; ")}.`, ja: `リサイクルの内訳（中心値、${year}年）：${goods.join("；")}。`,
      }),
    ].filter((text) => text !== "")),
    alt: said({ en: `Stacked areas of arrivals by origin. ${stacks.map(altOf).join(". ")}.`, ja: `産地別到着量の積み上げ図。${stacks.map(altOf).join("。")}。` }),
    plot,
  };
}
