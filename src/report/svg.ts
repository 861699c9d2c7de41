import { fonts, INK, MUTED, PAPER, SIZES, type Chart } from "../charts/index.ts";
import { wrapped } from "../charts/labels.ts";
import { newDocument } from "./dom.ts";
import { escaped } from "./xml.ts";

const MARGIN = 14;
const LEADING = 1.36;

interface Block { readonly lines: readonly string[]; readonly size: number; readonly weight: "normal" | "bold"; readonly fill: string }

const block = (text: string, width: number, size: number, fill: string, weight: "normal" | "bold" = "normal"): Block =>
  ({ lines: wrapped(text, width, size, weight), size, weight, fill });

const blockHeight = ({ lines, size }: Block): number => lines.length * size * LEADING;

const print = ({ lines, size, weight, fill }: Block, top: number): string =>
  lines.map((line, index) => `<text x="${MARGIN}" y="${(top + size + index * size * LEADING).toFixed(1)}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(line)}</text>`).join("");

/** The plot alone as SVG text, for a page that sets title and footer in type of its own. */
export function plotSvg(chart: Chart, width?: number): string {
  const svg = chart.plot(newDocument(), width).outerHTML;
  // Written by hand: the document's own writer leaves `<` in an attribute as it is.
  return svg.replace(/^<svg/, () => `<svg role="img" aria-label="${escaped(chart.alt)}"`);
}

/** One self-contained SVG file: title, subtitle, plot, footer; no style sheet, no script, no time. */
export function standaloneSvg(chart: Chart): string {
  const plot = chart.plot(newDocument());
  const plotWidth = Number(plot.getAttribute("width"));
  const plotHeight = Number(plot.getAttribute("height"));
  const width = plotWidth + 2 * MARGIN;
  const title = block(chart.title, plotWidth, SIZES.title, INK, "bold");
  const subtitle = block(chart.subtitle, plotWidth, SIZES.subtitle, MUTED);
  const footer = block(chart.footer, plotWidth, SIZES.footer, MUTED);
  const subtitleTop = MARGIN + blockHeight(title) + 2;
  const plotTop = Math.round(subtitleTop + blockHeight(subtitle) + 10);
  const footerTop = plotTop + plotHeight + 10;
  const height = Math.ceil(footerTop + blockHeight(footer) + MARGIN);
  plot.setAttribute("x", String(MARGIN));
  plot.setAttribute("y", String(plotTop));
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `font-family="${fonts()}" color="${INK}" role="img" aria-labelledby="title desc">` +
    `<title id="title">${escaped(chart.title)}</title><desc id="desc">${escaped(chart.alt)}</desc>` +
    `<rect width="${width}" height="${height}" fill="${PAPER}"/>${print(title, MARGIN)}${print(subtitle, subtitleTop)}${plot.outerHTML}${print(footer, footerTop)}</svg>\n`;
}
