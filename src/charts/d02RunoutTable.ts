import * as Plot from "@observablehq/plot";
import type { Quantiles, RationingRow } from "../measures/rows.ts";
import { said } from "../words/index.ts";
import type { Chart, ChartContext } from "./chart.ts";
import { draw } from "./draw.ts";
import { footerText, rangeWords, scenarioWords } from "./footer.ts";
import { apart, bracketed, chancePercent, monthAfter, monthsInWords, rangeText, shortestMonth, twoFigures } from "./format.ts";
import { NEVER, runoutDate } from "./runoutFinding.ts";
import { FAINT, INK, isNarrow, MUTED, SHADE, SIZES } from "./theme.ts";
import { elementName, elementShort, possessive, useName } from "./words.ts";

export interface RunoutTableRows {
  readonly economy: string;
  readonly rows: readonly RationingRow[];
  /** First month of the shock. */
  readonly from: string;
}

const ROW = 21;
/** Half of what is left between two rows, pixels. */
const GAP = 1.5;
/** Months that the small axis spans. */
const SPAN = 24;
/** Fills of the month's cell: the sooner, the darker. */
const LATENESS: readonly (readonly [before: number, fill: string])[] = [[3, "#d9a184"], [6, "#ecc9b5"], [12, "#f6e5dc"], [Infinity, "#eaf3ee"]];

type Line = { readonly head: string } | { readonly head: null; readonly row: RationingRow };

const fillOf = ({ p50 }: RationingRow): string => (p50 === null ? SHADE : LATENESS.find(([before]) => p50 < before)![1]);
const amount = ({ p05, p50, p95 }: Quantiles): string => (p50 === null ? "" : `${twoFigures(p50)}${rangeText(p05, p95)}`);
/** Tonnes that differ by less than this share are told once. */
const ALIKE = 0.02;
const near = (a: number | null, b: number | null): boolean => Math.abs((a ?? 0) - (b ?? 0)) <= ALIKE * Math.max(a ?? 0, b ?? 0);
const sameRow = (a: RationingRow, b: RationingRow): boolean =>
  a.p05 === b.p05 && a.p50 === b.p50 && a.p95 === b.p95 && (["p05", "p50", "p95"] as const).every((name) => near(a.unmet[name], b.unmet[name]));

/** Weights of draws sum to one but for rounding. */
const LEAST_CHANCE = 1e-9;

/** "Jul ’27 (Feb ’27 to never)", on a phone without the range and shorter, or in how many draws it happens at all where most do not. */
function whenText(row: RationingRow, from: string, brief = false): string {
  const month = (months: number | null): string => (months === null ? said(NEVER) : shortestMonth(monthAfter(from, months)));
  if (row.p50 !== null) return `${month(row.p50)}${brief || row.p05 === row.p95 ? "" : bracketed(month(row.p05), month(row.p95))}`;
  const share = chancePercent(1 - row.share_never);
  return row.share_never > 1 - LEAST_CHANCE ? said({ en: brief ? "never" : "does not run short", ja: "不足しない" }) : said({ en: `in ${share} of draws${brief ? "" : " only"}`, ja: `試行の${share}のみ` });
}

/** Rows in groups of one target: once where sharing changes nothing. */
function linesOf(rows: readonly RationingRow[]): Line[] {
  const covers = [...new Set(rows.map((row) => row.cover_days))].sort((a, b) => a - b);
  return covers.flatMap((cover): Line[] => {
    const [alone, shared] = [false, true].map((sharing) => rows.filter((row) => row.cover_days === cover && row.sharing === sharing));
    const target = said({ en: `target of ${cover} days`, ja: `備蓄目標${cover}日` });
    const group = (words: string, own: readonly RationingRow[]): Line[] => (own.length === 0 ? [] : [{ head: `${target}${said({ en: ", ", ja: "、" })}${words}` }, ...own.map((row): Line => ({ head: null, row }))]);
    const same = alone.length > 0 && alone.length === shared.length && alone.every((row, index) => sameRow(row, shared[index]!));
    return same
      ? group(said({ en: "with or without sharing", ja: "融通の有無によらず" }), alone)
      : [...group(said({ en: "without sharing", ja: "融通なし" }), alone), ...group(said({ en: "with sharing", ja: "融通あり" }), shared)];
  });
}

/** D02: by element and class of use, the month in which a class runs short after a shock, and what it misses in tonnes and in money. */
export function d02RunoutTable(input: RunoutTableRows, context: ChartContext): Chart {
  const { economy, from } = input;
  const rows = input.rows.filter((row) => row.economy === economy && row.scenario === context.scenario);
  const lines = linesOf(rows);
  const least = rows.filter((row) => row.cover_days === Math.min(...rows.map(({ cover_days }) => cover_days)) && !row.sharing);
  const cases = least.length > 0 ? least : rows;
  const [first] = [...cases].sort((a, b) => (a.p50 ?? Infinity) - (b.p50 ?? Infinity) || (b.unmet.p50 ?? 0) - (a.unmet.p50 ?? 0));
  if (first === undefined) throw new RangeError("D02: no class of uses to show");
  const safe = cases.filter((row) => row.p50 === null).length;
  const height = lines.length * ROW + 58;

  const plot = (document: Document, width: number = SIZES.width): Element => {
    const narrow = isNarrow(width);
    const [marginLeft, when, unmet, worth] = narrow ? [124, 90, 92, 0] : [142, 172, 128, 138];
    const marginRight = when + unmet + worth;
    const key = (line: Line): string => String(lines.indexOf(line));
    const body = lines.flatMap((line) => (line.head === null ? [{ ...line.row, key: key(line) }] : []));
    type Body = (typeof body)[number];
    const size = narrow ? 9.5 : 10.5;
    const ticks = narrow ? [0, SPAN] : [0, 6, 12, 18, SPAN];
    const right = (dx: number, text: (row: Body) => string) => Plot.text(body, { y: "key", frameAnchor: "right", textAnchor: "start", dx, text, fontSize: size, fill: INK });
    const head = (dx: number, text: string) => Plot.text([text], { frameAnchor: "top-right", textAnchor: "start", dx, dy: -13, text: (one: string) => one, fontSize: size, fontWeight: "bold", fill: INK });
    return draw(document, {
      width, height, marginLeft, marginRight, marginTop: 22, marginBottom: 34,
      x: { domain: [0, SPAN], axis: null }, y: { domain: lines.map(key), axis: null, padding: 0.12 },
      marks: [
        Plot.rect(body, { y: "key", x1: 0, x2: SPAN, fill: fillOf }),
        Plot.ruleX(ticks.slice(1, -1), { stroke: "white", strokeWidth: 1 }),
        // Beside the rows alone, so that no heading is crossed.
        ...[0, SPAN].map((x) => Plot.tickX(body, { y: "key", x: () => x, stroke: FAINT, insetTop: -GAP, insetBottom: -GAP })),
        Plot.axisX({ ticks, tickFormat: (months: number) => `${shortestMonth(monthAfter(from, months))}${months === 0 ? `\n${said({ en: "shock", ja: "停止" })}` : ""}`, label: null, fontSize: size, color: MUTED }),
        Plot.ruleY(body.filter((row) => row.p05 !== null), { y: "key", x1: (row: Body) => Math.min(row.p05!, SPAN), x2: (row: Body) => Math.min(row.p95 ?? SPAN, SPAN), stroke: INK, strokeWidth: 1.1 }),
        Plot.ruleY(body.filter((row) => row.p25 !== null), { y: "key", x1: (row: Body) => Math.min(row.p25!, SPAN), x2: (row: Body) => Math.min(row.p75 ?? SPAN, SPAN), stroke: INK, strokeWidth: 3.4 }),
        Plot.tickX(body.filter((row) => row.p50 !== null && row.p50 <= SPAN), { y: "key", x: "p50", stroke: INK, strokeWidth: 2.8, insetTop: -GAP, insetBottom: -GAP }),
        Plot.ruleY(lines.filter((line) => line.head !== null), { y: key, x1: 0, x2: SPAN, stroke: "none" }),
        Plot.text(lines.filter((line) => line.head !== null), { y: key, frameAnchor: "left", textAnchor: "start", dx: -marginLeft + 4, text: "head", fontWeight: "bold", fontSize: 11, fill: INK }),
        Plot.text(body, { y: "key", frameAnchor: "left", textAnchor: "end", dx: -8, text: (row: Body) => `${row.element}${said({ en: ", ", ja: "、" })}${useName(row.use)}`, fontSize: narrow ? 9.5 : SIZES.axis, fill: INK }),
        right(8, (row) => whenText(row, from, narrow)), right(when, (row) => amount(row.unmet)),
        head(8, said({ en: narrow ? "runs short" : "runs short (90% of draws)", ja: narrow ? "不足の開始" : "不足の開始（90%区間）" })), head(when, said({ en: "missing, t", ja: narrow ? "不足、t" : "12か月の不足、t" })),
        ...(narrow ? [] : [right(when + unmet, (row) => amount(row.worth)), head(when + unmet, said({ en: "worth, million USD", ja: "同、百万ドル" }))]),
      ],
    });
  };

  const cover = first.cover_days;
  const most = context.draws > 1 ? { en: " in most draws", ja: "大半の試行で" } : { en: "", ja: "" };
  const who = said({ en: `${useName(first.use)} (${elementName(first.element)})`, ja: `${elementName(first.element)}の${useName(first.use)}` });
  return {
    id: "D02", slug: "D02-runout-table", section: "answer", table: "rationing", width: SIZES.width, height,
    title: first.p50 === null
      ? said({ en: `With a target of ${cover} days no class of uses runs short${most.en}`, ja: `備蓄目標${cover}日では、${most.ja}どの用途も不足しない` })
      : said({
        en: `With a target of ${cover} days the first class to run short is ${who}, in ${runoutDate(from, first.p50)}, ${monthsInWords(first.p50)} after the shock, missing ${amount(first.unmet)} t in a year; ${safe} of ${cases.length} classes do not run short${most.en}`,
        ja: `備蓄目標${cover}日で最初に不足するのは${who}で${runoutDate(from, first.p50)}（${monthsInWords(first.p50)}後）、12か月の不足は${amount(first.unmet)}トン。${cases.length}区分中${safe}区分は${most.ja}不足しない`,
      }),
    subtitle: said({
      en: `${possessive(economy)} uses by class, in order of priority: first month in which a class does not get all that it would use at that month's prices (tick: median; thick line: 50%, thin line: 90% of draws; darker: sooner), tonnes of the element missing in the twelve months from the shock, and their worth. ${scenarioWords(context)}`,
      ja: `${possessive(economy)}用途区分（優先順）：その月の価格で使うはずの量を得られない最初の月（目盛り：中央値、太線：50%区間、細線：90%区間、濃いほど早い）、停止から12か月に不足する元素の量とその価額。${scenarioWords(context)}`,
    }),
    footer: footerText(context, [
      said({
        en: "Worth: missing tonnes at each month's price outside China, not the loss of output, which is many times larger. Need that high prices save is not missing. Allied sharing here is without delay and in proportion to need; a US-first order is not shown.",
        ja: "価額：不足量をその月の中国外価格で評価したもので、はるかに大きい生産の損失ではない。高値で節約された需要は不足に数えない。融通は遅れなく需要に比例する場合で、米国優先の順は示していない。",
      }),
      rangeWords(context),
    ]),
    alt: said({ en: `Table of when classes of uses run short. ${altOf(rows, from)}.`, ja: `用途区分別の不足時期の表。${altOf(rows, from)}。` }),
    plot,
  };
}

const altOf = (rows: readonly RationingRow[], from: string): string => apart(rows.map((row) => said({
  en: `${row.element}, ${useName(row.use)}, target of ${row.cover_days} days, ${row.sharing ? "with" : "without"} sharing: ${whenText(row, from)}, ${amount(row.unmet)} t missing`,
  ja: `${elementShort(row.element)}、${useName(row.use)}、備蓄目標${row.cover_days}日、融通${row.sharing ? "あり" : "なし"}：${whenText(row, from)}、不足${amount(row.unmet)}トン`,
})));
