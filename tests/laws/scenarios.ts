import * as fc from "fast-check";
import { loadFacts } from "../../src/facts/read.ts";
import { plan, simulatePlan, type Result } from "../../src/minerals/index.ts";
import { defaults, PARAMETERS, type Parameter, type Parameters, type ParameterValue } from "../../src/scenario/index.ts";

export const facts = loadFacts();

const month = fc.tuple(fc.integer({ min: 2010, max: 2040 }), fc.integer({ min: 1, max: 12 })).map(([year, m]) => `${year}-${String(m).padStart(2, "0")}`);

/** Any value that the table allows, mostly within the plausible range, now and then at its edge. */
function valueOf(parameter: Parameter): fc.Arbitrary<ParameterValue> {
  switch (parameter.kind) {
    case "number": return fc.oneof({ weight: 8, arbitrary: fc.double({ min: parameter.low, max: parameter.high, noNaN: true }) }, fc.constantFrom(parameter.low, parameter.high));
    case "switch": return fc.boolean();
    case "choice": return fc.constantFrom(...parameter.options);
    case "month": return month;
    case "list": return fc.subarray([...parameter.options], { minLength: 1 });
  }
}

// The anchor decides what is history: drawn from three values that mean something, not from every month.
const free = PARAMETERS.filter(({ path }) => path !== "clock.anchor");

/** A complete set of parameters: the defaults with a random third of them changed, shocks and outages among them. */
export const scenarios: fc.Arbitrary<Parameters> = fc.tuple(
  fc.constantFrom("2026-01", "2026-01", "2010-01", "2018-01"),
  fc.subarray(free, { minLength: 5, maxLength: Math.floor(free.length / 3) }).chain((some) => fc.tuple(...some.map((parameter) => valueOf(parameter).map((value) => [parameter.path, value] as const)))),
  fc.boolean(),
).map(([anchor, changed, shock]) => ({ ...defaults(), ...Object.fromEntries(changed), "clock.anchor": anchor, ...(shock ? { "shock.on": true } : {}) }));

export const simulated = (parameters: Parameters): Result => simulatePlan(plan(parameters, facts));

/** Every numeric array of a result, by name. */
export const arraysOf = (result: Result): [string, Float64Array][] => [
  ...Object.entries(result).filter((entry): entry is [string, Float64Array] => entry[1] instanceof Float64Array),
  ...Object.entries(result.balance).map(([term, values]): [string, Float64Array] => [`balance.${term}`, values]),
];

/** Equal to the last bit. */
export const sameBytes = (a: Float64Array, b: Float64Array): boolean => Buffer.compare(Buffer.from(a.buffer, a.byteOffset, a.byteLength), Buffer.from(b.buffer, b.byteOffset, b.byteLength)) === 0;
