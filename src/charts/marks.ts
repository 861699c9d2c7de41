import * as Plot from "@observablehq/plot";
import type { Quantiles } from "../measures/rows.ts";
import { BAND_OPACITY, FAINT, INK, MUTED, PAPER, SIZES } from "./theme.ts";

/** True when at least one row carries a 90% range, so that a band can be drawn. */
export const hasBand = (rows: readonly Pick<Quantiles, "p05" | "p95">[]): boolean =>
  rows.some((row) => row.p05 !== null && row.p95 !== null && row.p05 !== row.p95);

/** The 90% and the 50% band; rows without a quantile leave a gap, and a single run draws nothing. */
export function bands<T extends Quantiles>(rows: readonly T[], colour: string, channels: Record<string, unknown>): Plot.Markish[] {
  const outer = rows.filter((row) => row.p05 !== null && row.p95 !== null);
  const inner = rows.filter((row) => row.p25 !== null && row.p75 !== null);
  return [
    outer.length > 0 ? Plot.areaY(outer, { ...channels, y1: "p05", y2: "p95", fill: colour, fillOpacity: BAND_OPACITY.outer }) : null,
    inner.length > 0 ? Plot.areaY(inner, { ...channels, y1: "p25", y2: "p75", fill: colour, fillOpacity: BAND_OPACITY.inner }) : null,
  ];
}

/** White outline that keeps a label readable over lines. */
export const HALO = { stroke: PAPER, strokeWidth: 3.5, strokeLinejoin: "round" } as const;

/** Horizontal grid in the background. */
export const grid = (ticks?: readonly number[] | number): Plot.Markish =>
  Plot.gridY({ stroke: FAINT, strokeOpacity: 1, ...(ticks !== undefined && { ticks: typeof ticks === "number" ? ticks : [...ticks] }) });

/** A vertical rule with its label at the foot or the head of the frame. */
export function labelledRuleX(x: number, label: string, options: { anchor?: "top" | "bottom"; side?: "left" | "right"; dash?: string } = {}): Plot.Markish[] {
  const { anchor = "bottom", side = "right", dash } = options;
  return [
    Plot.ruleX([x], { stroke: MUTED, strokeWidth: 1, strokeDasharray: dash }),
    Plot.text([x], {
      x: (value: number) => value, text: () => label, frameAnchor: anchor, textAnchor: side === "right" ? "start" : "end",
      dx: side === "right" ? 5 : -5, dy: anchor === "bottom" ? -7 : 8, fill: MUTED, fontSize: SIZES.axis, ...HALO,
    }),
  ];
}

export const zeroRule = (): Plot.Markish => Plot.ruleY([0], { stroke: INK, strokeWidth: 1 });
