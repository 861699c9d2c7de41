import * as Plot from "@observablehq/plot";
import { textWidth } from "./labels.ts";
import { fonts, INK, SIZES } from "./theme.ts";

const NAMESPACE = "http://www.w3.org/2000/svg";

/** Draws a plot as one bare `svg`: no style sheet, no class that a page could touch, fonts as attributes. */
export function draw(document: Document, options: Plot.PlotOptions): Element {
  const svg = Plot.plot({ ...options, document } as Plot.PlotOptions) as unknown as Element;
  for (const style of svg.querySelectorAll("style")) style.remove();
  for (const name of ["style", "class", "fill", "text-anchor"]) svg.removeAttribute(name);
  const attributes = { xmlns: NAMESPACE, "font-family": fonts(), "font-size": String(SIZES.axis), color: INK, fill: "currentColor", "text-anchor": "middle" };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  return svg;
}

/** One drawing placed inside another. */
export interface Panel {
  readonly x: number;
  readonly y: number;
  readonly svg: Element;
  /** A heading above the panel's top left corner. */
  readonly heading?: string;
  /** Names of lines, printed at the right end of the heading row. */
  readonly key?: readonly KeyEntry[];
}

export interface KeyEntry {
  readonly text: string;
  readonly line: string;
  readonly colour: string;
  readonly dash: string;
}

type Attributes = Readonly<Record<string, string | number>>;

function add(document: Document, parent: Element, tag: string, attributes: Attributes, content = ""): void {
  const element = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  if (content !== "") element.textContent = content;
  parent.append(element);
}

const KEY = { sample: 22, gap: 12 };

function drawKey(document: Document, parent: Element, entries: readonly KeyEntry[], right: number, y: number): void {
  let end = right;
  for (const { text, line, colour, dash } of [...entries].reverse()) {
    add(document, parent, "text", { x: end, y, "font-size": SIZES.axis, "text-anchor": "end", fill: colour }, text);
    const start = end - textWidth(text, SIZES.axis) - KEY.sample - 6;
    add(document, parent, "line", { x1: start, x2: start + KEY.sample, y1: y - 4, y2: y - 4, stroke: line, "stroke-width": 2.2, "stroke-dasharray": dash || "none" });
    end = start - KEY.gap;
  }
}

/** Puts drawings side by side or below each other in one `svg`. */
export function compose(document: Document, width: number, height: number, panels: readonly Panel[]): Element {
  const outer = document.createElementNS(NAMESPACE, "svg");
  const attributes = { xmlns: NAMESPACE, width, height, viewBox: `0 0 ${width} ${height}`, "font-family": fonts(), "font-size": SIZES.axis, color: INK, fill: "currentColor" };
  for (const [name, value] of Object.entries(attributes)) outer.setAttribute(name, String(value));
  for (const { x, y, svg, heading, key = [] } of panels) {
    svg.setAttribute("x", String(x));
    svg.setAttribute("y", String(y));
    outer.append(svg);
    if (heading === undefined) continue;
    add(document, outer, "text", { x: x + 4, y: y - 6, "font-weight": "bold", "font-size": SIZES.label, "text-anchor": "start" }, heading);
    drawKey(document, outer, key, width - 12, y - 6);
  }
  return outer;
}

export const heightOf = (svg: Element): number => Number(svg.getAttribute("height"));
