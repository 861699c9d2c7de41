import { weightedQuantile, type Quantiles } from "../measures/index.ts";
import type { NeverBand } from "../runner/index.ts";
import { risingOrder } from "./rising-order.ts";

/** Room for one outcome's draws, kept for the next of the same size. */
let room = { rising: new Float64Array(0), weights: new Float64Array(0) };

/** Draws that have a value, rising, with their shares of what those draws weigh. */
function ranked(values: Float64Array, shares: Float64Array): { rising: Float64Array; weights: Float64Array } {
  const order = risingOrder(values);
  if (room.rising.length !== values.length) room = { rising: new Float64Array(values.length), weights: new Float64Array(values.length) };
  const { rising, weights } = room;
  let count = 0;
  let total = 0;
  for (let i = 0; i < order.length; i++) {
    const share = shares[order[i]!]!;
    if (share <= 0) continue;
    rising[count] = values[order[i]!]!;
    weights[count++] = share;
    total += share;
  }
  for (let i = 0; i < count; i++) weights[i]! /= total;
  return { rising: rising.subarray(0, count), weights: weights.subarray(0, count) };
}

/** Quantiles of the draws of one outcome, NaN where a draw has none, each draw counted by its share: what `quantilesOf` gives. */
export function bandOfDraws(values: Float64Array, shares: Float64Array, central: number | null): Quantiles {
  const { rising, weights } = ranked(values, shares);
  if (rising.length < 2) return { p05: null, p25: null, p50: central, p75: null, p95: null };
  const at = (p: number): number => weightedQuantile(rising, weights, p);
  return { p05: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) };
}

const ROUNDING = 1e-12;

/** Quantiles of an outcome of which NaN means "never": later than any month. */
export function neverOfDraws(values: Float64Array, shares: Float64Array): NeverBand {
  const order = risingOrder(values);
  const reached = (share: number): number | null => {
    let below = 0;
    for (const draw of order) {
      below += shares[draw]!;
      if (below > share + ROUNDING) return values[draw]!;
    }
    return null;
  };
  const known = order.reduce((sum, draw) => sum + shares[draw]!, 0);
  const never = order.length === values.length ? 0 : Math.min(1, Math.max(0, 1 - known));
  return { p05: reached(0.05), p25: reached(0.25), p50: reached(0.5), p75: reached(0.75), p95: reached(0.95), share_never: never };
}
