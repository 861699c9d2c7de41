import { expect, test } from "vitest";
import { historyLikelihood, logLikelihoodOf, monthsRead, pointsOf, readAt, replay, replayDraw, replayPlaces } from "../../src/analysis/backtest/index.ts";
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

test("a replay that ends with the last published year reads as a whole one, to the last bit", () => {
  const places = [...pointsOf(facts), ...replayPlaces(facts)];
  const months = monthsRead(places);
  expect(months).toBeLessThan(372);
  const [drawable, extras] = [drawableOf(past), extrasOf(past)];
  const draw = drawsOf(drawable, { seed: "b", runs: 5, extras });
  for (let i = 0; i < 5; i++) {
    const { parameters, extras: own } = draw(i);
    const read = replayDraw(parameters, facts, own, (result) => readAt(result, facts, places), months);
    const whole = readAt(replay(parameters, facts, own), facts, places);
    expect([...read.keys()].filter((at) => !Object.is(read[at], whole[at])).map((at) => places[at]!.series.id)).toEqual([]);
  }
});
