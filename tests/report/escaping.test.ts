import { expect, test } from "vitest";
import { pageOf, plotSvg, standaloneSvg } from "../../src/report/index.ts";
import { newDocument } from "../../src/report/dom.ts";
import { reportInput } from "./fixture.ts";
import { BREAKOUT, hostile, LINK, SCRIPT, tool } from "./hostile.ts";
import { wellFormedness } from "./xml.ts";

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
