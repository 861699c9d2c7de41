import { rangeText, twoFigures } from "../charts/format.ts";
import { quantilesAt, type Case } from "../study/index.ts";
import { costName, type Ask, type CostColumn } from "./ask.ts";

const MILLIONS_A_BILLION = 1000;
const billions = (millions: number | null): number | null => (millions === null ? null : millions / MILLIONS_A_BILLION);

/** One kind of cost over the years asked for: "3.4 (2.2 to 5.1) billion USD". */
export function costText({ run }: Case, column: CostColumn, { economy, costs }: Ask): string {
  const { p05, p50, p95 } = quantilesAt(run, costName(column, economy, costs!.to));
  const middle = billions(p50);
  return middle === null ? "not known" : `${twoFigures(middle)}${rangeText(billions(p05), billions(p95))} billion USD`;
}
