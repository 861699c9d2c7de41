import { expect, test } from "vitest";
import { decomposeShare, importYear, observedImports, observedYears, shareOf } from "../../src/analysis/index.ts";
import { loadFacts } from "../../src/facts/read.ts";
import { dependence } from "../../src/measures/index.ts";
import { runScenario } from "../../src/runner/index.ts";
import { loadScenario } from "../../src/scenario/read.ts";

const facts = loadFacts();
const { result } = runScenario(loadScenario("replay-2010"), facts, { draws: 0 });
const years = Array.from({ length: 15 }, (_, index) => importYear(result, "Japan", 2010 + index));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

test("the terms of a run's imports give the customs share that the measure gives", () => {
  for (const year of years) expect(shareOf(year)).toBeCloseTo(dependence(result, "Japan", "customs", year.year)!, 9);
});

test("drivers and elements of the replay sum to the change of the share", () => {
  const parts = decomposeShare(years).flatMap(({ byElement }) => byElement);
  expect(Math.abs(sum(parts) - (shareOf(years.at(-1)!) - shareOf(years[0])))).toBeLessThan(1e-9);
});

test("published imports give the published share, with Malaysia only where a source gives it", () => {
  expect(observedImports(facts, 2014)).toMatchObject({ imports: { value: 22307 }, share: { value: 59.64 }, malaysia: 1218 });
  expect(observedImports(facts, 2024)).toMatchObject({ malaysia: null });
  expect(observedImports(facts, 2016)).toBeNull();
  const { central } = observedYears(facts, [2010, 2012, 2018], "s", 0);
  expect(central.map((year) => Number(shareOf(year).toFixed(2)))).toEqual([81.61, 58, 58]);
});

test("draws leave the published range in a fifth at most, never pass 100%, and change with the seed", () => {
  const read = (seed: string) => observedYears(facts, [2010, 2012], seed, 200).drawn.map(([first]) => shareOf(first));
  expect(read("a").every((share) => share > 0 && share <= 100)).toBe(true);
  const inside = read("a").filter((share) => share >= 81.6 && share <= 90).length;
  expect(inside).toBeGreaterThanOrEqual(160);
  expect(inside).toBeLessThan(200);
  expect(read("a")).toEqual(read("a"));
  expect(read("a")).not.toEqual(read("b"));
});
