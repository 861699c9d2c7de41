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
const SUMS = [RECORD.arrivals, RECORD.spare, RECORD.unmet, RECORD.shared, RECORD.magnetsMade] as const;

/** What has rows by month. */
const MONTHLY = [...Object.entries(RECORD).filter(([name]) => !["arrivals", "mined", "spare"].includes(name)), ...Object.entries(BALANCE)].map(([, rows]) => rows);

/** Empties the record for a run of so many months: what will be added to, and what lies after the last month. */
export function beginRecord(plan: Plan, until: number): void {
  const mined = Y * P * plan.mineCountries.length * E;
  if (RECORD.mined.length !== mined) RECORD.mined = new Float64Array(mined);
  if (OUTPUT.ofMines.length !== plan.mines.length * Y) OUTPUT.ofMines = new Float64Array(plan.mines.length * Y);
  for (const sums of [...SUMS, RECORD.mined, OUTPUT.ofMines]) sums.fill(0);
  if (until < T) for (const rows of MONTHLY) rows.fill(0, until * (rows.length / T));
}

/** What the months wrote, in the units that `Result` says: the loop itself counts in plain numbers. */
const WRITTEN = RECORD as unknown as Pick<Result, keyof typeof RECORD>;
const WORLD = BALANCE as unknown as Result["balance"];

const copied = <Rows extends Readonly<Record<string, Float64Array>>>(record: Rows): Rows =>
  Object.fromEntries(Object.entries(record).map(([name, values]) => [name, new Float64Array(values)])) as unknown as Rows;

const namesOf = (plan: Plan) => ({ chains: plan.chains, pools: POOLS, miningCountries: plan.mineCountries });

/** What the run wrote, as a result that later runs leave alone. */
export const takeRecord = (plan: Plan): Result =>
  ({ ...namesOf(plan), ...copied(WRITTEN), balance: copied(WORLD), sources: [...mineOutcomes(plan.mines, OUTPUT.ofMines.slice()), ...plantOutcomes(plan.plants)] });

/** What a draw's run wrote, read where it lies: it holds until the next run. */
export const lendRecord = (plan: Plan): DrawResult & Pick<Result, "publicOutlay" | "privatePremium" | "stockHolding"> => ({ ...namesOf(plan), ...WRITTEN, sources: mineOutcomes(plan.mines, OUTPUT.ofMines) });
