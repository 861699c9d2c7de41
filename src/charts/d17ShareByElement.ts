import * as Plot from "@observablehq/plot";
import { nameOf, said } from "../words/index.ts";
import { centralOf } from "./central.ts";
import type { Chart, ChartContext } from "./chart.ts";
import type { ShareChangeRow } from "./d16ShareChange.ts";
import { draw } from "./draw.ts";
import { footerText } from "./footer.ts";
import { apart, listed, signedPoints as signed } from "./format.ts";
import { COLOURS, FAINT, INK, isNarrow, SIZES } from "./theme.ts";
import { elementName } from "./words.ts";

export interface ElementChangeRows {
  readonly rows: readonly ShareChangeRow[];
  /** Drivers with their colours, in the order of the key. */
  readonly drivers: readonly { readonly driver: string; readonly colour: string }[];
  readonly share: string;
  readonly title: string;
}

const BAR = 22;
/** An element whose every part is smaller than this, in points, is named in the footer instead of drawn. */
const LEAST = 0.1;
const KEY = 16;

/** D17: the same change by element, drivers stacked on either side of nought, the net of both as a dot. */
export function d17ShareByElement(input: ElementChangeRows, context: ChartContext): Chart {
  const names = input.drivers.map(({ driver }) => driver);
  const rows = input.rows.filter((row) => row.element !== "all" && names.includes(row.driver));
  const span = (row: { from: number; to: number }): string => said({ en: `${row.from} to ${row.to}`, ja: `${row.from}〜${row.to}年` });
  const spans = [...new Set(rows.map(span))];
  const nets = [...new Map(rows.map((row) => [`${span(row)} ${row.element}`, row])).values()].map((row) => ({
    span: span(row), element: row.element, net: rows.filter((one) => one.element === row.element && span(one) === span(row)).reduce((sum, one) => sum + one.points, 0),
  }));
  const size = (element: string): number => Math.max(...nets.filter((row) => row.element === element).map((row) => Math.abs(row.net)));
  const known = [...new Set(rows.map((row) => row.element))].sort((a, b) => size(b) - size(a));
  const elements = known.filter((element, index) => index === 0 || rows.some((row) => row.element === element && Math.abs(row.points) >= LEAST));
  const small = known.filter((element) => !elements.includes(element)).map(elementName);
  const side = (row: ShareChangeRow, sign: 1 | -1): number => rows.filter((one) => one.element === row.element && span(one) === span(row) && one.points * sign > 0).reduce((sum, one) => sum + Math.abs(one.points), 0);
  const reach = Math.max(1, ...rows.flatMap((row) => [side(row, 1), side(row, -1)])) * 1.12;

  const plot = (document: Document, width: number = SIZES.width): Element => {
    const narrow = isNarrow(width);
    const marginLeft = narrow ? 44 : 134;
    const half = Math.max(1, Math.floor(reach / 2));
    // Ticks at a panel's ends would touch those of the next.
    const phone = [-half, 0, half];
    const perRow = narrow ? 1 : 3;
    const keyRows = Math.ceil(input.drivers.length / perRow);
    const keys = input.drivers.map((entry, index) => ({ ...entry, dx: (index % perRow) * ((width - 20) / perRow) - marginLeft + 14, dy: -22 - (keyRows - Math.floor(index / perRow)) * KEY, span: spans[0], element: elements[0] }));
    return draw(document, {
      width, height: elements.length * BAR + 66 + keyRows * KEY, marginLeft, marginRight: 18, marginTop: 40 + keyRows * KEY, marginBottom: 26,
      fx: { domain: spans, label: null, padding: 0.14, axis: null },
      x: { domain: [-reach, reach], ticks: narrow ? phone : 5, label: null, tickFormat: (value: number) => signed(value) },
      y: { domain: elements, label: null, tickSize: 0, tickFormat: (element: string) => (narrow ? element : element === "other" ? elementName(element) : `${elementName(element)} (${element})`), padding: 0.24 },
      marks: [
        Plot.gridX({ stroke: FAINT, strokeOpacity: 1, ticks: narrow ? phone : 5 }),
        Plot.barX(rows.filter((row) => elements.includes(row.element)), { fx: span, y: "element", x: "points", fill: (row: ShareChangeRow) => input.drivers.find(({ driver }) => driver === row.driver)!.colour, order: null }),
        Plot.dot(nets.filter((row) => elements.includes(row.element)), { fx: "span", y: "element", x: "net", r: 4, fill: "white", stroke: INK, strokeWidth: 1.8 }),
        Plot.ruleX([0], { stroke: INK }),
        Plot.text(spans, { fx: (text: string) => text, frameAnchor: "top", dy: -14, text: (text: string) => text, fontWeight: "bold", fontSize: 12, fill: INK }),
        ...keys.map(({ colour, driver, dx, dy }) => [
          Plot.dot([0], { fx: () => spans[0], frameAnchor: "top-left", symbol: "square", r: 5, fill: colour, dx, dy }),
          Plot.text([0], { fx: () => spans[0], frameAnchor: "top-left", text: () => nameOf(driver), dx: dx + 10, dy, textAnchor: "start", lineAnchor: "middle", fill: INK }),
        ]).flat(),
      ],
    });
  };

  return {
    id: "D17", slug: "D17-share-by-element", section: "backtest", table: "share_change", width: SIZES.width, height: elements.length * BAR + 66 + KEY * Math.ceil(input.drivers.length / 3), title: input.title,
    subtitle: said({
      en: `Points that each element added to ${input.share} of all rare earths together, by driver; left lowers it. Dot: net of the element. Replay from 2010, central values.`,
      ja: `${input.share}（レアアース全体）への元素別寄与、要因別、ポイント、左は低下。点：元素の純寄与。2010年からの再現、中心値。`,
    }),
    footer: footerText(centralOf(context), [
      said({ en: "Elements are weighed by their tonnes; the published series give no elements, so this split is the model's alone.", ja: "元素は数量で加重。公表系列に元素別はなく、この内訳はモデルのみによる。" }),
      small.length === 0 ? "" : said({ en: `Too small to draw: ${listed(small)}.`, ja: `小さく図示しない元素：${listed(small)}。` }),
    ]),
    alt: apart(nets.map((row) => said({ en: `${row.element}, ${row.span}: ${signed(row.net)} points`, ja: `${elementName(row.element)}、${row.span}：${signed(row.net)}ポイント` }))),
    plot,
  };
}

/** Colours of the drivers of a customs share, in an order that suits stacking. */
export const DRIVER_COLOURS: readonly string[] = [COLOURS.australiaMalaysia, COLOURS.other, COLOURS.japan, COLOURS.us, INK];
