import { expect, test } from "vitest";
import { SIZES } from "../../src/charts/index.ts";
import { textWidth } from "../../src/charts/labels.ts";
import { newDocument } from "../../src/report/dom.ts";
import { allCharts } from "./all.ts";

/** What a glyph may be narrower or wider than the average, in pixels over a label. */
const SLACK = 5;

interface Spot { readonly text: string; readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

const shift = (element: Element): readonly [number, number] => {
  const [, x = "0", y = "0"] = /translate\(([-\d.e]+)[ ,]?([-\d.e]+)?\)/.exec(element.getAttribute("transform") ?? "") ?? [];
  return [Number(x), Number(y)];
};

/** The first value of an attribute from an element outwards to the drawing that it stands in. */
function inherited(element: Element, name: string): string | null {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const value = at.getAttribute(name);
    if (value !== null) return value;
    if (at.tagName.toLowerCase() === "svg") return null;
  }
  return null;
}

const pixels = (length: string | null, size: number): number => (length === null ? 0 : Number.parseFloat(length) * (length.endsWith("em") ? size : 1));

/** Where a text stands in the drawing that clips it. */
function spotOf(element: Element): Spot {
  const size = Number(inherited(element, "font-size") ?? SIZES.axis);
  let [x, y] = ["x", "y"].map((name) => pixels(element.getAttribute(name), size));
  for (let at: Element | null = element; at !== null && at.tagName.toLowerCase() !== "svg"; at = at.parentElement) {
    const [dx, dy] = shift(at);
    x += dx;
    y += dy;
  }
  const weight = inherited(element, "font-weight") === "bold" ? "bold" : "normal";
  const spans = [...element.querySelectorAll("tspan")].map((span) => span.textContent ?? "");
  const lines = spans.length > 0 ? spans : [element.textContent ?? ""];
  const width = Math.max(...lines.map((line) => textWidth(line, size, weight)));
  const anchor = inherited(element, "text-anchor") ?? "middle";
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  const half = (lines.length * size) / 2;
  return { text: lines.join(" "), left, right: left + width, top: y - half, bottom: y + half };
}

const owner = (element: Element): Element => {
  let at = element.parentElement!;
  while (at.tagName.toLowerCase() !== "svg") at = at.parentElement!;
  return at;
};

const cut = (svg: Element): string[] => [...svg.querySelectorAll("text")].filter((text) => (text.textContent ?? "") !== "").flatMap((text) => {
  const [width, height] = ["width", "height"].map((name) => Number(owner(text).getAttribute(name)));
  const spot = spotOf(text);
  const inside = spot.left > -SLACK && spot.right < width + SLACK && spot.top > -SLACK && spot.bottom < height + SLACK;
  return inside ? [] : [`${spot.text}: ${[spot.left, spot.right, spot.top, spot.bottom].map(Math.round).join(" ")} in ${width} x ${height}`];
});

test.each(allCharts().flatMap((chart) => [SIZES.width, SIZES.narrow].map((width) => [chart.slug, width, chart] as const)))("%s cuts no label at %d pixels", (_slug, width, chart) => {
  expect(cut(chart.plot(newDocument(), width))).toEqual([]);
});

test("a label outside its drawing is found", () => {
  const svg = allCharts()[0].plot(newDocument());
  svg.setAttribute("height", "40");
  expect(cut(svg).length).toBeGreaterThan(5);
});
