import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadFacts } from "../../src/facts/read.ts";
import { AFTER_ANCHOR, firstDifference, handBack, OF_SHARING, plan, simulateDraw, simulatePlan, simulateStretch, type Plan } from "../../src/minerals/index.ts";
import { askedMonths, keptDraws, planParts, readAsked, type Ask } from "../../src/notebook/index.ts";
import { drawableOf, extrasOf } from "../../src/runner/index.ts";
import { PARAMETERS, type Parameters, type ParameterValue, type Scenario } from "../../src/scenario/index.ts";
import { loadScenario } from "../../src/scenario/read.ts";
import { drawsOf } from "../../src/uncertainty/index.ts";

const facts = loadFacts();
const DRAWS = 300;

/** The questions of the notebooks, on the scenarios that they start from. */
const QUESTIONS: readonly (readonly [id: string, ask: Ask])[] = [
  ["ban-dytb-2027", { economy: "Japan", dependence: [], shock: ["Dy", "Tb"], costs: null }],
  ["reference", { economy: "Japan", dependence: [{ definition: "customs", element: "all" }, { definition: "traced", element: "Dy" }], shock: [], costs: { from: 2026, to: 2035 } }],
];

const moved = (scenario: Scenario) => PARAMETERS.filter(({ path, kind }) => !path.startsWith("pledge.") && ["number", "switch", "choice", "month"].includes(kind) && scenario.parameters[path] !== undefined);

const sameBits = (one: Float64Array, other: Float64Array): boolean => one.length === other.length && one.every((value, at) => Object.is(value, other[at]));

/** Any value that a lever may be moved to. */
function valueOf(path: string): fc.Arbitrary<ParameterValue> {
  const parameter = PARAMETERS.find((one) => one.path === path)!;
  if (parameter.kind === "number") return fc.double({ min: parameter.low, max: parameter.high, noNaN: true });
  if (parameter.kind === "switch") return fc.boolean();
  if (parameter.kind === "choice") return fc.constantFrom(...parameter.options);
  return fc.integer({ min: 2015, max: 2032 }).chain((year) => fc.integer({ min: 1, max: 12 }).map((month) => `${year}-${String(month).padStart(2, "0")}`));
}

const movesOf = (scenario: Scenario): fc.Arbitrary<readonly (readonly [string, ParameterValue])[]> =>
  fc.array(fc.constantFrom(...moved(scenario)).chain(({ path }) => valueOf(path).map((value) => [path, value] as const)), { minLength: 1, maxLength: 4 });

describe.each(QUESTIONS)("moves of levers in %s", (id, ask) => {
  const scenario = loadScenario(id);
  const extras = extrasOf(scenario);
  const drawn = drawsOf(drawableOf(scenario), { seed: "s", runs: DRAWS, extras });

  test("a run that begins where a lever acts answers to the last bit as a whole run does", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: DRAWS - 1 }), movesOf(scenario), (draw, moves) => {
      const run = keptDraws(ask, facts);
      // Two draws in turns: what one hands back, the other is made of.
      const bases = [draw, (draw + 1) % DRAWS].map((number) => ({ number, ...drawn(number) }));
      const now = bases.map(({ parameters }): Parameters => parameters);
      for (const [path, value] of [["", 0] as const, ...moves, ["", 0] as const]) {
        for (const [index, { number, parameters: base, extras: own }] of bases.entries()) {
          const parameters = path === "" ? base : { ...now[index]!, [path]: value };
          now[index] = parameters;
          const resumed = run(number, parameters, structuredClone(own));
          expect(sameBits(resumed, readAsked(ask, simulatePlan(plan(parameters, facts, own)), parameters)), JSON.stringify(moves)).toBe(true);
        }
      }
    }), { numRuns: 25, seed: 1 });
  }, 120_000);

  test("a plan of which parts are kept is the plan compiled anew", () => {
    fc.assert(fc.property(movesOf(scenario), (moves) => {
      const compile = planParts(facts, 240);
      let parameters = scenario.parameters;
      compile(parameters, extras);
      for (const [path, value] of moves) {
        parameters = { ...parameters, [path]: value };
        const { plan: compiled, outdated } = compile(parameters, extras);
        outdated.forEach(handBack);
        expect(isDeepStrictEqual(compiled, plan(parameters, facts, extras, 240)), path).toBe(true);
      }
    }), { numRuns: 15, seed: 2 });
  }, 120_000);

  test("before the first difference of two plans every month is the same, whichever lever makes them differ", () => {
    for (const { path } of moved(scenario)) {
      const { parameters } = drawn(1);
      const [value] = fc.sample(valueOf(path), { numRuns: 1, seed: 3 });
      const [one, other] = [plan(parameters, facts, extras), plan({ ...parameters, [path]: value! }, facts, extras)];
      const parting = Math.min(firstDifference(one, other), one.months);
      if (parting < 12) continue;
      const [state, stateOfOther] = [one, other].map((own) => simulateStretch(own, { months: parting, costs: true, from: null, keep: [parting - 1] }).kept[0]!.state);
      expect(sameBits(state!, stateOfOther!), path).toBe(true);
    }
  }, 120_000);
});

test("no month before the anchor reads the model's own answers, and without sharing none reads its terms", () => {
  for (const [id] of QUESTIONS) {
    const scenario = loadScenario(id);
    const drawn = drawsOf(drawableOf(scenario), { seed: "s", runs: DRAWS, extras: extrasOf(scenario) });
    for (let draw = 0; draw < 4; draw++) {
      const { parameters, extras } = drawn(draw);
      const whole = plan(parameters, facts, extras);
      const nonsense = Object.fromEntries([...AFTER_ANCHOR, ...OF_SHARING].map((name) => [name, typeof whole.valuesBefore[name] === "boolean" ? !whole.valuesBefore[name] : Number.NaN]));
      // The state tells too what later months would be handed.
      const [told, heard] = [whole, { ...whole, valuesBefore: { ...whole.valuesBefore, ...nonsense } } as Plan].map((one) => {
        const { result, kept } = simulateStretch(one, { months: one.anchor + 1, costs: true, from: null, keep: [one.anchor] });
        return { state: kept[0]!.state, used: result.used.slice(0, one.anchor * (result.used.length / one.months)) };
      });
      expect(sameBits(heard!.state, told!.state)).toBe(true);
      expect(sameBits(heard!.used, told!.used)).toBe(true);
    }
  }
});

test("a stretch that begins at the start is the run of a draw, with money where asked for", () => {
  const scenario = loadScenario("reference");
  const own = plan(scenario.parameters, facts, extrasOf(scenario));
  const told = structuredClone(simulateDraw(own).arrivals);
  const { publicOutlay } = simulatePlan(own);
  const { result } = simulateStretch(own, { months: own.months, costs: true, from: null, keep: [] });
  expect(result.arrivals).toEqual(told);
  expect(result.publicOutlay).toEqual(publicOutlay);
});

test("a question is run for no more months than its answer needs", () => {
  const { parameters } = loadScenario("ban-dytb-2027");
  expect(askedMonths(QUESTIONS[0]![1], parameters)).toBe((2027 - 2010 + 3) * 12);
  expect(askedMonths(QUESTIONS[1]![1], parameters)).toBe(372);
  expect(askedMonths({ ...QUESTIONS[1]![1], dependence: [] }, parameters)).toBe((2036 - 2010) * 12);
});
