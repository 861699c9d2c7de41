import { worstImbalance, type DependenceRow } from "../measures/index.ts";
import type { Check } from "../report/input.ts";
import type { Case } from "./case.ts";

/** Relative gap of a month's balance that rounding may leave. */
const ROUNDING = 1e-6;

const lowest = (values: Float64Array): number => values.reduce((low, value) => Math.min(low, value), Infinity);

/** The laws that every result is held to; they go into checks.json. */
export function lawsOf(cases: readonly Case[], rows: readonly DependenceRow[]): Check[] {
  const gap = Math.max(...cases.map(({ run }) => worstImbalance(run.result)));
  const stock = Math.min(...cases.flatMap(({ run }) => [lowest(run.result.privateStock), lowest(run.result.nationalStock)]));
  const shares = rows.flatMap(({ p05, p50, p95 }) => [p05, p50, p95]).filter((value) => value !== null);
  const outside = shares.filter((value) => !(value >= 0 && value <= 100 + ROUNDING)).length;
  return [
    { name: "mass balance", ok: gap <= ROUNDING, detail: `Largest monthly gap of any element: ${gap.toExponential(1)} of what goes in.` },
    { name: "stocks not below zero", ok: stock >= -ROUNDING, detail: `Lowest stock of any economy and element: ${stock.toPrecision(2)} t.` },
    { name: "shares within 0 and 100", ok: outside === 0, detail: `${shares.length} shares, ${outside} outside.` },
  ];
}
