import { expect, test } from "vitest";
import { COLUMNS, designOf, factorialOf, morrisOf, owenScrambled, saltelliOf, shifted, sobolBits, SPREADINGS } from "../../src/uncertainty/index.ts";

const WORD = 2 ** 32;
const NAMES = ["stock.days", "price.elasticity", "fear.zeta", "ramp.years", "a name without a Sobol dimension"];
const all = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

test.each(["latin", "sobol", "sobol-shifted"] as const)("%s: one of 64 runs in every 64th of every dimension", (kind) => {
  const at = designOf({ kind, seed: "s", runs: 64, names: NAMES });
  for (const [name] of NAMES.entries()) expect(all(64).map((run) => Math.floor(at(run, name) * 64)).sort((a, b) => a - b), NAMES[name]).toEqual(all(64));
});

test.each([["Owen scrambling", owenScrambled], ["a digital shift", shifted]] as const)("%s keeps every elementary interval of the first two dimensions", (_name, randomise) => {
  // Sobol dimensions 1 and 2 are a (0, m, 2)-net in base 2: each box of 2^-i by 2^(i-m) holds one of 2^m points (Sobol 1967).
  const m = 8;
  for (const seed of [0x12345678, 0x9e3779b9, 0xdeadbeef]) {
    const points = all(2 ** m).map((run) => [randomise(sobolBits(run, 0), seed) / WORD, randomise(sobolBits(run, 1), seed ^ 0x5bd1e995) / WORD] as const);
    for (let i = 0; i <= m; i++) {
      const boxes = points.map(([x, y]) => Math.floor(x * 2 ** i) * 2 ** (m - i) + Math.floor(y * 2 ** (m - i)));
      expect(new Set(boxes).size).toBe(2 ** m);
    }
  }
});

test("Owen scrambling is nested: equal leading bits stay equal, the next ones part", () => {
  for (let shared = 0; shared < 31; shared++) {
    const first = 0xa5c3961e;
    const parted = (first ^ (0x80000000 >>> shared)) >>> 0;
    expect(Math.clz32(owenScrambled(first, 77) ^ owenScrambled(parted, 77))).toBe(shared);
  }
});

test("Owen scrambling flips each bit in about half of the seeds", () => {
  for (let bit = 0; bit < 24; bit++) {
    const flips = all(2000).filter((seed) => (((owenScrambled(0x6b8b4567, Math.imul(seed + 1, 0x9e3779b1) >>> 0) ^ 0x6b8b4567) >>> (31 - bit)) & 1) === 1).length;
    // Four standard errors of a fair coin.
    expect(Math.abs(flips - 1000), `bit ${bit}`).toBeLessThan(4 * Math.sqrt(500));
  }
});

test("every number lies inside (0, 1) and hangs on seed, run and name alone", () => {
  for (const kind of SPREADINGS) {
    const at = designOf({ kind, seed: "s", runs: 256, names: NAMES });
    const fewer = designOf({ kind, seed: "s", runs: 256, names: [NAMES[3]!] });
    const other = designOf({ kind, seed: "t", runs: 256, names: NAMES });
    for (const run of all(256)) {
      for (const name of NAMES.keys()) expect(at(run, name) > 0 && at(run, name) < 1).toBe(true);
      expect(fewer(run, 0)).toBe(at(run, 3));
    }
    expect(all(256).filter((run) => other(run, 0) === at(run, 0))).toHaveLength(0);
  }
});

test("more Sobol runs keep the first ones", () => {
  const [few, many] = [64, 1024].map((runs) => COLUMNS.sobol("s", runs, "stock.days"));
  expect(all(64).map(many!)).toEqual(all(64).map(few!));
});

test("a scrambled Sobol mean errs less than a random one", () => {
  const product = (u: readonly number[]): number => u.reduce((value, x) => value * (1 + (x - 0.5) / 2), 1);
  const error = (kind: "random" | "sobol"): number => Math.sqrt(all(20).reduce((sum, seed) => {
    const at = designOf({ kind, seed: String(seed), runs: 1024, names: NAMES.slice(0, 4) });
    return sum + (all(1024).reduce((total, run) => total + product(all(4).map((name) => at(run, name))), 0) / 1024 - 1) ** 2;
  }, 0) / 20);
  expect(error("sobol")).toBeLessThan(error("random") / 20);
});

test("a full factorial holds every combination once, the last factor changing fastest", () => {
  const { runs, levelAt, at } = factorialOf([2, 3]);
  expect(all(runs).map((run) => [levelAt(run, 0), levelAt(run, 1)])).toEqual([[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2]]);
  expect([at(0, 0), at(5, 1)]).toEqual([0.25, 5 / 6]);
});

test("a Morris trajectory moves each factor once by half its range; elementary effects of a linear model are its slopes", () => {
  const { runs, at, movedIn } = morrisOf("s", 10, NAMES);
  expect(runs).toBe(10 * (NAMES.length + 1));
  const slopes = [3, -2, 0, 0.5, 7];
  const model = (run: number): number => slopes.reduce((sum, slope, name) => sum + slope * at(run, name), 0);
  for (const run of all(runs)) {
    const moved = movedIn(run);
    if (moved < 0) continue;
    const change = at(run, moved) - at(run - 1, moved);
    expect(Math.abs(change)).toBe(0.5);
    expect((model(run) - model(run - 1)) / change).toBeCloseTo(slopes[moved]!, 12);
  }
  const order = all(runs).map(movedIn);
  for (const trajectory of all(10)) expect(order.slice(trajectory * 6, trajectory * 6 + 6).sort((a, b) => a - b)).toEqual([-1, 0, 1, 2, 3, 4]);
});

test("Saltelli points give the Ishigami function's published first-order and total indices", () => {
  const { runs, at, pointIn } = saltelliOf("s", 4096, NAMES.slice(0, 3));
  const ishigami = (run: number): number => {
    const [x, y, z] = [0, 1, 2].map((name) => Math.PI * (2 * at(run, name) - 1)) as [number, number, number];
    return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
  };
  const values = all(runs).map(ishigami);
  const of = (point: unknown): number[] => values.filter((_, run) => pointIn(run) === point);
  const [a, b] = [of("first"), of("second")];
  const mean = [...a, ...b].reduce((sum, value) => sum + value, 0) / (2 * a.length);
  const variance = [...a, ...b].reduce((sum, value) => sum + (value - mean) ** 2, 0) / (2 * a.length);
  // Saltelli and others 2010, table 2 (b) and (f); exact indices by Ishigami and Homma 1990 for a = 7, b = 0.1.
  for (const [factor, first, total] of [[0, 0.3139, 0.5576], [1, 0.4424, 0.4424], [2, 0, 0.2437]] as const) {
    const mixed = of(factor);
    expect(b.reduce((sum, value, row) => sum + value * (mixed[row]! - a[row]!), 0) / a.length / variance).toBeCloseTo(first, 1.5);
    expect(a.reduce((sum, value, row) => sum + (value - mixed[row]!) ** 2, 0) / (2 * a.length) / variance).toBeCloseTo(total, 1.5);
  }
});

test.each([["morris", 7, "a multiple of 6"], ["saltelli", 13, "a multiple of 7"], ["factorial", 33, "a whole number to the power of 5"]] as const)("a %s design refuses %d runs", (kind, runs, expected) => {
  expect(() => designOf({ kind, seed: "s", runs, names: NAMES })).toThrow(`expected ${expected}`);
});
