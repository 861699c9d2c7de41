import { FIRST_YEAR } from "../domain/index.ts";
import type { Facts } from "../facts/index.ts";
import { outcomeAt } from "../measures/index.ts";
import { firstDifference, plan, simulateStretch, T } from "../minerals/index.ts";
import { extrasOf } from "../runner/index.ts";
import type { Parameters, Scenario } from "../scenario/index.ts";

const YEAR = 12;
const OF_A_YEAR = /^dependence\..*@(\d{4})$/;

/** Months that must be run to read an outcome. */
function monthsFor(name: string): number {
  const [, year] = OF_A_YEAR.exec(name) ?? [];
  return year === undefined ? T : (Number(year) - FIRST_YEAR + 1) * YEAR;
}

/**
 * Reads one named outcome off runs that are nearly the scenario's own, with other values or other tables. What the outcome does not reach is not run: nothing where the two
 * plans part after its year, and months from the anchor alone where they part later than that. What it answers is that of a whole run, to the last bit.
 */
export function readingOf(scenario: Scenario, facts: Facts, name: string): (parameters: Parameters, tables?: Facts) => number | null {
  const months = monthsFor(name);
  const extras = extrasOf(scenario);
  const own = plan(scenario.parameters, facts, extras, months);
  // What is usual before a shock is read off months that a later start would leave out.
  const start = months < T ? Math.floor(own.anchor / YEAR) * YEAR : 0;
  const usable = start > 0 && start < months - YEAR;
  const { result, kept: [checkpoint = null] } = simulateStretch(own, { months, costs: false, from: null, keep: usable ? [start] : [] });
  const central = outcomeAt(result, scenario.parameters, name);
  return (parameters, tables = facts) => {
    const other = plan(parameters, tables, extras, months);
    const parting = firstDifference(own, other);
    if (parting >= months) return central;
    const from = checkpoint !== null && checkpoint.month <= parting ? checkpoint : null;
    return outcomeAt(simulateStretch(other, { months, costs: false, from, keep: [] }).result, parameters, name);
  };
}
