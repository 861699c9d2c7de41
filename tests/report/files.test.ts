import { describe, expect, test } from "vitest";
import { jsonOf } from "../../src/cli/reply.ts";
import { csvOf, LEADING_COLUMNS, pageOf, plotSvg, pngOf, standaloneSvg, summaryOf, tableOf, terminalTable } from "../../src/report/index.ts";
import { dependence } from "../charts/fixtures.ts";
import { reportInput } from "./fixture.ts";
import { wellFormedness } from "./xml.ts";

const tool = { version: "0.1.0", commit: null, dirty: null };
const input = reportInput();

describe("CSV", () => {
  test("quotes what needs quotes and nothing else", () => {
    const table = tableOf("t", [{ a: 'say "yes"', b: "x,y", c: "two\nlines", d: "plain", e: true, f: null }]);
    expect(csvOf(table)).toBe('a,b,c,d,e,f\n"say ""yes""","x,y","two\nlines",plain,true,\n');
  });
  test("numbers are the shortest text that reads back the same", () => {
    const numbers = [0.1 + 0.2, 1 / 3, 1e21, 5e-324, -0, 42];
    const cells = csvOf(tableOf("t", numbers.map((x) => ({ x })))).trim().split("\n").slice(1);
    expect(cells.map(Number)).toEqual(numbers.map((x) => x + 0));
    expect(cells[0]).toBe("0.30000000000000004");
  });
  test("leading columns come first and further ones after them", () => {
    const [head] = csvOf(tableOf("dependence", dependence().map((row) => ({ extra: 1, ...row })))).split("\n");
    expect(head).toBe([...LEADING_COLUMNS["dependence"], "extra"].join(","));
  });
  test("a missing leading column or a number that is none stops the report", () => {
    expect(() => csvOf(tableOf("runout", [{ scenario: "a" }]))).toThrow("runout lacks economy");
    expect(() => csvOf(tableOf("t", [{ x: Number.NaN }]))).toThrow("table t has NaN in column x");
  });
});

describe("PNG", () => {
  const svg = standaloneSvg(input.charts[0]);
  test("text is really drawn", async () => {
    const without = svg.replace(/<text[\s\S]*?<\/text>/g, "");
    expect((await pngOf(svg)).length).toBeGreaterThan((await pngOf(without)).length * 1.3);
  });
  test("the same picture gives the same bytes", async () => expect(Buffer.compare(await pngOf(svg), await pngOf(svg))).toBe(0));
  test("is twice the size of its SVG", async () => {
    const header = Buffer.from(await pngOf(svg));
    expect(header.readUInt32BE(16)).toBe(2 * Number(/width="(\d+)"/.exec(svg)?.[1]));
  });
});

const page = pageOf(input, tool);
const at = (text: string): number => page.indexOf(text);

describe("page", () => {
  test("loads nothing from anywhere", () => {
    expect(page).not.toMatch(/<(?:link|img|iframe|script)[^>]*(?:src|href)=|@import|url\(/);
    expect(page).not.toMatch(/undefined|NaN|\[object/);
  });
  test("replays history after the answer and before anything projected", () => {
    expect(at('id="card"')).toBeLessThan(at('id="answer"'));
    expect(at('id="answer"')).toBeLessThan(at('id="D03-backtest"'));
    expect(at('id="D03-backtest"')).toBeLessThan(at('id="D06-dependence"'));
    expect(at('id="D06-dependence"')).toBeLessThan(at('id="D01-stock-after-shock"'));
  });
  test("keeps what looks like markup as text and every tag closed", () => {
    expect(page).toContain("&lt;not reported&gt;");
    const body = page.slice(page.indexOf("<main>"), page.indexOf("</main>") + 7).replaceAll("<br>", "");
    expect(wellFormedness(body)).toBe("well-formed");
  });
  test("holds every lever with its reference, every caveat and every table", () => {
    for (const row of input.card) expect(page).toContain(row.lever);
    for (const sentence of [...input.leftOut, ...input.warnings]) expect(page).toContain(sentence);
    for (const table of input.tables) expect(page).toContain(`href="tables/${table.name}.csv"`);
  });
  test("gives the bias of a share in points, whatever it is a share of, and any other bias in its own unit", () => {
    const rows = ["% of tonnes", "% of 2010", "t REO"].map((unit, index) => ({
      series: `s${index}`, label: `Series ${index}`, economy: "Japan", element: "all", year: 2015, observed: 60, observed_low: 60, observed_high: 60, p05: null, p50: 65, p95: null, unit, role: "fitted", source_id: "S", inside: false,
    }));
    const biased = pageOf(reportInput({ tables: [...input.tables.filter(({ name }) => name !== "backtest"), tableOf("backtest", rows)] }), tool);
    expect(biased.match(/>5 points</g)).toHaveLength(2);
    expect(biased).toContain(">5 t REO<");
    expect(biased).not.toMatch(/5 % of/);
  });
  test("a missing or failed replay of history is said aloud", () => {
    expect(pageOf(reportInput({ backtestScore: null }), tool)).toContain("was not run");
    const failed = { heldOut: { inside: 2, points: 12 }, fitted: { inside: 8, points: 11 }, passed: false, effective: null, forecasts: [] };
    expect(pageOf(reportInput({ backtestScore: failed }), tool)).toContain("outside the tolerance");
  });
});

test("charts redraw for a phone", () => {
  for (const chart of input.charts) expect(plotSvg(chart, 372)).toContain('width="372"');
});

test("summary holds the answer, the caveats and where it comes from", () => {
  const text = summaryOf(input);
  for (const sentence of [...input.answers, ...input.leftOut, ...input.warnings]) expect(text).toContain(sentence);
  expect(text).toContain("run 7f3a9c");
  expect(summaryOf(reportInput({ quick: true }))).toContain("a single run at central values");
});

test("--json has the seven keys of the contract", () => {
  expect(Object.keys(jsonOf("run", { text: "" }, []))).toEqual(["verb", "scenario", "runId", "answer", "values", "files", "warnings"]);
});

test("a terminal table lines numbers up to the right and leaves no trailing blanks", () => {
  const rows = [{ element: "Dy", months: 4, note: "" }, { element: "Tb", months: 12, note: "late" }];
  expect(terminalTable(rows, { colour: false })).toBe("element  months  note\nDy            4  -\nTb           12  late");
  expect(terminalTable(rows, { colour: true })).toContain("\u001b[1m");
  expect(terminalTable([])).toBe("");
});
