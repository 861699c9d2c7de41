import * as Plot from "@observablehq/plot";
import { eventText, type ChartEvent } from "./events.ts";
import { rowsFor, textWidth } from "./labels.ts";
import { MUTED, SIZES } from "./theme.ts";

interface Frame {
  readonly first: number;
  readonly final: number;
  readonly width: number;
  readonly marginLeft: number;
  readonly marginRight: number;
  readonly narrow: boolean;
}

const ROW = 14;
const GAP = 3;

/** Thin rules down the plot with their labels stacked above it. `height` is the room that the labels need, in pixels. */
export function axisEvents(events: readonly ChartEvent[], frame: Frame): { marks: Plot.Markish[]; height: number } {
  const scale = (frame.width - frame.marginLeft - frame.marginRight) / (frame.final - frame.first);
  const labels = [...events].sort((a, b) => a.year - b.year).map((event) => ({ ...event, text: eventText(event, frame.narrow) }));
  const rows = rowsFor(labels.map(({ year, text }) => {
    const from = (year - frame.first) * scale;
    return [from, from + textWidth(text, SIZES.axis) + 4 * GAP] as const;
  }));
  const count = rows.length === 0 ? 0 : Math.max(...rows) + 1;
  const lift = (index: number): number => (count - rows[index]) * ROW;
  return {
    height: count * ROW,
    marks: labels.flatMap(({ year, text }, index) => [
      Plot.ruleX([year], { stroke: MUTED, strokeWidth: 0.7, strokeOpacity: 0.6, insetTop: -lift(index) }),
      Plot.text([year], { x: (value: number) => value, text: () => text, frameAnchor: "top", textAnchor: "start", lineAnchor: "middle", dx: GAP, dy: -lift(index) + ROW / 2, fill: MUTED, fontSize: SIZES.axis }),
    ]),
  };
}
