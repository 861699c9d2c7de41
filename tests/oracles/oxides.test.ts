import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ELEMENTS, OXIDE_FACTOR, toElement, tonnesREO, toREO } from "../../src/domain/index.ts";

test.each(Object.entries({ La: 1.1728, Ce: 1.2284, Pr: 1.2082, Nd: 1.1664, Sm: 1.1596, Eu: 1.1579, Gd: 1.1526, Tb: 1.1762, Dy: 1.1477, Y: 1.2699 }))("a tonne of %s is %d t of its traded oxide", (element, factor) => {
  expect(OXIDE_FACTOR[element as "La"]).toBeCloseTo(factor, 4);
});

test("oxide to element and back is the identity", () => {
  fc.assert(fc.property(fc.constantFrom(...ELEMENTS), fc.double({ min: 0, max: 1e6, noNaN: true }), (element, mass) => {
    expect(toREO(toElement(tonnesREO(mass), element), element)).toBeCloseTo(mass, 6);
  }), { numRuns: 1000 });
});
