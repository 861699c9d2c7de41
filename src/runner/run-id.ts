import { sha256 } from "../domain/index.ts";
import type { Facts } from "../facts/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { ENGINE_VERSION } from "./version.ts";

const DIGITS = 6;

/** SHA-256 of what the numbers of a run hang on: resolved values, episodes, projects, data, seed, draws and engine version. */
export function runHashOf(scenario: Scenario, facts: Facts, seed: string, draws: number, hashes: Readonly<Record<string, string>>): string {
  const values = Object.entries(scenario.parameters).sort(([a], [b]) => (a < b ? -1 : 1));
  const ranges = [...scenario.resolved.values()].map(({ path, distribution }) => [path, distribution]).sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  const text = JSON.stringify([scenario.id, values, ranges, scenario.episodes, ...(scenario.correlations.length > 0 ? [scenario.correlations] : []), scenario.projects, facts.version, Object.entries(hashes).sort(), seed, draws, ENGINE_VERSION]);
  return sha256(text);
}

/** Six hex digits of it, which name a run. */
export const runIdOf = (...made: Parameters<typeof runHashOf>): string => runHashOf(...made).slice(0, DIGITS);

/** Six hex digits that name a report over several runs; it changes with each of `parts`, in their order. */
export const joinedRunId = (parts: readonly string[]): string => sha256(parts.join("\n")).slice(0, DIGITS);
