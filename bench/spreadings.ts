import { mean, sampleStandardDeviation } from "simple-statistics";
import { loadFacts } from "../src/facts/read.ts";
import { dependenceName, outcomesOf, quantilesOf, type Definition } from "../src/measures/index.ts";
import { plan, simulateDraw } from "../src/minerals/index.ts";
import { drawableOf, extrasOf } from "../src/runner/index.ts";
import { loadScenario } from "../src/scenario/read.ts";
import { drawsOf, SPREADINGS, type Spreading } from "../src/uncertainty/index.ts";

/** How far a mean and the ends of a 90% range move with the seed, by how draws are spread: the table of docs/uncertainty.md. Takes two minutes; seeds may be given. */
const SEEDS = Number(process.argv[2] ?? 16);
const DRAWS = [48, 192];
const SHARES = (["customs", "traced", "magnet"] as const satisfies readonly Definition[]).flatMap((definition) => [2030, 2035].map((year) => dependenceName(definition, "Japan", "all", year)));

const facts = loadFacts();
const reference = loadScenario("reference");
const drawable = drawableOf(reference);

/** Mean, 5% and 95% of each share over the draws of one seed, none weighed. */
function read(kind: Spreading, runs: number, seed: string): number[][] {
  const draw = drawsOf(drawable, { seed, runs, kind, extras: extrasOf(reference) });
  const outcomes = Array.from({ length: runs }, (_, run) => {
    const { parameters, extras } = draw(run);
    return outcomesOf(simulateDraw(plan(parameters, facts, extras)), parameters);
  });
  return SHARES.map((name) => {
    const values = outcomes.map((own) => own.get(name)!);
    const { p05, p95 } = quantilesOf(null, values);
    return [mean(values), p05!, p95!];
  });
}

console.log(`Standard deviation over ${SEEDS} seeds, mean of ${SHARES.length} shares, points of per cent\n\n| draws | spreading | mean | 5% | 95% |\n|---|---|---|---|---|`);
for (const runs of DRAWS) {
  for (const kind of SPREADINGS) {
    const seeds = Array.from({ length: SEEDS }, (_, seed) => read(kind, runs, `spreading ${seed}`));
    const spread = [0, 1, 2].map((which) => mean(SHARES.map((_, share) => sampleStandardDeviation(seeds.map((own) => own[share]![which]!)))));
    console.log(`| ${runs} | ${kind} | ${spread.map((value) => value.toFixed(2)).join(" | ")} |`);
  }
}
