import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { Server } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildPages } from "../../notebooks/build-pages.ts";
import { NOTEBOOKS } from "../../vite.notebooks.config.ts";
import { numberText } from "../../src/notebook/index.ts";
import { lodestone, temporaryFolder } from "../journeys/lodestone.ts";
import { CHROMIUM, launch, moveSlider, open, printedNumbers, serve, settled, WHY_SKIPPED } from "./browser.ts";

const MINUTES = 60_000;
/** Too few to be weighed by history, and enough for it. */
const FEW = 12;
const WEIGHED = 24;

interface Driven {
  readonly name: string;
  /** A slider to move, and where to. */
  readonly path: string;
  readonly to: number;
  /** A text on the page that must move with it. */
  readonly moves: string;
  readonly draws: number;
}

const DRIVEN: readonly Driven[] = [
  { name: "embargo", path: "stock.days", to: 180, moves: "[data-reading=unmet-Dy] .own", draws: WEIGHED },
  { name: "portfolio", path: "offtake.policyShare", to: 0.64, moves: "[data-reading=customs] .own", draws: FEW },
  { name: "outlook", path: "demand.case", to: 1, moves: "[data-reading=share-2040] .own", draws: FEW },
  { name: "pledge", path: "pledge.politics.us", to: 0.25, moves: "[data-reading=committed] .own", draws: FEW },
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

/** Turns the window to a width, and waits until every drawing keeps to it. */
async function fits(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  const drawings = page.locator("figure:not([hidden]) svg, .equation svg");
  expect(await drawings.count()).toBeGreaterThan(0);
  await page.waitForFunction(() => document.documentElement.scrollWidth <= window.innerWidth);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
}

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

  test("every page but the list and the method is driven here", () => {
    expect([...DRIVEN.map(({ name }) => name), "index", "method"].sort()).toEqual([...NOTEBOOKS].sort());
  });

  describe.each(DRIVEN)("the notebook $name", ({ name, path, to, moves, draws }) => {
    test("moves with a lever, keeps its state in the address, and comes back to the reference", async () => {
      const { page, faults } = await open(browser, `${address}/${name}.html#draws=${draws}`);
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
      const { page, faults } = await open(browser, `${address}/${name}.html#draws=${draws}&seed=other&${path}=${to}`);
      await settled(page);
      const printed = await printedNumbers(page);
      const values = await atTheCommandLine(page, folder);
      expect(Object.keys(printed).length).toBeGreaterThan(3);
      expect(printed).toEqual(inFigures(values, Object.keys(printed)));
      expect(faults).toEqual([]);
      await page.close();
    }, 4 * MINUTES);

    test("fits a phone, a screen and the phone again without scrolling sideways", async () => {
      const { page, faults } = await open(browser, `${address}/${name}.html#draws=${draws}`, { width: 390, height: 900 });
      await settled(page);
      for (const width of [390, 1440, 390]) await fits(page, width);
      expect(faults).toEqual([]);
      await page.close();
    }, 2 * MINUTES);

    test("opens from disk as one file; its levers can be reached and moved by keyboard, and say what they are", async () => {
      const { page, faults } = await open(browser, `file://${join(built, "single", `${name}.html`)}#draws=${draws}`);
      await settled(page);
      expect(await page.textContent(".status")).toContain(`${draws} draws`);
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
      expect(faults).toEqual([]);
      await page.close();
    }, 5 * MINUTES);
  });

  test("a package goes into the file with its ranges, and what each lever adds sums to the whole", async () => {
    const { page, faults } = await open(browser, `${address}/portfolio.html#draws=${FEW}`);
    await settled(page);
    await page.check("[data-package=recycling]");
    await page.check("[data-package=substitution]");
    await settled(page);
    const values = await atTheCommandLine(page, folder);
    const printed = await printedNumbers(page);
    expect(printed).toEqual(inFigures(values, Object.keys(printed)));
    await page.waitForSelector("figure[data-chart=D07-levers] svg", { timeout: 2 * MINUTES });
    const words = (await page.getAttribute("figure[data-chart=D07-levers] .drawing", "aria-label"))!;
    const [, from, to] = /from ([\d.]+) to ([\d.]+)/.exec(words)!;
    const parts = [...words.matchAll(/: (-?[\d.]+)[;.]/g)].map((match) => Number(match[1]));
    expect(parts.length).toBeGreaterThan(1);
    // Both ends are printed in two figures.
    expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - (Number(to) - Number(from)))).toBeLessThanOrEqual(1.2);
    expect(Number(to)).toBeLessThan(Number(from));
    expect(faults).toEqual([]);
    await page.close();
  }, 5 * MINUTES);

  describe("the page of the method", () => {
    /** Limit cases with published or closed-form answers: slider positions, and what the card must say. */
    const CASES: readonly (readonly [card: string, sliders: Readonly<Record<string, number>>, says: string])[] = [
      ["clearing", { "price.elasticity": 0.2, "price.choke.heavy": 20 }, "At 40%: 12.9×"],
      ["two-tier", { elasticity: 0.2 }, "At 60%: inside 0.402×, outside 5.95×"],
      ["scarcity", { cash: 8, others: 0 }, "At 18%: 44.4 USD/kg"],
      ["required", { opex: 45, capex: 120, years: 20 }, "At 15%: 64.2 USD/kg"],
      ["best", { loss: 5000, carry: 8, price: 224 }, "At 10%: 1.66 years"],
      ["pooling", { members: 2 }, "At 0.5: 86.6%"],
      ["paid", {}, "At 25%: 15.6%"],
    ];

    test("replays history as the command line does, and fits a phone and a screen", async () => {
      const { page, faults } = await open(browser, `${address}/method.html`, { width: 390, height: 900 });
      await page.waitForSelector(".score[data-state=complete]", { timeout: 2 * MINUTES });
      const { stdout } = await lodestone(["backtest", "--quick", "--json", "--out", folder], folder);
      const { answer } = JSON.parse(stdout) as { answer: string[] };
      const counts = /(\d+ of \d+) held-out points and (\d+ of \d+) fitted/.exec((await page.textContent(".score"))!)!;
      for (const count of counts.slice(1)) expect(answer.join(" ")).toContain(count);
      for (const width of [390, 1440]) await fits(page, width);
      expect(faults).toEqual([]);
      await page.close();
    }, 4 * MINUTES);

    test("its cards give the answers of the limit cases", async () => {
      const { page, faults } = await open(browser, `${address}/method.html`);
      for (const [card, sliders, says] of CASES) {
        for (const [name, value] of Object.entries(sliders)) {
          await page.locator(`#${card} input[data-path="${name}"], #${card} input[data-given="${name}"]`).evaluate((input: HTMLInputElement, to) => {
            input.value = String(to);
            input.dispatchEvent(new Event("input", { bubbles: true }));
          }, value);
        }
        expect(await page.textContent(`[data-result=${card}]`), card).toBe(says);
      }
      expect(faults).toEqual([]);
      await page.close();
    }, 2 * MINUTES);

    test("every card draws its curve, and the page opens from disk as one file", async () => {
      const { page, faults } = await open(browser, `file://${join(built, "single", "method.html")}`);
      await page.waitForSelector(".score[data-state=complete]", { timeout: 2 * MINUTES });
      const cards = await page.locator(".equation").count();
      expect(cards).toBeGreaterThan(30);
      expect(await page.locator(".equation svg path[d^=M]").count()).toBeGreaterThanOrEqual(cards);
      expect(await page.locator(".equation svg path[d*=NaN]").count()).toBe(0);
      expect(faults).toEqual([]);
      await page.close();
    }, 3 * MINUTES);
  });

  test("the list leads to every notebook, and every link leads somewhere", async () => {
    const { page, faults } = await open(browser, `${address}/index.html`);
    const links = await page.locator("a[href^='./']").evaluateAll((all) => [...new Set(all.map((link) => (link as HTMLAnchorElement).href))]);
    expect(links).toHaveLength(NOTEBOOKS.length - 1);
    for (const link of links) expect((await page.request.get(link)).status(), link).toBe(200);
    expect(faults).toEqual([]);
    await page.close();
  });
});
