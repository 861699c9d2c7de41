import { bench, describe } from "vitest";

/** The peer of the same machine: a multiply-add over typed arrays, the unit that the engine's cost is read in. */
const N = 100_000;
const from = new Float64Array(N).fill(1.1);
const to = new Float64Array(N).fill(2);

describe("plain loop over 100,000 cells", () => {
  bench("multiply-add on Float64Array", () => {
    for (let i = 0; i < N; i++) to[i]! += from[i]! * 0.5;
  }, { time: 1500, warmupTime: 500 });
});
