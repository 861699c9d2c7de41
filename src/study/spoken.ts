import { monthsInWords, percent, rangeText } from "../charts/format.ts";
import { dependenceName, runOutName, type Definition } from "../measures/index.ts";
import { neverLast, quantilesAt } from "./bands.ts";
import type { Case } from "./case.ts";

/** Japan's dependence on China with its range: "58% (51 to 66)"; "not known" where nothing arrives. */
export function shareText({ run }: Case, definition: Definition, year: number, element = "all"): string {
  const { p05, p50, p95 } = quantilesAt(run, dependenceName(definition, "Japan", element, year));
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

/** The same without and with allied sharing; said once where sharing changes nothing that is printed. */
export function lastsBothText(alone: Case, shared: Case, element: string): string {
  const [one, two] = [lastsText(alone, element), lastsText(shared, element)];
  return one === two ? `${one}, with or without allied sharing` : `${one} each for itself and ${two} if allies share`;
}

/** A chance in words: "3 of 4 draws" would promise too much, so whole per cent. Null without draws. */
export const chanceText = (chance: number | null): string => (chance === null ? "not computed without draws" : `${Math.round(100 * chance)}% of draws`);
