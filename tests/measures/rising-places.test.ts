import * as fc from "fast-check";
import { expect, test } from "vitest";
import { risingPlaces } from "../../src/measures/rising-places.ts";

test("places are those of a stable sort by comparison, ties and signed zeros among them", () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0, -0, 1, 1, 2)), { maxLength: 70 }), fc.nat(), (numbers, cut) => {
    const count = numbers.length === 0 ? 0 : cut % (numbers.length + 1);
    const places = Array.from({ length: count }, (_, place) => place).sort((a, b) => (numbers[a]! < numbers[b]! ? -1 : numbers[a]! > numbers[b]! ? 1 : a - b));
    expect([...risingPlaces(Float64Array.from(numbers), count)]).toEqual(places);
  }), { numRuns: 400 });
});
