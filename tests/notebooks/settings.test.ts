import * as fc from "fast-check";
import { expect, test } from "vitest";
import { hashOf, settingsFrom, USUAL } from "../../src/notebook/index.ts";
import { PARAMETERS } from "../../src/scenario/index.ts";

const PACKAGES = ["diversification", "recycling", "stockpile"];

test("an untouched notebook has an empty address", () => {
  expect(hashOf(USUAL, USUAL)).toBe("");
  expect(settingsFrom("", USUAL)).toEqual({ settings: USUAL, problems: [] });
});

test("an address reads as a person would write it", () => {
  expect(hashOf({ packages: ["recycling"], values: { "stock.days": 180, "sharing.on": true }, seed: "two words", draws: 48 }, USUAL))
    .toBe("stock.days=180&sharing.on=true&with=recycling&draws=48&seed=two+words");
});

const quantities = PARAMETERS.flatMap((one) => (one.kind === "number" ? [one] : []));
const value = fc.constantFrom(...quantities).chain((one) => fc.double({ min: one.low, max: one.high, noNaN: true }).map((number) => [one.path, number === 0 ? 0 : number] as const));
const switched = fc.constantFrom(...PARAMETERS.flatMap((one) => (one.kind === "switch" ? [one.path] : []))).chain((path) => fc.boolean().map((on) => [path, on] as const));

test("whatever is set comes back from the address to the last digit", () => {
  fc.assert(fc.property(fc.array(fc.oneof(value, switched)), fc.subarray(PACKAGES), fc.string(), fc.integer({ min: 2, max: 5000 }), (pairs, packages, seed, draws) => {
    const settings = { packages, values: Object.fromEntries(pairs), seed, draws };
    expect(settingsFrom(`#${hashOf(settings, USUAL)}`, USUAL, PACKAGES)).toEqual({ settings, problems: [] });
  }));
});

test.each([
  ["stock.day=90", "stock.day is not a parameter. Did you mean stock.days?"],
  ["stock.days=-5", "stock.days is -5 days; expected 0 to 720 days"],
  ["sharing.on=yes", "sharing.on is 'yes'; expected true or false"],
  ["draws=1e9", "draws is '1e9'; expected a whole number from 2 to 10000"],
  ["with=recyclin", "with names 'recyclin', which is no package here. Did you mean recycling?"],
])("what cannot be used in '%s' is said and left as usual", (hash, problem) => {
  expect(settingsFrom(hash, USUAL, PACKAGES)).toEqual({ settings: USUAL, problems: [problem] });
});
