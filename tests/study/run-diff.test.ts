import { expect, test } from "vitest";
import { diffOf, diffText, leadingChanges, type StoredResult } from "../../src/study/run-diff.ts";

const row = (year: number, p50: string, p05 = "40", p95 = "50") => ({ scenario: "reference", economy: "Japan", year: String(year), p05, p50, p95, unit: "%" });
const result = (given: Partial<StoredResult> = {}): StoredResult => ({
  folder: "results/a", scenario: "reference", runId: "aaaaaa", seed: "s", draws: 48, tool: "0.1.0", dataVersion: "2026.11", dataHashes: { "a.csv": "11111111ff" },
  parameters: new Map([["stock.days", "60"]]), tables: new Map([["dependence", [row(2030, "45"), row(2035, "42")]]]), ...given,
});

test("a result does not differ from itself", () => {
  const diff = diffOf(result(), result());
  expect(diff).toEqual({ changes: [], values: [], compared: 2, gone: [], added: [] });
  expect(diffText(result(), result(), diff)).toContain("None of 2 values that both hold differs.");
});

test("what made the difference is told apart from what it did", () => {
  const after = result({ runId: "bbbbbb", draws: 300, dataHashes: { "a.csv": "22222222ff", "b.csv": "3" }, parameters: new Map([["stock.days", "180"], ["new.one", "1"]]), tables: new Map([["dependence", [row(2030, "45"), row(2035, "39")]], ["extra", []]]) });
  const diff = diffOf(result(), after);
  expect(diff.changes.map(({ kind, what }) => [kind, what])).toEqual([["run", "draws"], ["data", "a.csv"], ["data", "b.csv"], ["parameter", "new.one"], ["parameter", "stock.days"]]);
  expect(diff.values).toEqual([{ table: "dependence", row: "Japan, 2035", before: 42, after: 39, change: -3, unit: "%", outside_band: true }]);
  expect(diff.added).toEqual(["extra"]);
});

test("two scenarios meet under the name of what they share, and a row of one alone is not compared", () => {
  const other = result({ scenario: "comprehensive", tables: new Map([["dependence", [{ ...row(2030, "44"), scenario: "comprehensive" }, { ...row(2031, "1"), scenario: "comprehensive" }]]]) });
  expect(diffOf(result(), other).values.map(({ row: name, change }) => [name, change])).toEqual([["Japan, 2030", -1]]);
  expect(diffOf(result(), other).compared).toBe(1);
});

test("changes beyond the earlier band come first, and a series is led by its largest", () => {
  const after = result({ tables: new Map([["dependence", [row(2030, "49.5"), row(2035, "51")]]]) });
  const { values } = diffOf(result(), after);
  expect(values.map(({ row: name, outside_band }) => [name, outside_band])).toEqual([["Japan, 2035", true], ["Japan, 2030", false]]);
  expect(leadingChanges(values).map(({ row: name }) => name)).toEqual(["Japan, 2035"]);
});
