import * as Plot from "@observablehq/plot";
import { FONT, INK, SIZES } from "./theme.ts";

const NAMESPACE = "http://www.w3.org/2000/svg";

/** Draws a plot as one bare `svg`: no style sheet, no class that a page could touch, fonts as attributes. */
export function draw(document: Document, options: Plot.PlotOptions): Element {
  const svg = Plot.plot({ ...options, document } as Plot.PlotOptions) as unknown as Element;
  for (const style of svg.querySelectorAll("style")) style.remove();
  for (const name of ["style", "class", "fill", "text-anchor"]) svg.removeAttribute(name);
  const attributes = { xmlns: NAMESPACE, "font-family": FONT, "font-size": String(SIZES.axis), color: INK, fill: "currentColor", "text-anchor": "middle" };
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
}

/** Puts drawings side by side or below each other in one `svg`. */
export function compose(document: Document, width: number, height: number, panels: readonly Panel[]): Element {
  const outer = document.createElementNS(NAMESPACE, "svg");
  const attributes = { xmlns: NAMESPACE, width, height, viewBox: `0 0 ${width} ${height}`, "font-family": FONT, "font-size": SIZES.axis, color: INK, fill: "currentColor" };
  for (const [name, value] of Object.entries(attributes)) outer.setAttribute(name, String(value));
  for (const { x, y, svg, heading } of panels) {
    svg.setAttribute("x", String(x));
    svg.setAttribute("y", String(y));
    outer.append(svg);
    if (heading === undefined) continue;
    const text = document.createElementNS(NAMESPACE, "text");
    const place = { x: x + 4, y: y - 6, "font-weight": "bold", "font-size": SIZES.label, "text-anchor": "start" };
    for (const [name, value] of Object.entries(place)) text.setAttribute(name, String(value));
    text.textContent = heading;
    outer.append(text);
  }
  return outer;
}

export const heightOf = (svg: Element): number => Number(svg.getAttribute("height"));
