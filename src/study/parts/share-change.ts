import { decomposeShare, DRIVERS, importYear, OBSERVED_DRIVERS, observedYears, shareOf, type ShareChange, type ShareYear } from "../../analysis/index.ts";
import { d16ShareChange, signedPoints, d17ShareByElement, DRIVER_COLOURS, type ChartContext, type ShareChangeRow } from "../../charts/index.ts";
import { said } from "../../words/index.ts";
import { bracketed, percent, twoFigures } from "../../charts/format.ts";
import { elementName } from "../../charts/words.ts";
import { ELEMENTS } from "../../domain/index.ts";
import { quantilesOf } from "../../measures/index.ts";
import type { Facts } from "../../facts/index.ts";
import { tableOf } from "../../report/tables.ts";
import type { Case } from "../case.ts";
import type { ReportPart } from "../part.ts";

/** The published years along which a span is walked. */
export type Span = readonly number[];

const ELSEWHERE = "all tonnes from elsewhere";
const STOCKS = "stock building";
const shareName = (): string => said({ en: "Japan's customs share from China", ja: "日本の通関ベース対中依存度" });
/** Rows that both the published series and the replay can fill. */
const COMMON: readonly string[] = [DRIVERS.demand, ELSEWHERE, STOCKS, DRIVERS.recycling];
const FROM_ELSEWHERE: ReadonlySet<string> = new Set([DRIVERS.mines, DRIVERS.third, OBSERVED_DRIVERS.mines, OBSERVED_DRIVERS.other]);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const total = ({ byElement }: ShareChange): number => sum(byElement);

/** The four rows that charts compare: all tonnes from elsewhere together, and the terms of the whole. */
function common(changes: readonly ShareChange[]): Map<string, number> {
  const out = new Map<string, number>();
  for (const change of changes) {
    const driver = FROM_ELSEWHERE.has(change.driver) ? ELSEWHERE : change.driver === OBSERVED_DRIVERS.stocks ? STOCKS : change.driver;
    out.set(driver, (out.get(driver) ?? 0) + total(change));
  }
  return out;
}

/** What one span did, published and replayed. */
export interface SpanChange {
  readonly from: number;
  readonly to: number;
  readonly published: { readonly change: number; readonly parts: ReadonlyMap<string, number>; readonly drawn: readonly ReadonlyMap<string, number>[]; readonly detail: readonly ShareChange[] };
  readonly replay: { readonly change: number; readonly parts: ReadonlyMap<string, number>; readonly detail: readonly ShareChange[] };
}

const changeOf = (years: readonly ShareYear[]): number => shareOf(years.at(-1)!) - shareOf(years[0]);

/** Splits Japan's share over a span of years: the published series with its ranges, and the replay with every element. */
export function spanChange(replayed: Case, years: Span): SpanChange {
  const { facts, seed, draws, result } = replayed.run;
  const [from, to] = [years[0], years[years.length - 1]];
  const { central, drawn } = observedYears(facts, years, seed, draws);
  const modelled = Array.from({ length: to - from + 1 }, (_, index) => importYear(result, "Japan", from + index));
  const [detail, own] = [decomposeShare(central), decomposeShare(modelled)];
  return {
    from, to,
    published: { change: changeOf(central), parts: common(detail), drawn: drawn.map((one) => common(decomposeShare(one))), detail },
    replay: { change: changeOf(modelled), parts: common(own), detail: own },
  };
}

/** The part of a driver in one span, in points with the range of the published figures: "-19 (-22 to -15) points". */
export function partText({ published }: SpanChange, driver: keyof typeof SPOKEN_DRIVERS): string {
  const name = SPOKEN_DRIVERS[driver];
  const { p05, p95 } = quantilesOf(0, published.drawn.map((parts) => parts.get(name) ?? 0));
  const range = p05 === null || p95 === null ? "" : bracketed(signedPoints(p05), signedPoints(p95));
  return `${signedPoints(published.parts.get(name) ?? 0)}${range}`;
}
const SPOKEN_DRIVERS = { use: DRIVERS.demand, elsewhere: ELSEWHERE, stocks: STOCKS } as const;

/** Part of one published origin, in points with its sign. */
export const originPart = ({ published }: SpanChange, driver: keyof typeof OBSERVED_DRIVERS): string => signedPoints(sum(published.detail.filter((change) => change.driver === OBSERVED_DRIVERS[driver]).map(total)));

/** Whether lower or higher use gives more than half of the published change. */
export const mostlyUse = ({ published }: SpanChange): boolean => published.change !== 0 && (published.parts.get(SPOKEN_DRIVERS.use) ?? 0) / published.change > 0.5;

/** Elements that moved most in the replay's span: "cerium -4.1, lanthanum -3.0". */
export function elementsText({ replay }: SpanChange, most = 3): string {
  const nets = ELEMENTS.map((element, e) => ({ element, net: sum(replay.detail.map(({ byElement }) => byElement[e]!)) }));
  return nets.sort((a, b) => Math.abs(b.net) - Math.abs(a.net)).slice(0, most).map(({ element, net }) => `${elementName(element)} ${signedPoints(net)}`).join(said({ en: ", ", ja: "、" }));
}

/** Least and most tonnes that came from elsewhere in the published years, thousand t. */
export function elsewhereText(facts: Facts, years: Span): string {
  const tonnes = observedYears(facts, years, "", 0).central.map(({ year, elsewhere }) => ({ year, kt: sum(Object.values(elsewhere).flat()) / 1000 })).sort((a, b) => a.kt - b.kt);
  const [least, most] = [tonnes[0], tonnes[tonnes.length - 1]];
  const [low, high] = [least, most].map(({ kt, year }) => said({ en: `${twoFigures(kt)} kt (${year})`, ja: `${twoFigures(kt)}千トン（${year}年）` }));
  return said({ en: `${low} and ${high}`, ja: `${low}と${high}` });
}

function rowsOf(change: SpanChange): ShareChangeRow[] {
  const { from, to, published, replay } = change;
  const row = (basis: ShareChangeRow["basis"], driver: string, element: string, points: number, p05: number | null = null, p95: number | null = null): ShareChangeRow => ({ from, to, basis, driver, element, points, p05, p95 });
  const ranged = COMMON.filter((driver) => published.parts.has(driver)).map((driver) => {
    const { p05, p95 } = quantilesOf(0, published.drawn.map((parts) => parts.get(driver) ?? 0));
    return row("published", driver, "all", published.parts.get(driver)!, p05, p95);
  });
  return [
    ...ranged,
    ...published.detail.filter(({ driver }) => FROM_ELSEWHERE.has(driver)).map((part) => row("published", part.driver, "all", total(part))),
    ...COMMON.map((driver) => row("replay", driver, "all", replay.parts.get(driver) ?? 0)),
    ...replay.detail.flatMap(({ driver, byElement }) => ELEMENTS.map((element, e) => row("replay", driver, element, byElement[e]!))),
  ];
}

/** Drivers by span (D16) and by element (D17). `spans` are drawn side by side. */
export function sharePart(changes: readonly SpanChange[], titles: { readonly drivers: string; readonly elements: string }, context: ChartContext): ReportPart {
  const rows = changes.flatMap(rowsOf);
  const gap = Math.max(...changes.flatMap(({ published, replay }) => [published, replay].map(({ change, parts }) => Math.abs(change - sum([...parts.values()])))));
  const details = [DRIVERS.mines, DRIVERS.third, DRIVERS.demand, DRIVERS.stocks, DRIVERS.recycling];
  const facts = { sources: ["S_KKS2015", "S_NHK_MOF", "S_UM_METI2018", "S_METI_DIET", "S_TOYO", "S_JMD2024"] };
  return {
    charts: [
      d16ShareChange({ rows, drivers: COMMON, share: shareName(), title: titles.drivers, ...facts }, context),
      d17ShareByElement({ rows, drivers: details.map((driver, index) => ({ driver, colour: DRIVER_COLOURS[index] })), share: shareName(), title: titles.elements }, context),
    ],
    tables: [tableOf("share_change", rows)],
    checks: [{ name: "parts sum to the change of the share", ok: gap < 1e-9, detail: `Largest gap: ${gap.toExponential(1)} points; ${changes.map(({ from, to, published }) => `${from} to ${to}: ${percent(Math.abs(published.change))}`).join(", ")}.` }],
  };
}
