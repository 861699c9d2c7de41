import * as Plot from "@observablehq/plot";
import { nameOf, said } from "../words/index.ts";
import type { Chart, ChartContext } from "./chart.ts";
import { draw } from "./draw.ts";
import { footerText } from "./footer.ts";
import { apart, listed, rangeText, signedPoints as signed } from "./format.ts";
import { wrapped } from "./labels.ts";
import { COLOURS, FAINT, INK, isNarrow, SIZES } from "./theme.ts";

/** share_change.csv: one driver's part of the change of a share between two years, in points. */
export interface ShareChangeRow {
  readonly from: number;
  readonly to: number;
  readonly basis: "published" | "replay";
  readonly driver: string;
  readonly element: string;
  /** At central values; over the drivers and elements of one basis and span these sum to the change. */
  readonly points: number;
  readonly p05: number | null;
  readonly p95: number | null;
}

export interface ShareChangeRows {
  readonly rows: readonly ShareChangeRow[];
  /** Drivers in the order of the rows. */
  readonly drivers: readonly string[];
  /** What the share is, such as "Japan's customs share from China". */
  readonly share: string;
  readonly title: string;
  readonly sources: readonly string[];
}

const BAR = 15;
const BASIS = { published: { en: " (published)", ja: "（公表値）" }, replay: { en: " (replay)", ja: "（再現）" } } as const;
const COLOUR = { published: INK, replay: COLOURS.japan } as const;

/** D16: what moved a share in each span of years, driver by driver, published figures beside the replay. */
export function d16ShareChange(input: ShareChangeRows, context: ChartContext): Chart {
  const { drivers, share } = input;
  const rows = input.rows.filter((row) => row.element === "all" && drivers.includes(row.driver));
  const spans = [...new Map(rows.map((row) => [`${row.from}\n${row.to}`, row])).values()];
  const span = (row: { from: number; to: number }): string => said({ en: `${row.from} to ${row.to}`, ja: `${row.from}〜${row.to}年` });
  const whole = (row: ShareChangeRow, basis: string): number => rows.filter((one) => one.basis === basis && span(one) === span(row)).reduce((sum, one) => sum + one.points, 0);
  const reach = Math.max(5, ...rows.flatMap((row) => [row.points, row.p05 ?? 0, row.p95 ?? 0].map(Math.abs))) * 1.35;
  const heads = spans.map((row) => {
    const [published, replay] = [signed(whole(row, "published")), signed(whole(row, "replay"))];
    return { span: span(row), short: `${published} / ${replay}`, text: said({ en: `published ${published}, replay ${replay}`, ja: `公表値${published}、再現${replay}` }) };
  });

  const unpublished = drivers.filter((driver) => !rows.some((row) => row.driver === driver && row.basis === "published"));

  const plot = (document: Document, width: number = SIZES.width): Element => {
    const narrow = isNarrow(width);
    const marginLeft = narrow ? 84 : 132;
    const channels = { fx: span, fy: "driver", y: "basis" };
    return draw(document, {
      width, height: drivers.length * (2 * BAR + 22) + 96, marginLeft, marginRight: 8, marginTop: 46, marginBottom: 26,
      fx: { domain: spans.map(span), label: null, padding: 0.08, axis: null },
      fy: { domain: [...drivers], label: null, axis: null, padding: 0.22 },
      x: { domain: [-reach, reach], ticks: narrow ? 2 : 4, label: null, tickFormat: (value: number) => signed(value) },
      y: { domain: ["published", "replay"], axis: null, padding: 0.12 },
      marks: [
        Plot.gridX({ stroke: FAINT, strokeOpacity: 1, ticks: narrow ? 2 : 4 }),
        Plot.barX(rows, { ...channels, x: "points", fill: (row: ShareChangeRow) => COLOUR[row.basis] }),
        Plot.ruleY(rows.filter((row) => row.p05 !== null && row.p95 !== null), { ...channels, x1: "p05", x2: "p95", stroke: COLOURS.other, strokeWidth: 2.2 }),
        ...([[1, "end", -5], [-1, "start", 5]] as const).map(([sign, textAnchor, dx]) => Plot.text(rows.filter((row) => (row.points < 0 ? -1 : 1) === sign), {
          ...channels, x: (row: ShareChangeRow) => -sign * Math.max(0, -sign * (row.points < 0 ? row.p95 ?? 0 : row.p05 ?? 0)),
          text: (row: ShareChangeRow) => signed(row.points), textAnchor, dx, fontSize: narrow ? 9.5 : 10.5, fill: INK,
        })),
        Plot.text(drivers.map((driver) => ({ driver, span: span(spans[0]) })), { fx: "span", fy: "driver", frameAnchor: "left", textAnchor: "end", dx: -8, text: (row: { driver: string }) => wrapped(nameOf(row.driver), marginLeft - 12, SIZES.axis).join("\n"), fill: INK }),
        Plot.text(heads, { fx: "span", fy: () => drivers[0], frameAnchor: "top", dy: -32, text: "span", fontWeight: "bold", fontSize: 12, fill: INK }),
        Plot.text(heads, { fx: "span", fy: () => drivers[0], frameAnchor: "top", dy: -16, text: narrow ? "short" : "text", fontSize: 10.5, fill: INK }),
        Plot.ruleX([0], { stroke: INK }),
      ],
    });
  };

  return {
    id: "D16", slug: "D16-share-change", section: "backtest", table: "share_change", width: SIZES.width, height: drivers.length * (2 * BAR + 22) + 96, title: input.title,
    subtitle: said({
      en: `What each driver added to ${share}, percentage points; left lowers it. Black: published figures. Blue: replay from 2010. Grey line: 90% of draws within the ranges of the figures.`,
      ja: `${share}への各要因の寄与、ポイント、左は低下。黒：公表値。青：2010年からの再現。灰線：公表値の幅に基づく90%区間。`,
    }),
    footer: footerText(context, [
      said({
        en: "Exact split of 1 - (tonnes from elsewhere) / (use + stock building - recycling), year by year; the bars of a span sum to its change.",
        ja: "1－（中国以外からの数量）÷（使用量＋在庫積み増し－リサイクル）の年ごとの厳密な分解で、期間の棒の合計は変化に一致する。",
      }),
      unpublished.length === 0 ? "" : said({ en: `No published figure: ${listed(unpublished)}.`, ja: `公表値なし：${listed(unpublished.map(nameOf))}。` }),
    ], input.sources),
    alt: spans.map((one) => {
      const parts = rows.filter((row) => span(row) === span(one)).map((row) => `${nameOf(row.driver)}${said(BASIS[row.basis])} ${signed(row.points)}${rangeText(row.p05, row.p95)}`);
      return said({ en: `${span(one)}: ${apart(parts)}`, ja: `${span(one)}：${apart(parts)}` });
    }).join(said({ en: ". ", ja: "。" })),
    plot,
  };
}
