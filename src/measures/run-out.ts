import { ECONOMIES, ELEMENTS, plus, tonnesElement, type Economy, type Element, type TonnesElement } from "../domain/index.ts";
import { C, E, T, type DrawResult } from "../minerals/index.ts";

/** Path of one element in one economy from `before` months ahead of a shock: shares of pre-shock need and months of stock. */
export interface ShockPath {
  readonly month: Int32Array;
  /** % of the pre-shock monthly need that is met. */
  readonly needMet: Float64Array;
  /** Stock of firms and nation in months of pre-shock need. */
  readonly stockLeft: Float64Array;
}

const cell = (t: number, j: number, e: number) => (t * ECONOMIES.length + j) * E + e;

/** Mean monthly need over the year before the shock, t element. */
function usualNeed(result: DrawResult, j: number, e: number, from: number): number {
  let sum = 0;
  let months = 0;
  for (let t = Math.max(0, from - 12); t < Math.max(1, from); t++) { sum += result.need[cell(t, j, e)]!; months++; }
  return months > 0 ? sum / months : 0;
}

/** Path around a shock that starts in month `from` (months since January 2010). */
export function shockPath(result: DrawResult, economy: Economy, element: Element, from: number, before = 3, after = 24): ShockPath {
  const j = ECONOMIES.indexOf(economy);
  const e = ELEMENTS.indexOf(element);
  const usual = usualNeed(result, j, e, from);
  const length = before + after + 1;
  const month = new Int32Array(length);
  const needMet = new Float64Array(length);
  const stockLeft = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const t = Math.min(T - 1, Math.max(0, from - before + i));
    month[i] = i - before;
    let unmet = 0;
    for (let c = 0; c < C; c++) unmet += result.unmet[((t * ECONOMIES.length + j) * C + c) * E + e]!;
    const need = result.need[cell(t, j, e)]!;
    needMet[i] = need > 0 ? 100 * (1 - unmet / need) : 100;
    stockLeft[i] = usual > 0 ? (result.privateStock[cell(t, j, e)]! + result.nationalStock[cell(t, j, e)]!) / usual : 0;
  }
  return { month, needMet, stockLeft };
}

/** Months from the start of a shock in which a run-out is looked for. */
export const WITHIN = 36;

/**
 * Run-out: whole months from the start of a shock to the first month in which what can be used (inflow and usable stock) is below
 * `floor` (share) of need after the answer to prices; null when that does not happen within `within` months.
 */
export function runOutMonth(result: DrawResult, economy: Economy, element: Element, from: number, floor: number, within = WITHIN): number | null {
  const j = ECONOMIES.indexOf(economy);
  const e = ELEMENTS.indexOf(element);
  for (let t = from; t < Math.min(T, from + within); t++) {
    const use = result.need[cell(t, j, e)]! - result.forgone[cell(t, j, e)]!;
    let unmet = 0;
    for (let c = 0; c < C; c++) unmet += result.unmet[((t * ECONOMIES.length + j) * C + c) * E + e]!;
    if (use > 0 && unmet > (1 - floor) * use + 1e-9) return t - from;
  }
  return null;
}

/** Physical shortage over a span of months, t element. */
export function unmetTonnes(result: DrawResult, economy: Economy, element: Element, from: number, months: number): TonnesElement {
  const j = ECONOMIES.indexOf(economy);
  const e = ELEMENTS.indexOf(element);
  let sum = tonnesElement(0);
  for (let t = Math.max(0, from); t < Math.min(T, from + months); t++) for (let c = 0; c < C; c++) sum = plus(sum, result.unmet[((t * ECONOMIES.length + j) * C + c) * E + e]!);
  return sum;
}
