import { FIRST_YEAR, MAGNET_USES } from "../../domain/index.ts";
import { select, type Facts, type Row } from "../../facts/index.ts";
import { Y } from "../dimensions.ts";
import { perFacts } from "../per-facts.ts";
import { geometric, type Points } from "../series.ts";
import { toldYears } from "./told-years.ts";
import { cells } from "../cells.ts";

const USES = MAGNET_USES.length;

export const num = (row: Row, column: string): number => Number(row[column]);
export const points = (rows: readonly Row[], column = "value"): Points =>
  rows.map((row) => [num(row, "year"), num(row, column)] as const).sort((a, b) => a[0] - b[0]);

/** One application's path in a region, moved from the central value towards low or high by the case; history keeps its centre. */
export function magnetPath(facts: Facts, region: string, application: string, position: number): Points {
  const known = toldYears(facts).magnetsBought;
  return select(facts, "magnet_demand", { region, application }).map((row) => {
    const year = num(row, "year");
    const value = num(row, "value");
    const edge = year <= known ? value : num(row, position < 0 ? "low" : "high");
    return [year, value + Math.abs(position) * (edge - value)] as const;
  });
}

/** [year] a path in the middle of each year. */
function yearly(path: Points): Float64Array {
  const out = cells(Y);
  for (let y = 0; y < Y; y++) out[y] = geometric(path, FIRST_YEAR + y + 0.5);
  return out;
}

/** Central paths of a region: [use][year], null for a use without one, and the total's by year. */
const centralOf = (region: string) => perFacts((facts) => ({
  total: yearly(magnetPath(facts, region, "total", 0)),
  uses: MAGNET_USES.map((use) => {
    const own = magnetPath(facts, region, use, 0);
    return own.length === 0 ? null : yearly(own);
  }),
}));
const CENTRAL = { World: centralOf("World"), "Japan manufacturing": centralOf("Japan manufacturing") } as const;

/** [year][use] t finished magnet a year in a region. Applications share a total that moves as one, so each keeps its share of the central total. */
export function magnetUses(facts: Facts, region: keyof typeof CENTRAL, position: number): Float64Array {
  const { total, uses } = CENTRAL[region](facts);
  const moved = yearly(magnetPath(facts, region, "total", position));
  const out = cells(Y * USES);
  for (let u = 0; u < USES; u++) {
    const own = uses[u];
    if (own) for (let y = 0; y < Y; y++) out[y * USES + u] = (own[y]! * moved[y]!) / total[y]!;
  }
  return out;
}

/** t finished magnet in a year over all uses. */
export function allUses(uses: Float64Array, y: number): number {
  let sum = 0;
  for (let u = 0; u < USES; u++) sum += uses[y * USES + u]!;
  return sum;
}
