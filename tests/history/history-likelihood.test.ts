import { expect, test } from "vitest";
import { historyLikelihood, logLikelihoodOf, pointsOf, readAt, replay } from "../../src/analysis/backtest/index.ts";
import { loadFacts } from "../../src/facts/read.ts";
import { drawableOf, extrasOf } from "../../src/runner/index.ts";
import { loadScenario } from "../../src/scenario/read.ts";
import { pastOf } from "../../src/study/index.ts";
import { drawsOf } from "../../src/uncertainty/index.ts";

const facts = loadFacts();
const past = pastOf(loadScenario("reference"));

test("the likelihood of a draw is that of its whole replay, to the last bit", () => {
  const [drawable, extras] = [drawableOf(past), extrasOf(past)];
  const short = historyLikelihood({ drawable, extras, seed: "a", runs: 5 }, facts);
  const points = pointsOf(facts);
  const draw = drawsOf(drawable, { seed: "a", runs: 5, extras });
  for (let i = 0; i < 5; i++) {
    const { parameters, extras: own } = draw(i);
    expect(short(i)).toBe(logLikelihoodOf(points)(readAt(replay(parameters, facts, own), facts, points)));
  }
});
