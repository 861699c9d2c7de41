import type { PledgeValues } from "./values.ts";

const BILLION_A_TRILLION = 1000;

/** Most that can be paid in a year, billion USD: public lines in yen, the scale of direct investment, and a cap on cash where one holds. */
export function yearlyFunding(values: PledgeValues): number {
  const lines = ((values.jbic + values.nexi) * BILLION_A_TRILLION) / values.fx;
  const outflow = values.flow * values.multiple;
  return Math.min(lines, outflow, values.capped ? values.cap : Infinity);
}
