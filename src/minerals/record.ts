import { CHAIN_COUNT } from "./chains.ts";
import { C, E, J, P, POOLS, T, Y } from "./dimensions.ts";
import type { Plan } from "./plan.ts";
import type { Result } from "./result.ts";

const cells = () => new Float64Array(T * J * E);
const months = () => new Float64Array(T * J);
const prices = () => new Float64Array(T * E);

/** Where a run writes what it returns: like the state one memory for all runs, copied out at the end. Row by row as `Result` says. */
export const RECORD = {
  arrivals: new Float64Array(Y * CHAIN_COUNT * E), mined: new Float64Array(0), spare: new Float64Array(Y * E),
  need: cells(), used: cells(), forgone: cells(), unmet: new Float64Array(T * J * C * E), classNeed: new Float64Array(T * J * C * E),
  privateStock: cells(), nationalStock: cells(), shared: cells(), fromChina: cells(),
  magnetsFromChina: months(), magnetsMade: months(),
  priceChina: prices(), priceOutside: prices(), priceContract: prices(), priceMean: prices(),
  publicOutlay: months(), privatePremium: months(), stockHolding: months(),
};
/** World balance, [month][element] by term. */
export const BALANCE = { mined: prices(), recycled: prices(), stock_release: prices(), used: prices(), stock_build: prices(), loss: prices(), surplus: prices() };
/** Yearly output of the mines, [mine][year] t REO. */
export const OUTPUT = { ofMines: new Float64Array(0) };

/** Empties the record for a run. */
export function beginRecord(plan: Plan): void {
  const mined = Y * P * plan.mineCountries.length * E;
  if (RECORD.mined.length !== mined) RECORD.mined = new Float64Array(mined);
  if (OUTPUT.ofMines.length !== plan.mines.length * Y) OUTPUT.ofMines = new Float64Array(plan.mines.length * Y);
  for (const values of [...Object.values(RECORD), ...Object.values(BALANCE), OUTPUT.ofMines]) values.fill(0);
}

/** Copies, into arrays of their own or into those of an earlier result that is no longer read. */
function copied<Name extends string>(record: Readonly<Record<Name, Float64Array>>, into: Readonly<Record<Name, Float64Array>> | undefined): Record<Name, Float64Array> {
  const out = {} as Record<Name, Float64Array>;
  for (const name of Object.keys(record) as Name[]) {
    const target = into?.[name];
    if (target?.length === record[name].length) target.set(record[name]);
    out[name] = target?.length === record[name].length ? target : record[name].slice();
  }
  return out;
}

/** What the run wrote, as a result that later runs leave alone. */
export function takeRecord(plan: Plan, into?: Result): Result {
  const sources = plan.sources.map((source, m) => ({ ...source, output: m < plan.mines.length ? OUTPUT.ofMines.slice(m * Y, (m + 1) * Y) : source.output.slice() }));
  return { chains: plan.chains, pools: POOLS, miningCountries: plan.mineCountries, ...copied<keyof typeof RECORD>(RECORD, into), balance: copied(BALANCE, into?.balance), sources };
}
