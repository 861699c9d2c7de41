import { expect, test } from "vitest";
import { InputError } from "../../src/domain/index.ts";
import { inAllCases, sweepCases } from "../../src/cli/sweep.ts";

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

test("what is wrong with any swept case is told together, once, under the option that was typed", () => {
  const sweeps = ["stock.days=60,a,-5", "sharing.on=false,true"];
  const make = (set: readonly string[]): string => {
    const bad = set.filter((setting) => /=(a|-5)$/.test(setting));
    if (bad.length > 0) throw new InputError(bad.map((setting) => ({ file: `--set ${setting}`, message: `${setting} is refused` })));
    return set.join(" ");
  };
  expect(() => inAllCases(sweeps, make)).toThrow(/^--sweep stock\.days=60,a,-5: stock\.days=a is refused\n--sweep stock\.days=60,a,-5: stock\.days=-5 is refused$/);
  expect(inAllCases(["stock.days=60"], make)).toEqual([{ set: ["stock.days=60"], made: "stock.days=60" }]);
});
