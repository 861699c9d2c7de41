import { expect, test } from "vitest";
import { ledgerAt, runPledge } from "../../src/runner/index.ts";
import { loadScenario } from "../../src/scenario/read.ts";
import { ledgerRow, pledgeAnswers, USUAL_QUESTION } from "../../src/study/index.ts";
import { facts } from "./cases.ts";

test("a single draw is its own median, without a range, and is not told as nothing", () => {
  const one = runPledge(loadScenario("pledge-reference"), facts, { draws: 1, seed: "single" });
  const [drawn] = ledgerAt(one, "selected", "2035-12-31");
  expect(drawn).toBeGreaterThan(0);
  expect(ledgerRow(one, "selected", "2035-12-31")).toMatchObject({ p05: null, p50: drawn, p95: null });
  expect(pledgeAnswers([one], [], USUAL_QUESTION)[0]).toContain("not in the one draw");
});

test("the headline that a sentence names is the scenario's", () => {
  const lower = runPledge(loadScenario("pledge-reference", { set: ["pledge.headline=400"] }), facts, { draws: 40 });
  expect(pledgeAnswers([lower], [], USUAL_QUESTION)[1]).toContain("of a headline of 400;");
});
