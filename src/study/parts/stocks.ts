import { d01StockAfterShock, type ChartContext } from "../../charts/index.ts";
import { elementShort } from "../../charts/words.ts";
import { said } from "../../words/index.ts";
import { monthText } from "../../domain/index.ts";
import { shockStart } from "../../measures/index.ts";
import { tableOf } from "../../report/tables.ts";
import { numberAt } from "../../scenario/index.ts";
import type { Case } from "../case.ts";
import type { ReportPart } from "../part.ts";
import { pathRows, runoutRows, startDays } from "../rows.ts";
import { lastsText } from "../spoken.ts";
import { unmetText } from "../trust.ts";

/** Rows of cases in which cover and sharing are told apart; a case that repeats both says nothing new. */
const oncePerColumn = <T extends { readonly cover_days: number; readonly sharing: boolean; readonly scenario: string }>(perCase: readonly (readonly T[])[]): T[] => {
  const seen = new Set<string>();
  return perCase.flatMap((rows) => {
    const key = rows[0] && `${rows[0].scenario} ${rows[0].cover_days} ${rows[0].sharing}`;
    if (key === undefined || seen.has(key)) return [];
    seen.add(key);
    return [...rows];
  });
};

/** Stock and need after the shock of the first case, which the others share, by cover and sharing (D01). Empty without a shock. */
export function stockPart(cases: readonly Case[], context: ChartContext): ReportPart {
  const [lead] = cases;
  const { parameters } = lead.run.scenario;
  const from = shockStart(parameters);
  const [runout, paths] = [oncePerColumn(cases.map(runoutRows)), oncePerColumn(cases.map(pathRows))];
  if (from === null || paths.length === 0) return { charts: [], tables: [] };
  const months = parameters["shock.on"] === true ? numberAt(parameters, "shock.months") : numberAt(parameters, "outage.months");
  const chart = d01StockAfterShock(
    { economy: "Japan", paths, runout, shock: { from: monthText(from), months }, floor: 100 * numberAt(parameters, "stock.priorityFloor") },
    { ...context, scenario: lead.family, scenarioTitle: cases.length === 1 ? lead.short : lead.short.replace(/ \([^()]*\)$/, "") },
  );
  return { charts: [chart], tables: [tableOf("runout", runout), tableOf("stock_path", paths)] };
}

const inDays = (days: number | null): string => (days === null ? "" : said({ en: `${Math.round(days)} days`, ja: `${Math.round(days)}日分` }));

/** What the terminal shows: when each element runs short in each case, and what is missing within a year. */
export function rationingTable(cases: readonly Case[]): object[] {
  const rows = cases.flatMap((one) => runoutRows(one).map(({ element, cover_days, sharing }) =>
    [`${element} ${cover_days} ${sharing}`, {
      [said({ en: "element", ja: "元素" })]: elementShort(element), [said({ en: "target, days", ja: "備蓄目標、日" })]: cover_days, [said({ en: "in stock", ja: "停止時の在庫" })]: inDays(startDays(one, element)),
      [said({ en: "sharing", ja: "融通" })]: said(sharing ? { en: "yes", ja: "あり" } : { en: "no", ja: "なし" }), [said({ en: "runs short", ja: "不足の開始" })]: lastsText(one, element),
      [said({ en: "missing in 12 months", ja: "12か月の不足" })]: unmetText(one, element),
    }] as const));
  return [...new Map(rows).values()];
}
