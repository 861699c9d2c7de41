import { describe, expect, test } from "vitest";
import { shockStart, unmetTonnes } from "../../src/measures/index.ts";
import { ECONOMIES, ELEMENTS } from "../../src/domain/index.ts";
import { E } from "../../src/minerals/index.ts";
import { PARAMETERS } from "../../src/scenario/index.ts";
import { answersOf, belowText, chokepointStudy, definitionStudy, lossStudy, parameterCounts, reachText, runoutRows, sharingText, startDays, titleOf, trustText, valuesOf } from "../../src/study/index.ts";
import { caseOf, origin } from "./cases.ts";

const ban = caseOf("ban-dytb-2027/60-days");
const [alone, shared] = [ban, caseOf("ban-dytb-2027/60-days-shared")];

describe("chances", () => {
  test("with draws stand in brackets, without draws nothing is claimed", () => {
    expect(belowText(50, [0.69, 1])).toBe(" (below 50% in 69% and 100% of draws)");
    expect(belowText(50, [null, null])).toBe("");
  });
  test("of getting somewhere fall back on the central run", () => {
    expect([reachText(0.125, false), reachText(null, true), reachText(null, false)]).toEqual(["in 13% of draws", "yes", "no"]);
  });
});

test("counts of estimates in an answer about minerals leave the pledge's parameters out", () => {
  const own = PARAMETERS.filter(({ path }) => !path.startsWith("pledge.")).length;
  const { all, estimates } = parameterCounts(ban.run.scenario);
  expect(all).toBe(own);
  expect(estimates).toBeLessThan(own);
  const score = { fitted: { inside: 1, points: 2 }, heldOut: { inside: 1, points: 2 }, passed: true, effective: null, forecasts: [] };
  expect(trustText(ban, score)).toContain(`of the ${own} parameters of the minerals model`);
});

describe("a ban", () => {
  const months = (length: number) => caseOf("ban-dytb-2027", `shock.months=${length}`);
  const answers = (length: number): string => answersOf(months(length), null, [months(length)]).join(" ");

  test("of eighteen months is not said to last twelve", () => {
    const long = months(18);
    expect(answers(18)).toContain("the first twelve months from January 2027");
    const whole = unmetTonnes(long.run.result, "Japan", "Dy", shockStart(long.run.scenario.parameters)!, 18);
    expect(answers(18)).toContain(`over all 18 months of it, at central values, of ${caseText(long, "Tb")} and ${Number(whole.toPrecision(2))} t Dy`);
    expect(titleOf(long.run.scenario)).toMatch(/, but with shock\.months=18$/);
    expect(answers(12)).toContain("In the twelve months from January 2027");
    expect(answers(12)).not.toContain("over all");
  });

  const caseText = (one: ReturnType<typeof months>, element: "Tb"): string =>
    `${Number(unmetTonnes(one.run.result, "Japan", element, shockStart(one.run.scenario.parameters)!, 18).toPrecision(2))} t ${element}`;

  test("says the stock that it really meets, firms' and national, in days of the last year's need", () => {
    const { result, scenario } = ban.run;
    const [from, e, j] = [shockStart(scenario.parameters)!, ELEMENTS.indexOf("Dy"), ECONOMIES.indexOf("Japan")];
    const at = (t: number): number => (t * ECONOMIES.length + j) * E + e;
    const year = Array.from({ length: 12 }, (_, month) => result.need[at(from - 12 + month)]!).reduce((sum, need) => sum + need, 0);
    const stock = result.privateStock[at(from - 1)]! + result.nationalStock[at(from - 1)]!;
    expect(startDays(ban, "Dy")).toBeCloseTo((365 * stock) / year, 6);
    expect(runoutRows(ban).find(({ element }) => element === "Dy")!.start_days).toBeCloseTo((365 * stock) / year, 6);
  });

  test("says that sharing adds nothing when no month changes, and what there was to share", () => {
    const same = JSON.stringify(runoutRows(alone).map(({ p50 }) => p50)) === JSON.stringify(runoutRows(shared).map(({ p50 }) => p50));
    expect(sharingText([alone, alone], [alone, alone], ["Dy"])).toMatch(/^Allied sharing adds nothing to these months: /);
    expect(sharingText([alone, shared], [alone, shared], ["Dy", "Tb"]).startsWith("Allied sharing adds nothing")).toBe(same);
  });
});

test("a sweep over cover speaks of every cover, the stock that it meets and sharing", () => {
  const swept = ["60", "180"].flatMap((days) => ["false", "true"].map((on) => ({ ...caseOf("ban-dytb-2027", `stock.days=${days}`, `sharing.on=${on}`), family: "ban-dytb-2027" })));
  const answers = answersOf(swept[0]!, null, swept);
  for (const element of ["Dy", "Tb"] as const) {
    const text = answers.find((answer) => answer.startsWith(`${element} runs out: `))!;
    const start = (one: (typeof swept)[number]): number => Math.round(startDays(one, element)!);
    expect(text).toContain(`${element} runs out: with a target of 60 days (${start(swept[0]!)} in stock when it starts), `);
    expect(text).toContain(`; with a target of 180 days (${start(swept[2]!)} in stock when it starts), `);
    expect(text).toMatch(/shar/);
  }
});

test("an outage is told as what China fills in its year", () => {
  const [lead, reference] = [caseOf("n-1"), caseOf("reference")];
  const share = (one: typeof lead): string => `${Number(one.run.outcomes.get("dependence.separated.japan.Nd@2027")!.toPrecision(2))}%`;
  expect(answersOf(lead, reference, [lead]).join(" ")).toContain(`of neodymium by where it was separated ${share(lead)} against ${share(reference)} in the reference`);
  expect(Number.parseFloat(share(lead))).toBeGreaterThan(Number.parseFloat(share(reference)));
});

test("a loss is given by its two named ends, never as one figure with a range", () => {
  const { input, rows } = lossStudy(caseOf("ban-all"), [12], origin);
  const [own] = rows;
  expect(own.high).toBeGreaterThan(own.low);
  expect(input.answers.join(" ")).toContain("not a range over draws");
  expect(input.values["loss.mild.japan.all@12m"]!.value).toBe(own.low);
  expect(input.values["loss.hard.japan.all@12m"]!.value).toBe(own.high);
});

describe("values for scripts", () => {
  const studies = {
    run: valuesOf(ban), loss: lossStudy(caseOf("ban-all"), [3, 12], origin).input.values,
    chokepoints: chokepointStudy(caseOf("reference"), 2027, origin).input.values, define: definitionStudy(caseOf("reference"), 2024, origin).input.values,
  };
  test.each(Object.entries(studies))("of %s carry unit, definition and grade", (_verb, values) => {
    for (const [name, value] of Object.entries(values)) {
      expect(name).toMatch(/^[a-z0-9-]+\.[\w.-]+(@[\w-]+)?$/);
      expect(value.unit.length * value.definition.length).toBeGreaterThan(0);
      expect(value.grade).toMatch(/^[ABC]$/);
    }
  });
  test("answer the question that was asked", () => {
    expect(Object.keys(studies.define)).toContain("dependence.customs.japan.all@2024");
    expect(Object.keys(studies.define)).toContain("published.1.japan@2024");
    expect(Object.keys(studies.chokepoints)).toContain("n1.separation.japan.Dy@2027");
    expect(Object.keys(studies.run)).toContain("unmet.japan.Dy@2027");
  });
});
