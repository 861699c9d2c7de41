import { chancePercent, listed, monthAfter, monthName, monthsInWords, percent, rangeText } from "../charts/format.ts";
import { coverWords } from "../charts/runoutFinding.ts";
import { dependenceName, runOutName, type Definition } from "../measures/index.ts";
import { numberAt, switchAt } from "../scenario/index.ts";
import { neverLast, quantilesAt } from "./bands.ts";
import type { Case } from "./case.ts";
import { startDays } from "./rows.ts";

/** Dependence on China, Japan's unless asked otherwise, with its range: "58% (51 to 66)"; "not known" where nothing arrives. */
export function shareText({ run }: Case, definition: Definition, year: number, element = "all", economy = "Japan"): string {
  const { p05, p50, p95 } = quantilesAt(run, dependenceName(definition, economy, element, year));
  return p50 === null ? "not known" : `${percent(p50)}${rangeText(p05, p95)}`;
}

const whole = (months: number | null): string => (months === null ? "never" : String(Math.round(months)));

/** When priority uses of an element run short in Japan after the shock: "after 7 months (5 to never)". */
export function lastsText({ run }: Case, element: string): string {
  const { p05, p50, p95, share_never } = neverLast(run, runOutName("Japan", element));
  if (run.draws < 2) return p50 === null ? "never" : `after ${monthsInWords(p50)}`;
  if (share_never === 1) return "in no draw";
  if (p50 === null) return `in ${Math.round(100 * (1 - share_never))}% of draws only${p05 === null ? "" : `, from ${monthsInWords(p05)} on`}`;
  return `after ${monthsInWords(p50)}${whole(p05) === whole(p95) ? "" : ` (${whole(p05)} to ${whole(p95)})`}`;
}

/** The same by its month: "in July 2027 (March 2027 to never)". */
export function runsOutText({ run }: Case, element: string, from: string): string {
  const { p05, p50, p95, share_never } = neverLast(run, runOutName("Japan", element));
  const monthOf = (months: number | null): string => (months === null ? "never" : monthName(monthAfter(from, months)));
  if (run.draws < 2) return p50 === null ? "never" : `in ${monthOf(p50)}`;
  if (share_never === 1) return "in no draw";
  if (p50 === null) return `in ${Math.round(100 * (1 - share_never))}% of draws only${p05 === null ? "" : `, from ${monthOf(p05)} on`}`;
  return `in ${monthOf(p50)}${monthOf(p05) === monthOf(p95) ? "" : ` (${monthOf(p05)} to ${monthOf(p95)})`}`;
}

type When = (one: Case, element: string) => string;

/** One cover: said once where sharing changes nothing that is printed, or is not told apart. */
function lastsTogether(cases: readonly Case[], element: string, when: When): string {
  const shared = ({ run }: Case): boolean => switchAt(run.scenario.parameters, "sharing.on");
  const [alone, allied] = [cases.find((one) => !shared(one)), cases.find(shared)];
  if (!alone || !allied) return `${when(cases[0], element)}${allied ? " if allies share" : ""}`;
  const [one, two] = [when(alone, element), when(allied, element)];
  return one === two ? `${one}, with or without allied sharing` : `${one} each for itself and ${two} if allies share`;
}

/** When priority uses run short in each case: "with a target of 60 days (122 in stock when it starts), after 2 months (0 to 8) ...; with ...". */
export function lastsByCover(cases: readonly Case[], element: string, when: When = lastsText): string {
  const daysOf = ({ run }: Case): number => numberAt(run.scenario.parameters, "stock.days");
  const covers = [...new Set(cases.map(daysOf))].sort((a, b) => a - b);
  return covers.map((days) => {
    const own = cases.filter((one) => daysOf(one) === days);
    return `with ${coverWords(days, startDays(own[0], element))}, ${lastsTogether(own, element, when)}`;
  }).join("; ");
}

/** How often each of several cases is below a level, in brackets; nothing without draws, where the value itself says it. */
export function belowText(below: number, chances: readonly (number | null)[]): string {
  const known = chances.filter((chance) => chance !== null);
  return known.length < chances.length ? "" : ` (below ${below}% in ${listed(known.map(chancePercent))} of draws)`;
}

/** Whether a case gets somewhere: "in 12% of draws", or what its central run says where there are no draws. */
export const reachText = (chance: number | null, atCentralValues: boolean): string =>
  (chance === null ? (atCentralValues ? "yes" : "no") : `in ${chancePercent(chance)} of draws`);
