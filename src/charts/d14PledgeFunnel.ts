import * as Plot from "@observablehq/plot";
import type { PledgeRow } from "../measures/index.ts";
import { nameOf, said } from "../words/index.ts";
import type { Chart, ChartContext } from "./chart.ts";
import { compose, draw } from "./draw.ts";
import { footerText, scenarioWords } from "./footer.ts";
import { bracketed } from "./format.ts";
import { HALO } from "./marks.ts";
import { billions, billionsRange, billionsTick, chanceWords, dayName, dollars } from "./pledgeWords.ts";
import { COLOURS, FAINT, INK, isNarrow, MUTED, REFERENCE, SHADE, SIZES } from "./theme.ts";

/** A published sum, billion USD. */
export interface PledgeTotal {
  readonly label: string;
  readonly value: number;
  readonly source_id: string;
}

/** Something that has happened: a ledger's amount on a date. */
export interface PledgeSeen {
  readonly ledger: string;
  readonly date: string;
  readonly value: number;
}

export interface PledgeFunnelRows {
  readonly by: string;
  /** Sums in circulation, the largest first. */
  readonly totals: readonly PledgeTotal[];
  /** Status ledgers at `by`, earliest status first. */
  readonly ledgers: readonly PledgeRow[];
  readonly seen: readonly PledgeSeen[];
  /** Chance of at least `amount` by ledger, amounts rising. */
  readonly exceedance: Readonly<Record<string, readonly { readonly amount: number; readonly chance: number }[]>>;
  /** Ledger and amount that the title speaks of. */
  readonly ledger: string;
  readonly atLeast: number;
  readonly chance: number;
}

const ROW = 30;
const MARKS = [100, 300, 550];
const CURVES: Readonly<Record<string, string>> = { disbursed: COLOURS.japan, committed: COLOURS.australiaMalaysia, selected: MUTED };

/** D14: what is announced against what is selected, decided and paid, and the chance of every amount. */
export function d14PledgeFunnel(input: PledgeFunnelRows, context: ChartContext): Chart {
  const { by, totals, ledgers, seen, exceedance, ledger, atLeast, chance } = input;
  const lead = ledgers.find((row) => row.ledger === ledger);
  if (lead === undefined) throw new RangeError(`D14: no ledger ${ledger}`);
  const bars = [
    ...totals.map(({ label, value }) => ({ label, value, low: null as number | null, high: null as number | null, inner: [null, null] as readonly [number | null, number | null], kind: "published" })),
    ...ledgers.map((row) => ({ label: row.ledger, value: row.p50 ?? 0, low: row.p05, high: row.p95, inner: [row.p25, row.p75] as const, kind: "model" })),
  ];
  const told = bars.map((bar) => `${nameOf(bar.label)} ${billions(bar.value)}${bar.low === null ? "" : bracketed(billions(bar.low), billions(bar.high!))}`);
  const lastSeen = ledgers.flatMap((row) => seen.filter((one) => one.ledger === row.ledger).slice(-1));
  const panelHeight = bars.length * ROW + 40;

  const funnel = (document: Document, width: number): Element => {
    const narrow = isNarrow(width);
    const marginLeft = narrow ? 128 : 152;
    return draw(document, {
      width, height: panelHeight, marginLeft, marginRight: 64, marginTop: 8, marginBottom: 28,
      x: { domain: [0, 600], ticks: said({ en: [0, 100, 200, 300, 400, 500], ja: [0, 200, 400] }), label: null, tickFormat: billionsTick },
      y: { domain: bars.map(({ label }) => label), axis: null, padding: 0.35 },
      marks: [
        Plot.gridX([0, 100, 200, 300, 400, 500], { stroke: FAINT, strokeOpacity: 1 }),
        Plot.barX(bars, { y: "label", x: "value", fill: (bar: (typeof bars)[number]) => (bar.kind === "published" ? SHADE : COLOURS.japan), stroke: (bar: (typeof bars)[number]) => (bar.kind === "published" ? REFERENCE : "none") }),
        Plot.ruleY(bars.filter(({ low }) => low !== null), { y: "label", x1: "low", x2: "high", stroke: INK, strokeWidth: 1.2 }),
        Plot.ruleY(bars.filter(({ inner }) => inner[0] !== null), { y: "label", x1: (bar: (typeof bars)[number]) => bar.inner[0], x2: (bar: (typeof bars)[number]) => bar.inner[1], stroke: INK, strokeWidth: 3.2 }),
        Plot.tickX(lastSeen, { y: "ledger", x: "value", stroke: COLOURS.china, strokeWidth: 3 }),
        Plot.text(bars, { y: "label", frameAnchor: "left", textAnchor: "end", dx: -8, text: (bar: (typeof bars)[number]) => nameOf(bar.label), fill: INK }),
        Plot.text(bars, { y: "label", x: (bar: (typeof bars)[number]) => Math.max(bar.value, bar.high ?? 0), dx: 7, textAnchor: "start", fontWeight: "bold", fill: INK, text: (bar: (typeof bars)[number]) => (bar.kind === "published" ? billionsTick(Math.round(bar.value)) : billions(bar.value)), ...HALO }),
        Plot.ruleX([0], { stroke: INK }),
      ],
    });
  };

  const curve = (document: Document, width: number): Element => {
    const names = Object.keys(exceedance);
    return draw(document, {
      width, height: panelHeight, marginLeft: 44, marginRight: 20, marginTop: 8, marginBottom: 28,
      x: { domain: [0, 560], ticks: [0, 100, 300, 550], label: null, tickFormat: billionsTick },
      y: { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], label: null, tickFormat: (value: number) => `${Math.round(value * 100)}%` },
      marks: [
        Plot.gridY([0, 0.25, 0.5, 0.75, 1], { stroke: FAINT, strokeOpacity: 1 }),
        Plot.ruleX(MARKS, { stroke: MUTED, strokeDasharray: "3,3" }),
        ...names.flatMap((name) => {
          const points = exceedance[name]!;
          // Where the curve crosses a height of its own, so that names do not meet.
          const height = { disbursed: 0.3, committed: 0.55, selected: 0.8 }[name] ?? 0.5;
          const at = points.findLast((point) => point.chance >= height) ?? points[0]!;
          return [
            Plot.line(points, { x: "amount", y: "chance", stroke: CURVES[name] ?? INK, strokeWidth: name === ledger ? 2.6 : 1.6 }),
            Plot.text([at], { x: "amount", y: "chance", text: () => nameOf(name), textAnchor: "start", dx: 6, fill: CURVES[name] ?? INK, fontWeight: name === ledger ? "bold" : "normal", ...HALO }),
          ];
        }),
        Plot.dot([{ amount: atLeast, chance }], { x: "amount", y: "chance", r: 4.5, fill: CURVES[ledger] ?? INK }),
        Plot.ruleY([0], { stroke: INK }),
      ],
    });
  };

  const plot = (document: Document, width: number = SIZES.width): Element => {
    const [amounts, chances] = [said({ en: "Billion USD", ja: "億ドル" }), said({ en: "Chance of at least this much", ja: "この額以上となる確率（億ドル）" })];
    if (isNarrow(width)) {
      return compose(document, width, 2 * panelHeight + 60, [
        { x: 0, y: 24, svg: funnel(document, width), heading: amounts }, { x: 0, y: panelHeight + 56, svg: curve(document, width), heading: chances },
      ]);
    }
    const half = Math.round(width * 0.54);
    return compose(document, width, panelHeight + 28, [{ x: 0, y: 24, svg: funnel(document, half), heading: amounts }, { x: half, y: 24, svg: curve(document, width - half), heading: chances }]);
  };

  const range = lead.p05 === null || lead.p95 === null ? null : { low: billions(lead.p05), high: billions(lead.p95) };
  return {
    id: "D14", slug: "D14-pledge-funnel", section: "answer", table: "pledge", width: SIZES.width, height: panelHeight + 28,
    title: said({
      en: `At least ${dollars(atLeast)} ${ledger} by ${dayName(by)}: ${chanceWords(chance, context.draws)}${range === null ? "" : `; nine draws in ten lie between ${range.low} and ${range.high}`}`,
      ja: `${dayName(by)}までに${dollars(atLeast)}以上が${nameOf(ledger)}：${chanceWords(chance, context.draws)}${range === null ? "" : `。90%区間は${range.low}〜${range.high}ドル`}`,
    }),
    subtitle: said({
      en: `Value of projects under the pledge by status on ${dayName(by)}, billion USD. Grey: published sums. Blue: median; black line: 90% of draws, thick 50%. Red tick: seen by May 2026. ${scenarioWords(context)}`,
      ja: `対米投資覚書の案件額、${dayName(by)}時点の段階別、億ドル。灰：公表額。青：中央値、黒線：90%区間（太線50%）。赤：2026年5月までの実績。${scenarioWords(context)}`,
    }),
    footer: footerText(context, [
      said({
        en: "Published sums are business scale, sales included; status counts plants alone. No line of the list is a rare-earth project, so no bar has a rare-earth part.",
        ja: "公表額は販売を含む事業規模、段階別の額は設備のみ。一覧にレアアース案件はないため、レアアース分の棒はない。",
      }),
      said({ en: "Left out: purchases of energy and aircraft, money without a project, and whether the scenario happens.", ja: "含まないもの：エネルギー・航空機の購入、案件のない資金、シナリオが実現するかどうか。" }),
    ], totals.map(({ source_id }) => source_id)),
    alt: said({
      en: `Left, bars: ${told.join(", ")} billion dollars. Right, curves of the chance of at least an amount: ${ledger} at least ${atLeast}: ${chanceWords(chance, context.draws)}. Disbursed ${billionsRange(lead)}.`,
      ja: `左の棒：${told.join("、")}（ドル）。右は各額以上となる確率の曲線：${dollars(atLeast)}以上が${nameOf(ledger)}：${chanceWords(chance, context.draws)}。実行額${billionsRange(lead)}ドル。`,
    }),
    plot,
  };
}
