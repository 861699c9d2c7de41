/**
 * Physical rationing by priority class: earlier classes are served in full before later ones see a tonne.
 * Writes the unmet part of each class and returns the total unmet. `need` and `unmet` start at `offset`, step `stride`.
 */
export function ration(need: Float64Array, available: number, unmet: Float64Array, offset: number, stride: number, classes: number): number {
  let left = available;
  let short = 0;
  for (let c = 0; c < classes; c++) {
    const at = offset + c * stride;
    const got = Math.min(need[at]!, Math.max(0, left));
    left -= got;
    unmet[at] = need[at]! - got;
    short += unmet[at]!;
  }
  return short;
}
