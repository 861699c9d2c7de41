import { array, assert, double, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { capitalised, counted, listed, monthAfter, monthName, monthsInWords, monthSpan, percent, rangeText, shortMonth, twoFigures } from "../../src/charts/index.ts";
import { dodge, rowsFor, stacked, wrapped } from "../../src/charts/labels.ts";

describe("numbers in text", () => {
  test.each([[61.4, "61"], [99.6, "100"], [1234, "1,200"], [0.426, "0.43"], [0.4, "0.4"], [0, "0"], [-3.14, "-3.1"], [1_260_000, "1,300,000"], [0.0123, "0.012"]])("%d reads %s", (value, text) => {
    expect(twoFigures(value)).toBe(text);
  });
  test("a share that is all but whole does not read as whole", () => {
    expect(percent(99.7)).toBe("over 99%");
    expect(percent(100)).toBe("100%");
    expect(percent(0.09)).toBe("0.09%");
  });
  test("a range is left out when an end is unknown or both print the same", () => {
    expect(rangeText(31.2, 57.9)).toBe(" (31 to 58)");
    expect(rangeText(null, 57.9)).toBe("");
    expect(rangeText(42.1, 42.4)).toBe("");
  });
  test("what is not a number is refused", () => expect(() => twoFigures(Number.NaN)).toThrow("NaN"));
  test("any number reads back within two significant figures", () => {
    assert(property(double({ min: 1e-4, max: 1e9, noNaN: true }), (value) => {
      expect(Math.abs(Number(twoFigures(value).replaceAll(",", "")) / value - 1)).toBeLessThan(0.051);
    }));
  });
});

describe("months in words", () => {
  test.each([[null, "does not run out"], [0.3, "less than a month"], [1.2, "1 month"], [7.4, "7 months"]])("%s", (months, text) => expect(monthsInWords(months)).toBe(text));
  test("names, spans and arithmetic over the turn of the year", () => {
    expect(monthName("2027-03")).toBe("March 2027");
    expect(shortMonth("2027-12")).toBe("Dec 2027");
    expect(monthSpan("2027-03", "2027-06")).toBe("March to June 2027");
    expect(monthSpan("2027-11", "2028-02")).toBe("November 2027 to February 2028");
    expect(monthAfter("2027-11", 3.9)).toBe("2028-02");
    expect(() => monthName("2027-13")).toThrow("2027-13");
  });
});

test("lists, counts and capitals", () => {
  expect([listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])]).toEqual(["", "a", "a and b", "a, b and c"]);
  expect([counted(1, "draw"), counted(2, "draw"), capitalised("kuantan")]).toEqual(["1 draw", "2 draws", "Kuantan"]);
});

describe("labels", () => {
  test("never touch and stay inside where they fit", () => {
    assert(property(array(double({ min: -20, max: 120, noNaN: true }), { minLength: 1, maxLength: 9 }), (wishes) => {
      const places = dodge(wishes, 10, 0, 100).sort((a, b) => a - b);
      places.slice(1).forEach((place, index) => expect(place - places[index]).toBeGreaterThan(10 - 1e-9));
      expect(places[0]).toBeGreaterThanOrEqual(0);
      expect(places[places.length - 1]).toBeLessThanOrEqual(100 + 1e-9);
    }));
  });
  test("stay where they wish to be when there is room", () => expect(dodge([80, 10, 50], 10, 0, 100)).toEqual([80, 10, 50]));
  test("of several sizes fill a full axis edge to edge, in the order of their wishes", () => {
    // 20 + 30 + 50 = the whole axis, so there is one answer: [0, 20], [20, 50], [50, 100].
    expect(stacked([90, 91, 92], [20, 30, 50], 0, 100)).toEqual([10, 35, 75]);
    expect(stacked([5, 80, 60], [10, 10, 10], 0, 100)).toEqual([5, 80, 60]);
  });
  test("take the first free row", () => expect(rowsFor([[0, 50], [40, 90], [60, 80], [85, 99]])).toEqual([0, 1, 0, 0]));
  test("break between words only", () => expect(wrapped("one two three", 50, 10)).toEqual(["one two", "three"]));
});
