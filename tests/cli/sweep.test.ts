import { expect, test } from "vitest";
import { sweepCases } from "../../src/cli/sweep.ts";

test("two sweeps give every combination, the first varying slowest", () => {
  expect(sweepCases(["stock.days=60,180", "sharing.on=false,true"])).toEqual([
    ["stock.days=60", "sharing.on=false"],
    ["stock.days=60", "sharing.on=true"],
    ["stock.days=180", "sharing.on=false"],
    ["stock.days=180", "sharing.on=true"],
  ]);
});

test("no sweep is one case without overrides", () => {
  expect(sweepCases([])).toEqual([[]]);
});

test.each(["stock.days", "=60", "stock.days=", "stock.days=60,,180"])("%s is refused with the form that is expected", (text) => {
  expect(() => sweepCases([text])).toThrow(`--sweep ${text}: expected path=value,value,... such as stock.days=60,180`);
});

test("a path swept twice is refused", () => {
  expect(() => sweepCases(["stock.days=60", "stock.days=180"])).toThrow("--sweep stock.days: is swept twice");
});
