import { said } from "../words/index.ts";
import { apart, bracketed, chancePercent, listed, monthAfter, monthName, monthsInWords, percent, rangeText } from "../charts/format.ts";
import { coverWords, NEVER } from "../charts/runoutFinding.ts";
import { dependenceName, runOutName, type Definition } from "../measures/index.ts";
import { numberAt, switchAt } from "../scenario/index.ts";
import { neverLast, quantilesAt } from "./bands.ts";
import type { Case } from "./case.ts";
import { startDays } from "./rows.ts";

/** Dependence on China, Japan's unless asked otherwise, with its range: "58% (51 to 66)"; "not known" where nothing arrives. */
export function shareText({ run }: Case, definition: Definition, year: number, element = "all", economy = "Japan"): string {
  const { p05, p50, p95 } = quantilesAt(run, dependenceName(definition, economy, element, year));
  return p50 === null ? said({ en: "not known", ja: "不明" }) : `${percent(p50)}${rangeText(p05, p95)}`;
}

const NO_DRAW = { en: "in no draw", ja: "どの試行でも枯渇せず" } as const;
const whole = (months: number | null): string => (months === null ? said(NEVER) : String(Math.round(months)));
const after = (months: number | null): string => said({ en: `after ${monthsInWords(months)}`, ja: months !== null && Math.round(months) < 1 ? "1か月以内" : `${monthsInWords(months)}後` });

/** When priority uses of an element run short in Japan after the shock: "after 7 months (5 to never)". */
export function lastsText({ run }: Case, element: string): string {
  const { p05, p50, p95, share_never } = neverLast(run, runOutName("Japan", element));
  if (run.draws < 2) return p50 === null ? said(NEVER) : after(p50);
  if (share_never === 1) return said(NO_DRAW);
  const share = Math.round(100 * (1 - share_never));
  if (p50 === null) return said({ en: `in ${share}% of draws only${p05 === null ? "" : `, from ${monthsInWords(p05)} on`}`, ja: `試行の${share}%のみ${p05 === null ? "" : `、早ければ${after(p05)}`}` });
  return `${after(p50)}${whole(p05) === whole(p95) ? "" : bracketed(whole(p05), whole(p95))}`;
}

/** The same by its month: "in July 2027 (March 2027 to never)". */
export function runsOutText({ run }: Case, element: string, from: string): string {
  const { p05, p50, p95, share_never } = neverLast(run, runOutName("Japan", element));
  const monthOf = (months: number | null): string => (months === null ? said(NEVER) : monthName(monthAfter(from, months)));
  const at = (months: number | null): string => said({ en: `in ${monthOf(months)}`, ja: monthOf(months) });
  if (run.draws < 2) return p50 === null ? said(NEVER) : at(p50);
  if (share_never === 1) return said(NO_DRAW);
  const share = Math.round(100 * (1 - share_never));
  if (p50 === null) return said({ en: `in ${share}% of draws only${p05 === null ? "" : `, from ${monthOf(p05)} on`}`, ja: `試行の${share}%のみ${p05 === null ? "" : `、早ければ${monthOf(p05)}`}` });
  return `${at(p50)}${monthOf(p05) === monthOf(p95) ? "" : bracketed(monthOf(p05), monthOf(p95))}`;
}

type When = (one: Case, element: string) => string;

/** One cover: said once where sharing changes nothing that is printed, or is not told apart. */
function lastsTogether(cases: readonly Case[], element: string, when: When): string {
  const shared = ({ run }: Case): boolean => switchAt(run.scenario.parameters, "sharing.on");
  const [alone, allied] = [cases.find((one) => !shared(one)), cases.find(shared)];
  if (!alone || !allied) return `${when(cases[0], element)}${allied ? said({ en: " if allies share", ja: "（同盟国間の融通あり）" }) : ""}`;
  const [one, two] = [when(alone, element), when(allied, element)];
  return one === two
    ? said({ en: `${one}, with or without allied sharing`, ja: `${one}（同盟国間の融通の有無によらず）` })
    : said({ en: `${one} each for itself and ${two} if allies share`, ja: `融通なしで${one}、融通ありで${two}` });
}

/** When priority uses run short in each case: "with a target of 60 days (122 in stock when it starts), after 2 months (0 to 8) ...; with ...". */
export function lastsByCover(cases: readonly Case[], element: string, when: When = lastsText): string {
  const daysOf = ({ run }: Case): number => numberAt(run.scenario.parameters, "stock.days");
  const covers = [...new Set(cases.map(daysOf))].sort((a, b) => a - b);
  return apart(covers.map((days) => {
    const own = cases.filter((one) => daysOf(one) === days);
    const [cover, lasts] = [coverWords(days, startDays(own[0], element)), lastsTogether(own, element, when)];
    return said({ en: `with ${cover}, ${lasts}`, ja: `${cover}では${lasts}` });
  }));
}

/** How often each of several cases is below a level, in brackets; nothing without draws, where the value itself says it. */
export function belowText(below: number, chances: readonly (number | null)[]): string {
  const known = chances.filter((chance) => chance !== null);
  return known.length < chances.length ? "" : said({ en: ` (below ${below}% in ${listed(known.map(chancePercent))} of draws)`, ja: `（${below}%未満となる試行は順に${listed(known.map(chancePercent))}）` });
}

/** Whether a case gets somewhere: "in 12% of draws", or what its central run says where there are no draws. */
export const reachText = (chance: number | null, atCentralValues: boolean): string =>
  (chance === null ? said(atCentralValues ? { en: "yes", ja: "達成" } : { en: "no", ja: "未達" }) : said({ en: `in ${chancePercent(chance)} of draws`, ja: `試行の${chancePercent(chance)}` }));
