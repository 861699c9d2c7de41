import { expect, test } from "vitest";
import { pageOf, plotSvg, standaloneSvg } from "../../src/report/index.ts";
import { d06Dependence } from "../../src/charts/index.ts";
import { newDocument } from "../../src/report/dom.ts";
import { context, dependence, observed } from "../charts/fixtures.ts";
import { reportInput } from "./fixture.ts";
import { wellFormedness } from "./xml.ts";

const tool = { version: "0.1.0", commit: null, dirty: null };
const SCRIPT = '<script>alert("x")</script>';
const BREAKOUT = '"><img src=x onerror=alert(1)><svg onload=alert(2)>';
const LINK = "javascript:alert(3)";

/** Every text that a scenario file or a table can bring into a page. */
function hostile(text: string) {
  const whole = reportInput();
  const chart = d06Dependence({
    economy: "Japan", definition: "customs", element: "all", rows: dependence(), observed, targets: [], reference: { id: "reference", title: text }, year: 2035,
    events: [{ year: 2027, label: text, short: text }],
  }, { ...context, scenarioTitle: text, notes: [text], sources: [text] });
  return reportInput({
    title: text, question: text, scenarioId: text, seed: text, answers: [text], warnings: [text], leftOut: [text], charts: [chart],
    card: whole.card.map((row) => ({ ...row, lever: text, value: text, reference: text, unit: text, source: text, why: text })),
    assumptions: [{ path: text, value: text, why: text, source: text, grade: "C" }],
    checks: [{ name: text, ok: false, detail: text }],
    sources: [{ id: text, title: text, publisher: text, date: text, url: text, grade: "B" }],
  });
}

test.each([SCRIPT, BREAKOUT, LINK])("%s from a scenario stays text on the page", (text) => {
  const page = pageOf(hostile(text), tool);
  const usual = pageOf(reportInput({ charts: [] }), tool);
  const count = (html: string, part: RegExp): number => html.match(part)?.length ?? 0;
  expect(count(page, /<script/gi)).toBe(count(usual, /<script/gi));
  expect(page).not.toMatch(/<img|\son(?:error|load)="|href="javascript:/i);
  const body = page.slice(page.indexOf("<main>"), page.indexOf("</main>") + 7).replaceAll("<br>", "");
  expect(wellFormedness(body)).toBe("well-formed");
  const document = newDocument();
  document.documentElement.innerHTML = page.slice(page.indexOf("<head>"), page.indexOf("</html>"));
  expect(document.querySelectorAll("img, [onload], [onerror]").length).toBe(0);
  expect(document.querySelector("h1")!.textContent).toBe(text);
});

test.each([SCRIPT, BREAKOUT])("%s stays text in a chart's file", (text) => {
  for (const svg of [standaloneSvg(hostile(text).charts[0]), plotSvg(hostile(text).charts[0], 372)]) {
    expect(wellFormedness(svg)).toBe("well-formed");
    expect(svg).not.toMatch(/<script|<img|\sonload="/);
  }
});
