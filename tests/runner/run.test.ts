import { expect, test } from "vitest";
import { loadFacts } from "../../src/facts/read.ts";
import { bandOf, runScenario } from "../../src/runner/index.ts";
import { loadScenario } from "../../src/scenario/read.ts";

const facts = loadFacts();
const reference = loadScenario("reference");

test("the same seed gives the same outcomes and run id, another seed others", () => {
  const run = (seed: string) => runScenario(reference, facts, { seed, draws: 3 });
  const [one, again, other] = [run("a"), run("a"), run("b")];
  expect(again.drawn.map((outcomes) => [...outcomes])).toEqual(one.drawn.map((outcomes) => [...outcomes]));
  expect(again.runId).toBe(one.runId);
  expect(other.runId).not.toBe(one.runId);
  expect(other.drawn.map((outcomes) => [...outcomes])).not.toEqual(one.drawn.map((outcomes) => [...outcomes]));
});

test("the central run lies within the band of its draws for the lead numbers", () => {
  const run = runScenario(reference, facts, { draws: 48 });
  for (const name of ["customs", "traced", "separated"]) {
    for (const year of [2024, 2030, 2035]) {
      const { value, p05, p95 } = bandOf(run, `dependence.${name}.japan.all@${year}`);
      expect(value!, `${name} ${year}`).toBeGreaterThanOrEqual(p05! - 0.5);
      expect(value!, `${name} ${year}`).toBeLessThanOrEqual(p95! + 0.5);
    }
  }
});
