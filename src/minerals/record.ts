import { CHAIN_COUNT } from "./trade/chains.ts";
import { C, E, J, P, POOLS, T, Y } from "./dimensions.ts";
import type { Plan } from "./plan.ts";
import type { DrawResult, Result } from "./result.ts";
import { mineOutcomes, plantOutcomes } from "./mines/sources.ts";

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

/** What months add to; the rest they write whole. */
const SUMS = [RECORD.unmet, RECORD.shared, RECORD.magnetsMade] as const;

/** What has rows by month. */
const MONTHLY = [...Object.entries(RECORD).filter(([name]) => !["arrivals", "mined", "spare"].includes(name)), ...Object.entries(BALANCE)].map(([, rows]) => rows);

/** Empties rows of so many units of time each, from one to another. */
const empty = (rows: Float64Array, units: number, from: number, until: number): void => void rows.fill(0, from * (rows.length / units), until * (rows.length / units));

/** Months that the run before may have written: what lies after them is empty. */
let reached = T;

/**
 * Empties the record for a run of the months `from` to `until`: what they will add to, and what an earlier run wrote after them. Months before are left
 * as they lie.
 */
export function beginRecord(plan: Plan, from: number, until: number): void {
  const mined = Y * P * plan.mineCountries.length * E;
  if (RECORD.mined.length !== mined) RECORD.mined = new Float64Array(mined);
  if (OUTPUT.ofMines.length !== plan.mines.length * Y) OUTPUT.ofMines = new Float64Array(plan.mines.length * Y);
  const [firstYear, lastYear] = [Math.floor(from / YEAR), Math.ceil(Math.max(until, reached) / YEAR)];
  for (const sums of [RECORD.arrivals, RECORD.mined, RECORD.spare]) empty(sums, Y, firstYear, lastYear);
  // Rows of mines, not of years.
  OUTPUT.ofMines.fill(0);
  for (const sums of SUMS) empty(sums, T, from, until);
  if (until < reached) for (const rows of MONTHLY) empty(rows, T, until, reached);
  reached = until;
}
const YEAR = 12;

/** What the months wrote, in the units that `Result` says: the loop itself counts in plain numbers. */
const WRITTEN = RECORD as unknown as Pick<Result, keyof typeof RECORD>;
const WORLD = BALANCE as unknown as Result["balance"];

const copied = <Rows extends Readonly<Record<string, Float64Array>>>(record: Rows): Rows =>
  Object.fromEntries(Object.entries(record).map(([name, values]) => [name, new Float64Array(values)])) as unknown as Rows;

const namesOf = (plan: Plan) => ({ chains: plan.chains, pools: POOLS, miningCountries: plan.mineCountries });

const resultOf = (plan: Plan, written: typeof WRITTEN, balance: typeof WORLD, ofMines: Float64Array): Result =>
  ({ ...namesOf(plan), ...written, balance, sources: [...mineOutcomes(plan.mines, ofMines), ...plantOutcomes(plan.plants)] });

/** What the run wrote, as a result that later runs leave alone. */
export const takeRecord = (plan: Plan): Result => resultOf(plan, copied(WRITTEN), copied(WORLD), OUTPUT.ofMines.slice());

/** The same where it lies, for who reads it before the next run. */
export const lendResult = (plan: Plan): Result => resultOf(plan, WRITTEN, WORLD, OUTPUT.ofMines);

/** What a draw's run wrote, read where it lies: it holds until the next run. Sources are listed for whoever asks. */
export function lendRecord(plan: Plan): DrawResult & Pick<Result, "publicOutlay" | "privatePremium" | "stockHolding"> {
  let sources: DrawResult["sources"] | undefined;
  return { ...namesOf(plan), ...WRITTEN, get sources() { return sources ??= mineOutcomes(plan.mines, OUTPUT.ofMines); } };
}
