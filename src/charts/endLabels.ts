import * as Plot from "@observablehq/plot";
import { stacked, textWidth, wrapped } from "./labels.ts";
import { SIZES } from "./theme.ts";

/** A label at the end of a line; `text` may hold line breaks. */
export interface EndLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  readonly bold?: boolean;
}

const LINE = 1.15;
/** Pixels between neighbours, where there is room. */
const GAP = 4;
const LONGEST = 3;
const SMALLEST = 8.5;
/** One word can be wider than the average glyph says. */
const WIDE_WORD = 1.15;

/**
 * Names each line at its end, moved apart vertically where two would touch.
 * `low` and `high` are the y domain, `pixels` its height, `room` the margin that the text may take, `dx` its distance from the line.
 */
export function endLabels(labels: readonly EndLabel[], frame: { low: number; high: number; pixels: number; room: number; dx?: number }): Plot.Markish[] {
  const words = labels.flatMap((label) => label.text.split(/\s+/).map((word) => WIDE_WORD * textWidth(word, SIZES.label, label.bold ? "bold" : "normal")));
  const widest = Math.max(SMALLEST, Math.min(SIZES.label, (SIZES.label * frame.room) / Math.max(1, ...words)));
  const texts = labels.map((label) => label.text.split("\n").flatMap((line, index) => {
    const lines = wrapped(line, frame.room, widest, label.bold ? "bold" : "normal");
    return index === 0 && lines.length > LONGEST - 1 ? [...lines.slice(0, LONGEST - 2), `${lines[LONGEST - 2]} …`] : lines;
  }));
  const all = texts.reduce((sum, lines) => sum + lines.length, 0);
  const size = Math.min(widest, Math.max(SMALLEST, frame.pixels / (all * LINE)));
  const gap = Math.max(0, Math.min(GAP, (frame.pixels - all * size * LINE) / Math.max(1, labels.length)));
  const unit = (frame.high - frame.low) / frame.pixels;
  const places = stacked(labels.map((label) => label.y), texts.map((lines) => (lines.length * size * LINE + gap) * unit), frame.low, frame.high);
  return labels.map((label, index) =>
    Plot.text([label], {
      x: "x", y: () => places[index], text: () => texts[index].join("\n"), textAnchor: "start", lineAnchor: "middle", dx: frame.dx ?? 7,
      fill: label.colour, fontWeight: label.bold ? "bold" : "normal", fontSize: size, lineHeight: LINE,
    }));
}
