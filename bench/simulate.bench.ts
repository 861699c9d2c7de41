import { bench, describe } from "vitest";
import { loadFacts } from "../src/facts/read.ts";
import { outcomesOf } from "../src/measures/index.ts";
import { plan, simulateDraw, simulatePlan } from "../src/minerals/index.ts";
import { drawableOf } from "../src/runner/index.ts";
import { loadScenario } from "../src/scenario/read.ts";
import { drawParameters, drawsOf } from "../src/uncertainty/index.ts";

const facts = loadFacts();
const reference = loadScenario("reference");
const compiled = plan(reference.parameters, facts);
const drawable = drawableOf(reference);
const options = { time: 3000, warmupTime: 1500 };
const draws = drawsOf(drawable, { seed: "bench", runs: 10_000 });
let run = 0;

describe("one run of 372 months", () => {
  bench("simulate (compiled plan)", () => void simulatePlan(compiled), options);
  bench("plan (parameters and facts to arrays)", () => void plan(reference.parameters, facts), options);
  bench("draw of all parameters", () => void draws(run++ % 10_000), options);
  bench("one draw: draw, plan, simulate, measure", () => {
    const parameters = drawParameters(drawable, "bench", run++ % 1000, 1000);
    outcomesOf(simulateDraw(plan(parameters, facts)), parameters);
  }, options);
});
