/** L2 star discrepancy of points in the unit cube by Warnock's closed form (1972): how unevenly boxes at the origin are filled. */
export function starDiscrepancy(points: readonly (readonly number[])[]): number {
  const [count, dimensions] = [points.length, points[0]!.length];
  const product = (of: (dimension: number) => number): number => {
    let value = 1;
    for (let d = 0; d < dimensions; d++) value *= of(d);
    return value;
  };
  let once = 0;
  let twice = 0;
  for (const x of points) {
    once += product((d) => 1 - x[d]! ** 2);
    for (const y of points) twice += product((d) => 1 - Math.max(x[d]!, y[d]!));
  }
  return Math.sqrt(3 ** -dimensions - (2 ** (1 - dimensions) / count) * once + twice / count ** 2);
}
