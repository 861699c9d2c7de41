/**
 * The fit of the mineral model to 2010-2019, as docs/decisions/fit-record.md describes it: random steps in one to three fitted values at a time,
 * kept when the loss falls. Prints the values found and the errors before and after; changes no file.
 *
 *   npx tsx bench/fit.ts [minutes] [seed] [fit | table]      start from the fit before (first), or go on from the table
 */
import { backtestErrorsOf, type SeriesErrors } from "../src/analysis/backtest/index.ts";
import { loadFacts } from "../src/facts/read.ts";
import { defaults, PARAMETERS } from "../src/scenario/index.ts";

/** What a series counts in the loss; the answers of the project rest on the first ones. */
const WEIGHTS: Readonly<Record<string, number>> = { "japan-customs-share": 3, "price-Nd": 3, "price-Dy": 3, "japan-demand": 2.5, "us-customs-share": 1, "japan-imports": 1, "japan-imports-gross": 1 };
const OTHERS = 0.5;
/** What a value moved by the factor e costs, as a share of a series that is off by its tolerance. */
const PULL = 0.15;

/** Ends and start of the search: the range of the design notes, widened to that of the fit before, and the value of that fit, to which the search is pulled. */
const FROM: Readonly<Record<string, readonly [least: number, start: number, most: number]>> = {
  "thrift.elasticity": [0.2, 0.4, 0.6],
  "thrift.years": [0.4, 0.6, 5],
  "thrift.kept": [0.3, 0.93, 0.97],
  "substitution.maxRate": [0.05, 0.092, 0.12],
  "substitution.ceiling": [0.25, 0.46, 0.6],
  "substitution.decay": [0.008, 0.0146, 0.1],
  "substitution.trigger": [1.01, 1.04, 4],
  "substitution.lag": [3, 41, 52],
  "response.elasticity.magnets": [0.005, 0.015, 0.3],
  "response.elasticity.compounds": [0.15, 0.8, 1],
  "response.floor": [0.49, 0.57, 0.85],
  "third.compounds": [100, 1300, 2600],
  "third.effortGain": [3400, 5650, 10000],
  "third.compoundsOthers": [0.05, 0.14, 0.3],
  "third.metal.japan": [0.25, 0.5, 0.7],
  "offtake.lynas.japan.NdPr": [0.1, 0.2, 0.6],
  "offtake.lynas.japan.LaCe": [0.03, 0.12, 0.18],
  "offtake.freeShare.other": [0.04, 0.13, 0.6],
  "metal.japan.home2010": [2600, 3350, 6000],
  "metal.japan.third2010": [500, 3550, 4500],
  "price.elasticity": [0.11, 0.16, 0.31],
  "price.returnHalfLife": [3, 15, 19],
  "price.riseHalfLife": [1, 10.5, 14],
  "price.usualMonths": [24, 37, 60],
  "price.contractShare": [0.6, 0.81, 0.97],
  "price.contractLag": [0.5, 1, 18],
  "fear.zeta": [0.45, 0.66, 2],
  "fear.fullAt": [0.15, 0.54, 0.66],
  "fear.halfLife": [3.4, 4.6, 12],
  "complacency.halfLife": [2, 9, 13.5],
  "effort.riseMonths": [4, 9.8, 24],
  "effort.start": [0.1, 0.28, 0.5],
  "offtake.freeShare.LaCe": [0.15, 0.4, 0.65],
};
const bounded = (path: string, value: number): number => Math.min(FROM[path]![2], Math.max(FROM[path]![0], value));

const minutes = Number(process.argv[2] ?? 5);
let seed = Number(process.argv[3] ?? 1);
/** Mulberry32: the search is repeatable. */
const random = (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let x = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
  return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
};

const facts = loadFacts();
/** Set by a ratio of two printed figures, which is no series of the back-test. */
const SET_APART: ReadonlySet<string> = new Set(["separation.byproductCost"]);
const fitted = PARAMETERS.flatMap((parameter) => (parameter.kind === "number" && parameter.fitted !== undefined && !SET_APART.has(parameter.path) ? [parameter] : []));
const start = defaults();

function lossOf(values: Readonly<Record<string, number>>, errors: readonly SeriesErrors[]): number {
  let sum = 0;
  let weights = 0;
  for (const { id, loss } of errors) {
    const weight = WEIGHTS[id] ?? OTHERS;
    sum += weight * loss;
    weights += weight;
  }
  return sum / weights + (PULL * fitted.reduce((total, { path }) => total + Math.log(values[path]! / FROM[path]![1]) ** 2, 0)) / fitted.length;
}

let best = Object.fromEntries(fitted.map(({ path, default: value }) => [path, process.argv[4] === "table" ? bounded(path, value) : FROM[path]![1]]));
const before = backtestErrorsOf({ ...start, ...best }, facts);
let errors = before;
let loss = lossOf(best, errors);
console.log(`start: loss ${loss.toFixed(4)}, ${fitted.length} values`);
const begun = Date.now();
let tried = 0;
for (let share = 0; share < 1; share = (Date.now() - begun) / (minutes * 60000)) {
  const step = 0.3 * (1 - share) + 0.03;
  const next = { ...best };
  for (let i = 1 + Math.floor(random() * 3); i > 0; i--) {
    const { path } = fitted[Math.floor(random() * fitted.length)]!;
    next[path] = bounded(path, next[path]! * Math.exp(step * (random() + random() + random() - 1.5) * 2));
  }
  const found = backtestErrorsOf({ ...start, ...next }, facts);
  tried++;
  if (lossOf(next, found) < loss) {
    best = next;
    errors = found;
    loss = lossOf(next, found);
  }
}
console.log(`end: loss ${loss.toFixed(4)} after ${tried} replays`);
for (const { path } of fitted) console.log(`${path.padEnd(32)} ${String(FROM[path]![1]).padStart(8)} -> ${best[path]!.toPrecision(3)}`);
for (const { id, points, off, within } of errors) console.log(`${id.padEnd(24)} ${String(points).padStart(2)} points, off ${before.find((old) => old.id === id)!.off.toFixed(1).padStart(8)} -> ${off.toFixed(1).padStart(8)}${within ? "" : "  MISS"}`);
