import { drawableOf, extrasOf, type Crew, type Run } from "../runner/index.ts";
import { numberAt, PARAMETERS } from "../scenario/index.ts";
import { readUnder } from "./reading.ts";

/** What one parameter does to a named outcome: read at both ends of its range, all else at its central value. */
export interface Influence {
  readonly path: string;
  readonly unit: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The outcome at the low and at the high end; null where it is not defined there, such as a stock that never runs out. */
  readonly atLow: number | null;
  readonly atHigh: number | null;
  /** Distance between the lowest and the highest reading; infinite where one end is not defined. */
  readonly swing: number;
}

/** A run that holds the outcome as the scenario itself has it. */
export type CentralRun = Pick<Run, "scenario" | "facts" | "outcomes">;

export function swingOf(readings: readonly (number | null)[]): number {
  const known = readings.filter((value) => value !== null);
  if (known.length === 0) return 0;
  return known.length < readings.length ? Number.POSITIVE_INFINITY : Math.max(...known) - Math.min(...known);
}

/**
 * One-at-a-time sensitivity of a named outcome to every quantity of the minerals model, over the range that the scenario gives it, else
 * over the table's, largest swing first. What moves nothing is left out. It does not see how two parameters act together.
 */
export async function influences(crew: Crew, { scenario, outcomes }: CentralRun, name: string, progress?: (share: number) => void): Promise<Influence[]> {
  const { parameters, ranges } = drawableOf(scenario);
  const ranged = PARAMETERS.flatMap((parameter) => {
    if (parameter.kind !== "number" || parameter.path.startsWith("pledge.")) return [];
    const { low, high } = ranges.get(parameter.path) ?? parameter;
    return high > low ? [{ path: parameter.path, unit: parameter.unit, low, high }] : [];
  });
  const changes = ranged.flatMap(({ path, low, high }) => [low, high].map((value) => ({ path, value })));
  const read = await readUnder(crew, { parameters, extras: extrasOf(scenario), name, changes }, (done) => progress?.(done / changes.length));
  return ranged.map(({ path, unit, low, high }, index): Influence => {
    const [atLow, atHigh] = [read[2 * index]!, read[2 * index + 1]!];
    return { path, unit, value: numberAt(parameters, path), low, high, atLow, atHigh, swing: swingOf([outcomes.get(name) ?? null, atLow, atHigh]) };
  }).filter(({ swing }) => swing > 0).sort((a, b) => b.swing - a.swing || (a.path < b.path ? -1 : 1));
}
