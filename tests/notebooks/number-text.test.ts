import { expect, test } from "vitest";
import { numberText } from "../../src/notebook/index.ts";

test.each([
  [46.77576446113504, "46.775764"], [46.77576446113501, "46.775764"], [7.35277238e-16, "0"], [0, "0"], [-0.5, "-0.5"], [6, "6"], [null, "–"], ["never", "never"],
])("%s is printed as %s", (value, text) => {
  expect(numberText(value)).toBe(text);
});
