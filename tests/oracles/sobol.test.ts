import { expect, test } from "vitest";
import { sha256 } from "../../src/domain/index.ts";
import { DIMENSION_ORDER, designOf, reverseBits, SOBOL_DIMENSIONS, sobolBits } from "../../src/uncertainty/index.ts";
import { starDiscrepancy } from "./warnock.ts";

const WORD = 2 ** 32;

/** First points in ten dimensions as Joe and Kuo's own program prints them; SciPy 1.17.1 (qmc.Sobol, unscrambled) gives the same. */
const FIRST = [
  [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
  [0.75, 0.25, 0.25, 0.25, 0.75, 0.75, 0.25, 0.75, 0.75, 0.75],
  [0.25, 0.75, 0.75, 0.75, 0.25, 0.25, 0.75, 0.25, 0.25, 0.25],
  [0.375, 0.375, 0.625, 0.875, 0.375, 0.125, 0.375, 0.875, 0.875, 0.625],
  [0.875, 0.875, 0.125, 0.375, 0.875, 0.625, 0.875, 0.375, 0.375, 0.125],
  [0.625, 0.125, 0.875, 0.625, 0.625, 0.875, 0.125, 0.125, 0.125, 0.375],
  [0.125, 0.625, 0.375, 0.125, 0.125, 0.375, 0.625, 0.625, 0.625, 0.875],
  [0.1875, 0.3125, 0.9375, 0.4375, 0.5625, 0.3125, 0.4375, 0.9375, 0.9375, 0.3125],
  [0.6875, 0.8125, 0.4375, 0.9375, 0.0625, 0.8125, 0.9375, 0.4375, 0.4375, 0.8125],
];

test("the first points in ten dimensions are the published ones", () => {
  expect(FIRST.map((_, run) => FIRST[0]!.map((__, dimension) => sobolBits(run, dimension) / WORD))).toEqual(FIRST);
});

test("the first 300 points in all 1,111 dimensions are SciPy's", () => {
  expect(SOBOL_DIMENSIONS).toBe(1111);
  const words: string[] = [];
  for (let run = 0; run < 300; run++) for (let dimension = 0; dimension < SOBOL_DIMENSIONS; dimension++) words.push(sobolBits(run, dimension).toString(16).padStart(8, "0"));
  // hashlib.sha256(''.join('%08x' % w for w in (qmc.Sobol(1111, scramble=False, bits=32).random(300) * 2**32).astype('u8').ravel()).encode())
  expect(sha256(words.join(""))).toBe("b933eb187d6957ee3d74a84ea17061cb75875cfd4b14057226ba158056611e12");
});

test("bits are reversed end to end", () => expect([1, 0x80000000, 0x0000f00d].map(reverseBits)).toEqual([0x80000000, 1, 0xb00f0000]));

test("Warnock's formula gives SciPy's discrepancy of 16 points in five dimensions", () => {
  // qmc.discrepancy(qmc.Sobol(5, scramble=False).random(16), method='L2-star')
  const points = Array.from({ length: 16 }, (_, run) => Array.from({ length: 5 }, (__, dimension) => sobolBits(run, dimension) / WORD));
  expect(starDiscrepancy(points)).toBeCloseTo(0.05827663985151043, 12);
});

const NAMES = DIMENSION_ORDER.slice(0, 5);

const discrepancy = (kind: "random" | "sobol" | "sobol-shifted", runs: number): number => {
  const seeds = ["a", "b"];
  const squares = seeds.map((seed) => {
    const at = designOf({ kind, seed, runs, names: NAMES });
    return starDiscrepancy(Array.from({ length: runs }, (_, run) => NAMES.map((__, name) => at(run, name)))) ** 2;
  });
  return Math.sqrt(squares.reduce((sum, value) => sum + value, 0) / seeds.length);
};

/** Root mean square discrepancy of independent random points, in closed form. */
const ofRandom = (runs: number): number => Math.sqrt((2 ** -NAMES.length - 3 ** -NAMES.length) / runs);

test("the discrepancy of random points is as large as expected", () => expect(discrepancy("random", 2048) / ofRandom(2048)).toBeCloseTo(1, 0));

test.each(["sobol", "sobol-shifted"] as const)("the discrepancy of %s points falls faster than N^-1/2", (kind) => {
  expect(Math.log2(discrepancy(kind, 2048) / discrepancy(kind, 64)) / 5).toBeLessThan(-0.7);
  expect(discrepancy(kind, 2048)).toBeLessThan(ofRandom(2048) / 3);
});
