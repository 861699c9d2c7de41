import { HORIZON, LIST_DATE, REGIMES, STATUS_LEDGERS, type Regime, type StatusLedger } from "../pledge/index.ts";
import { InputError, type Problem } from "../domain/index.ts";
import { didYouMean } from "../scenario/nearest.ts";
import type { PledgeAsked } from "../study/index.ts";

/** What was typed after `pledge`. */
export interface PledgeWords {
  readonly atLeast: string;
  readonly by: string;
  readonly ledger: string;
  readonly regime?: string;
}

const isDay = (text: string): boolean => {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return parsed !== null && !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === text;
};

function amountProblem(text: string): string | null {
  const value = Number(text);
  return text.trim() === "" || !Number.isFinite(value) || value <= 0 ? "expected an amount in billion USD above 0, such as 300" : null;
}

function dayProblem(text: string): string | null {
  if (!isDay(text)) return "expected a day such as 2029-01-19";
  return text <= LIST_DATE || text > `${HORIZON}-01-01` ? `expected a day after ${LIST_DATE} and up to ${HORIZON}-01-01` : null;
}

const ledgerProblem = (text: string): string | null =>
  (STATUS_LEDGERS.some((known) => known === text) ? null : `'${text}' is no status; expected one of ${STATUS_LEDGERS.join(", ")}.${didYouMean(text, STATUS_LEDGERS)}`);

const statesOf = (text: string): string[] => text.split(",").map((name) => name.trim());

function regimeProblems(text: string): string[] {
  const names = statesOf(text);
  const unknown = names.filter((name) => !REGIMES.some((known) => known === name));
  return [
    ...unknown.map((name) => `'${name}' is no tariff state; expected ${REGIMES.join(", ")}, separated by commas.${didYouMean(name, REGIMES)}`),
    ...(new Set(names).size < names.length ? ["expected each tariff state once"] : []),
  ];
}

/** The question as it was typed, or every fault in it at once. */
export function pledgeQuestion({ atLeast, by, ledger, regime }: PledgeWords): { readonly asked: PledgeAsked; readonly states: readonly Regime[] | undefined } {
  const faults: readonly (readonly [option: string, message: string | null])[] = [
    [`--at-least ${atLeast}`, amountProblem(atLeast)], [`--by ${by}`, dayProblem(by)], [`--ledger ${ledger}`, ledgerProblem(ledger)],
    ...(regime === undefined ? [] : regimeProblems(regime).map((message) => [`--regime ${regime}`, message] as const)),
  ];
  const problems: Problem[] = faults.flatMap(([file, message]) => (message === null ? [] : [{ file, message }]));
  if (problems.length > 0) throw new InputError(problems);
  return { asked: { atLeast: Number(atLeast), by, ledger: ledger as StatusLedger }, states: regime === undefined ? undefined : (statesOf(regime) as Regime[]) };
}
