import { expect, test } from "vitest";
import { daysBetween, monthIndex, monthText } from "../../src/domain/index.ts";

test.each([["2010-10-18", "2010-10-28", 10], ["2024-02-28", "2024-03-01", 2], ["2023-02-28", "2023-03-01", 1], ["2025-12-31", "2026-01-01", 1], ["2000-01-01", "2100-01-01", 36525]])("from %s to %s it is %d days", (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

test("months count from January 2010 and read back", () => {
  expect(monthIndex("2010-01")).toBe(0);
  for (const month of ["2010-12", "2026-01", "2040-12"]) expect(monthText(monthIndex(month))).toBe(month);
});
