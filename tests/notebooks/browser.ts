import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";

/** Debian's package, or the one that the variable names. */
const PLACES = [process.env["LODESTONE_CHROMIUM"] ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
export const CHROMIUM: string | undefined = PLACES.find((place) => place !== "" && existsSync(place));
export const WHY_SKIPPED = "no Chromium on this machine (apt-get install chromium, or set LODESTONE_CHROMIUM): no page was opened";

const ALONE = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM!, args: ALONE });

/** A folder on a port of this machine. */
export function serve(folder: string): Promise<{ readonly address: string; readonly server: Server }> {
  const server = createServer(({ url = "/" }, reply) => {
    const file = join(folder, normalize(decodeURIComponent(url.split("?")[0]!)));
    if (!existsSync(file)) return void reply.writeHead(404).end();
    reply.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" }).end(readFileSync(file));
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server })));
}

export interface Opened {
  readonly page: Page;
  /** Everything that should not have happened: errors, warnings, requests that leave the machine. */
  readonly faults: readonly string[];
}

/** Opens a page and writes down every complaint and every request for something elsewhere. */
export async function open(browser: Browser, address: string, viewport = { width: 1440, height: 1000 }): Promise<Opened> {
  const page = await browser.newPage({ viewport });
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(`error: ${message}`));
  page.on("console", (message) => { if (["error", "warning"].includes(message.type())) faults.push(`console: ${message.text()}`); });
  // A worker that is ended while it loads is no fault.
  page.on("requestfailed", (request) => { if (!request.url().startsWith("blob:") || request.failure()?.errorText !== "net::ERR_ABORTED") faults.push(`failed: ${request.url()}`); });
  page.on("request", (request) => { if (!/^(http:\/\/127\.0\.0\.1[:/]|file:|data:|blob:)/.test(request.url())) faults.push(`left the machine: ${request.url()}`); });
  await page.goto(address);
  return { page, faults };
}

/** Waits until the reader's draws and those of the reference are on screen. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector(".status[data-state=complete][data-reference=drawn]", { timeout: 120_000 });
}

/** Moves a slider as a hand does: the value is set and the page is told. */
export const moveSlider = (page: Page, path: string, value: number): Promise<void> =>
  page.locator(`input[data-path="${path}"]`).evaluate((input: HTMLInputElement, to) => {
    input.value = String(to);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }, value);

/** Numbers of the table at the foot of a notebook, by outcome and column, as they are printed. */
export async function printedNumbers(page: Page): Promise<Record<string, Record<string, string>>> {
  await page.locator("details.all-numbers").evaluate((node: HTMLDetailsElement) => { node.open = true; });
  await page.waitForSelector("table.numbers tr[data-name]");
  return page.locator("table.numbers").evaluate((table) => Object.fromEntries([...table.querySelectorAll<HTMLElement>("tr[data-name]")].map((row) =>
    [row.dataset["name"], Object.fromEntries([...row.querySelectorAll<HTMLElement>("[data-field]")].map((cell) => [cell.dataset["field"], cell.textContent]))])));
}
