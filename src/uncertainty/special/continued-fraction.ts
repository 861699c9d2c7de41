const TINY = 1e-300;
const ENOUGH = 10_000;

/** b0 + a1/(b1 + a2/(b2 + ...)) by the modified Lentz method (Thompson and Barnett 1986). */
export function continuedFraction(b0: number, a: (n: number) => number, b: (n: number) => number): number {
  let value = b0 || TINY;
  let c = value;
  let d = 0;
  for (let n = 1; n < ENOUGH; n++) {
    d = 1 / (b(n) + a(n) * d || TINY);
    c = b(n) + a(n) / c || TINY;
    const step = c * d;
    value *= step;
    if (Math.abs(step - 1) < Number.EPSILON) break;
  }
  return value;
}
