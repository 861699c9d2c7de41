/** Points (year, value) in rising order of year. */
export type Points = readonly (readonly [number, number])[];

/** Straight line between points, flat outside them. */
export function linear(points: Points, at: number): number {
  return between(points, at, (a, b, share) => a + (b - a) * share);
}

/** Constant growth between points (straight line in logarithms), flat outside them; falls back to linear at zero. */
export function geometric(points: Points, at: number): number {
  return between(points, at, (a, b, share) => (a > 0 && b > 0 ? a * (b / a) ** share : a + (b - a) * share));
}

/** Place of the first value above zero, -1 without one. */
export function firstAboveZero(values: Float64Array): number {
  for (let at = 0; at < values.length; at++) if (values[at]! > 0) return at;
  return -1;
}

/** Share of the way from one date to a later one, 0 before and 1 after; a step where the two meet. */
export const shareBetween = (at: number, from: number, until: number): number => (at >= until ? 1 : at <= from ? 0 : (at - from) / (until - from));

/** The value printed for the year that holds `at`; the nearest year's outside the points and between them. */
export function stepwise(points: Points, at: number): number {
  const year = Math.floor(at);
  let best = points[0]!;
  for (const point of points) if (point[0] <= year) best = point;
  return best[1];
}

function between(points: Points, at: number, blend: (a: number, b: number, share: number) => number): number {
  const first = points[0];
  if (!first) throw new Error("a series needs at least one point");
  if (at <= first[0]) return first[1];
  for (let i = 1; i < points.length; i++) {
    const [x1, y1] = points[i]!;
    if (at <= x1) {
      const [x0, y0] = points[i - 1]!;
      return blend(y0, y1, (at - x0) / (x1 - x0));
    }
  }
  return points[points.length - 1]![1];
}
