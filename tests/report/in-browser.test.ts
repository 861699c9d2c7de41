import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { twoFigures } from "../../src/charts/index.ts";
import { pageOf } from "../../src/report/index.ts";
import { lodestone, temporaryFolder } from "../journeys/lodestone.ts";
import { CHROMIUM, launch, open, WHY_SKIPPED } from "../notebooks/browser.ts";
import { hostile, SCRIPT, tool } from "./hostile.ts";

const MEGABYTES = 1_000_000;
const A4_AT_96_DPI = 680;

interface Answer { readonly values: Record<string, { value: number | string | null }>; readonly files: string[] }

if (CHROMIUM === undefined) console.warn(`Skipped: ${WHY_SKIPPED}`);

const sideways = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const column = (table: Locator, index: number): Promise<string[]> =>
  table.locator("tbody tr").evaluateAll((rows, at) => rows.map((row) => (row as HTMLTableRowElement).cells[at]!.textContent!), index);

describe.skipIf(CHROMIUM === undefined)("a report in Chromium", () => {
  const folder = temporaryFolder();
  let browser: Browser;
  let address: string;
  let answer: Answer;

  beforeAll(async () => {
    const { code, stdout } = await lodestone(["run", "ban-dytb-2027", "--draws", "10", "--workers", "1", "--json", "--out", "results"], folder);
    expect(code).toBe(0);
    answer = JSON.parse(stdout) as Answer;
    const page = answer.files.find((file) => file.endsWith("index.html"))!;
    expect(statSync(join(folder, page)).size).toBeLessThan(2 * MEGABYTES);
    address = `file://${join(folder, page)}`;
    browser = await launch();
  }, 120_000);
  afterAll(() => browser?.close());

  test("opens from disk without a complaint or a request, and its numbers are those of --json", async () => {
    const { page, faults } = await open(browser, address);
    await page.locator("#numbers details").evaluate((node: HTMLDetailsElement) => { node.open = true; });
    const table = page.locator("#numbers table");
    const [names, shown] = [await column(table, 0), await column(table, 1)];
    const entries = Object.entries(answer.values);
    expect(names).toEqual(entries.map(([name]) => name));
    expect(shown).toEqual(entries.map(([, { value }]) => (value === null ? "never" : typeof value === "number" ? twoFigures(value) : value)));
    expect(faults).toEqual([]);
    await page.close();
  });

  test("a table is sorted by keyboard: rising, then falling, numbers as numbers and what is none last", async () => {
    const { page } = await open(browser, address);
    await page.locator("#numbers details").evaluate((node: HTMLDetailsElement) => { node.open = true; });
    const table = page.locator("#numbers table");
    const head = table.locator("th").nth(1);
    const unsorted = (await column(table, 1)).length;
    for (const [state, sign] of [["ascending", 1], ["descending", -1]] as const) {
      await head.locator("button").focus();
      await page.keyboard.press("Enter");
      expect(await head.getAttribute("aria-sort")).toBe(state);
      const cells = await column(table, 1);
      const numbers = cells.map((text) => Number(text.replaceAll(",", ""))).filter((value) => !Number.isNaN(value));
      expect(numbers.length).toBeGreaterThan(1000);
      expect(numbers).toEqual([...numbers].sort((a, b) => sign * (a - b)));
      expect(cells.slice(0, numbers.length).every((text) => /\d/.test(text))).toBe(true);
      expect(cells.length).toBe(unsorted);
    }
    await table.locator("th").first().locator("button").click();
    expect(await head.getAttribute("aria-sort")).toBe("none");
    expect((await column(table, 0))[0]! < (await column(table, 0))[1]!).toBe(true);
    await page.close();
  });

  test("fits 390 and 1440 pixels; every chart says in words what it shows and leads to its table", async () => {
    const { page } = await open(browser, address);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      for (const figure of await page.locator("figure").all()) {
        const svg = figure.locator("svg:visible").first();
        expect((await svg.getAttribute("aria-label") ?? await svg.getAttribute("aria-labelledby") ?? "").length).toBeGreaterThan(0);
        expect(await figure.locator("figcaption a").first().getAttribute("href")).toMatch(/^tables\/.*\.csv$/);
      }
    }
    await page.close();
  });

  test("on paper the folded card shows what was changed and no more, nothing is cut at the right, and charts stay whole", async () => {
    const { page } = await open(browser, address, { width: A4_AT_96_DPI, height: 1000 });
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const rows = page.locator("#card tbody tr");
    const [all, printed] = [await rows.count(), await page.locator("#card tbody tr:visible").count()];
    expect(printed).toBe(await page.locator("#card tbody tr.changed").count());
    expect(printed).toBeGreaterThan(0);
    expect(printed).toBeLessThan(all);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(await page.locator("figure").first().evaluate((node) => getComputedStyle(node).breakInside)).toBe("avoid");
    const pages = (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(2);
    expect(pages).toBeLessThan(25);
    await page.close();
  });

  test("what comes from a file is never run", async () => {
    const file = join(folder, "hostile.html");
    writeFileSync(file, pageOf(hostile(SCRIPT), tool));
    const { page, faults } = await open(browser, `file://${file}`);
    page.on("dialog", () => expect.fail("a script of the scenario ran"));
    expect(await page.textContent("h1")).toBe(SCRIPT);
    expect(readFileSync(file, "utf8")).not.toContain(SCRIPT);
    expect(faults).toEqual([]);
    await page.close();
  });
});
