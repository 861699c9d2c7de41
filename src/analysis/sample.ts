import { quantilesOf, type Quantiles } from "../measures/index.ts";
import { plan, simulatePlan } from "../minerals/index.ts";
import { drawableOf, extrasOf, type Run } from "../runner/index.ts";
import { drawsOf } from "../uncertainty/index.ts";
import type { Measurement } from "./attribution.ts";

/** Measurements that a run does not carry by name: read off its central result and off the same draws made again. */
export function sample({ scenario, facts, seed, draws, result, weights }: Run, measurements: readonly Measurement[]): ReadonlyMap<string, Quantiles & { readonly value: number | null }> {
  const drawOne = drawsOf(drawableOf(scenario), { seed, runs: draws, extras: extrasOf(scenario) });
  const drawn = Array.from({ length: draws }, (_, draw) => {
    const { parameters, extras } = drawOne(draw);
    const one = simulatePlan(plan(parameters, facts, extras));
    return measurements.map(({ read }) => read(one, parameters));
  });
  return new Map(measurements.map(({ name, read }, index) => {
    const value = read(result, scenario.parameters);
    return [name, { value, ...quantilesOf(value, drawn.map((row) => row[index]!), weights?.shares) }];
  }));
}
