import type { Browser } from "playwright-core";
import { BUILT, NOTEBOOKS } from "../vite.notebooks.config.ts";
import { launch, open, serve, settled } from "../tests/notebooks/browser.ts";

/**
 * From the move of a lever to what is on screen, in the built pages (`npm run notebooks:build`) in headless Chromium: the single run at
 * central values, and the fan of all draws. Milliseconds from the input event to the second frame after the page changed.
 * `npx tsx bench/notebooks.ts [notebook ...] [--moves 10] [--pages folder]`
 */

/** Levers of each notebook, moved in turn; each goes to and fro between two values. */
const LEVERS: Readonly<Record<string, readonly (readonly [path: string, one: number | boolean, other: number | boolean])[]>> = {
  outlook: [["demand.case", 0.6, -0.4], ["complacency.halfLife", 5, 9], ["china.growth.heavy", 0.06, 0.1]],
  embargo: [["stock.days", 180, 120], ["shock.passthrough", 0.2, 0.1], ["sharing.on", true, false]],
  portfolio: [["offtake.policyShare", 0.64, 0.3], ["recycling.policy", true, false], ["stock.raised.days", 180, 120]],
  pledge: [["pledge.politics.us", 0.25, 0.1], ["pledge.tranche.rate", 2, 3]],
};

const argument = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1]!;
};
const moves = Number(argument("moves", "10"));
const pages = argument("pages", BUILT);
const named = process.argv.slice(2).filter((word) => NOTEBOOKS.includes(word));

interface Timed { readonly single: number; readonly fan: number; readonly busy: number; readonly core: number }

/** Moves a lever in the page and waits for the fan; runs in the browser. */
function moveAndTime([path, to]: readonly [string, number | boolean]): Promise<Omit<Timed, "core">> {
  const input = document.querySelector<HTMLInputElement>(`[data-path="${path}"]`)!;
  const status = document.querySelector<HTMLElement>(".status")!;
  return new Promise((resolve) => {
    let began = 0;
    let single = 0;
    let longest = 0;
    const tasks = new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) longest = Math.max(longest, duration); });
    tasks.observe({ entryTypes: ["longtask"] });
    const painted = (then: (at: number) => void): void => void requestAnimationFrame(() => requestAnimationFrame(() => then(performance.now() - began)));
    let seen = false;
    const shown = new MutationObserver(() => {
      if (seen) return;
      seen = true;
      painted((at) => { single = at; });
    });
    for (const node of document.querySelectorAll(".words, .drawing")) shown.observe(node, { childList: true, subtree: true });
    const done = new MutationObserver(() => {
      if (status.dataset["state"] !== "complete" || began === 0) return;
      done.disconnect();
      painted((fan) => {
        shown.disconnect();
        tasks.disconnect();
        resolve({ single, fan, busy: longest });
      });
    });
    requestAnimationFrame(() => {
      // As a hand would: the event comes between two frames, at no fixed distance to the next.
      setTimeout(() => {
        if (typeof to === "boolean") input.checked = to; else input.value = String(to);
        began = performance.now();
        done.observe(status, { attributes: true, attributeFilter: ["data-state"] });
        input.dispatchEvent(new Event(typeof to === "boolean" ? "change" : "input", { bubbles: true }));
      }, Math.random() * 16);
    });
  });
}

/** Seconds of a core that the page and its workers have taken so far: other work on the machine lengthens the clock, this much less. */
async function coreOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.reduce((sum, { type, cpuTime }) => sum + (type === "renderer" ? cpuTime : 0), 0);
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)]!;
const line = (words: readonly (string | number)[]): void => console.log(`| ${words.map((word) => (typeof word === "number" ? word.toFixed(0) : word)).join(" | ")} |`);

const { address, server } = await serve(pages);
const browser = await launch();
line(["notebook", "lever", "single run, first", "median", "worst", "all draws, first", "median", "worst", "longest task of the page", "core time, first", "median"]);
line(Array.from({ length: 11 }, () => "---"));
for (const name of Object.keys(LEVERS)) {
  if (named.length > 0 && !named.includes(name)) continue;
  for (const [path, one, other] of LEVERS[name]!) {
    const { page, faults } = await open(browser, `${address}/${name}.html`);
    await settled(page);
    // The compiler of this script wraps named functions in a helper that the page lacks.
    await page.evaluate("globalThis.__name = (made) => made");
    const times: Timed[] = [];
    for (let move = 0; move <= moves; move++) {
      const before = await coreOf(browser);
      const time = await page.evaluate(moveAndTime, [path, move % 2 === 0 ? one : other] as const);
      times.push({ ...time, core: 1000 * ((await coreOf(browser)) - before) });
      await settled(page);
      await page.waitForTimeout(200);
    }
    if (faults.length > 0) console.error(faults.join("\n"));
    const [first, ...later] = times;
    const columns = (["single", "fan"] as const).flatMap((column) => [first![column], middle(later.map((time) => time[column])), Math.max(...later.map((time) => time[column]))]);
    line([name, path, ...columns, Math.max(...times.map(({ busy }) => busy)), first!.core, middle(later.map(({ core }) => core))]);
    await page.close();
  }
}
await browser.close();
server.close();
