import { expect, test } from "vitest";
import { choiceAt, defaults, listAt, monthAt, numberAt, switchAt } from "../../src/scenario/index.ts";

const parameters = { n: 3, s: false, c: "need", m: "2011-02", l: ["Dy"] };

test("each kind of value is read at its path; a month as months since January 2010", () => {
  expect([numberAt(parameters, "n"), switchAt(parameters, "s"), choiceAt(parameters, "c"), monthAt(parameters, "m"), listAt(parameters, "l")]).toEqual([3, false, "need", 13, ["Dy"]]);
});

test.each([numberAt, switchAt, choiceAt, monthAt, listAt])("%o takes an unknown path for a bug", (read) => {
  expect(() => read(defaults(), "stock.day")).toThrow(new Error("no parameter 'stock.day'"));
});
