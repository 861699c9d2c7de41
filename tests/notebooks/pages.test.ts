import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { Server } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildPages } from "../../notebooks/build-pages.ts";
import { numberText } from "../../src/notebook/index.ts";
import { lodestone, temporaryFolder } from "../journeys/lodestone.ts";
import { CHROMIUM, launch, moveSlider, open, printedNumbers, serve, settled, WHY_SKIPPED } from "./browser.ts";

const MINUTES = 60_000;
const DRAWS = 12;

interface Driven {
  readonly name: string;
  /** A slider to move, and where to. */
  readonly path: string;
  readonly to: number;
  /** A text on the page that must move with it. */
  readonly moves: string;
}

const DRIVEN: readonly Driven[] = [
  { name: "embargo", path: "stock.days", to: 180, moves: "[data-reading=unmet-Dy] .own" },
];

type Printed = Record<string, string | null>;

/** Downloads the scenario of a notebook, runs it with the real program, and returns what `--json` prints. */
async function atTheCommandLine(page: Page, folder: string): Promise<Record<string, Record<string, number | null>>> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("button.save")]);
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  const command = /lodestone (.*)$/.exec((await page.textContent(".command"))!)![1]!.split(" ");
  expect(readFileSync(file, "utf8")).toContain(command.join(" "));
  const { code, stdout, stderr } = await lodestone([...command, "--json", "--out", folder], folder);
  expect(stderr.split("\n").filter((line) => line.startsWith("warning"))).toEqual([]);
  expect(code).toBe(0);
  return (JSON.parse(stdout) as { values: Record<string, Record<string, number | null>> }).values;
}

const inFigures = (values: Record<string, Record<string, number | null>>, names: readonly string[]): Record<string, Printed> =>
  Object.fromEntries(names.map((name) => [name, Object.fromEntries(["value", "p05", "p50", "p95"].map((field) => [field, numberText(values[name]?.[field] ?? null)]))]));

if (CHROMIUM === undefined) console.warn(`Skipped: ${WHY_SKIPPED}`);

describe.skipIf(CHROMIUM === undefined)("in Chromium", () => {
  const folder = temporaryFolder();
  const built = join(folder, "pages");
  let browser: Browser;
  let server: Server;
  let address: string;

  beforeAll(async () => {
    await buildPages(built);
    ({ server, address } = await serve(built));
    browser = await launch();
  }, 3 * MINUTES);
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  describe.each(DRIVEN)("the notebook $name", ({ name, path, to, moves }) => {
    test("moves with a lever, keeps its state in the address, and comes back to the reference", async () => {
      const { page, faults } = await open(browser, `${address}/${name}.html#draws=${DRAWS}`);
      await settled(page);
      const before = await page.textContent(moves);
      await moveSlider(page, path, to);
      await settled(page);
      expect(await page.textContent(moves)).not.toBe(before);
      await page.waitForFunction((wanted) => location.hash.includes(wanted), `${path}=${to}`);
      const moved = await page.textContent(moves);
      await page.reload();
      await settled(page);
      expect(await page.textContent(moves)).toBe(moved);
      await page.click("button.reset");
      await settled(page);
      expect(await page.textContent(moves)).toBe(before);
      expect(faults).toEqual([]);
      await page.close();
    }, 4 * MINUTES);

    test("prints the numbers that lodestone prints for the downloaded scenario", async () => {
      const { page, faults } = await open(browser, `${address}/${name}.html#draws=${DRAWS}&seed=other&${path}=${to}`);
      await settled(page);
      const printed = await printedNumbers(page);
      const values = await atTheCommandLine(page, folder);
      expect(Object.keys(printed).length).toBeGreaterThan(3);
      expect(printed).toEqual(inFigures(values, Object.keys(printed)));
      expect(faults).toEqual([]);
      await page.close();
    }, 4 * MINUTES);

    test.each([390, 1440])("fits %d pixels without scrolling sideways", async (width) => {
      const { page, faults } = await open(browser, `${address}/${name}.html#draws=${DRAWS}`, { width, height: 900 });
      await settled(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await page.locator("figure:not([hidden]) svg").count()).toBeGreaterThan(0);
      expect(faults).toEqual([]);
      await page.close();
    }, 2 * MINUTES);

    test("opens from disk as one file", async () => {
      const { page, faults } = await open(browser, `file://${join(built, "single", `${name}.html`)}#draws=${DRAWS}`);
      await settled(page);
      expect(await page.textContent(".status")).toContain(`${DRAWS} draws`);
      expect(faults).toEqual([]);
      await page.close();
    }, 5 * MINUTES);

    test("its levers can be reached and moved by keyboard, and say what they are", async () => {
      const { page } = await open(browser, `${address}/${name}.html#draws=${DRAWS}`);
      await settled(page);
      const slider = page.locator(`input[data-path="${path}"]`);
      const at = await slider.inputValue();
      for (let presses = 0; presses < 60 && (await page.evaluate(() => document.activeElement?.getAttribute("data-path"))) !== path; presses++) await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.getAttribute("data-path"))).toBe(path);
      await page.keyboard.press("ArrowRight");
      expect(Number(await slider.inputValue())).toBeGreaterThan(Number(at));
      for (const lever of await page.locator("input[data-path], select[data-path]").all()) {
        const id = await lever.getAttribute("id");
        expect(await page.locator(`label[for="${id}"]`).textContent(), `${id}`).not.toBe("");
        expect(await page.locator(`#${id}-range`).textContent(), `${id}`).toMatch(/reference .+ · grade [ABC], /);
      }
      await page.close();
    }, 2 * MINUTES);
  });
});
