import { MAGNET_USES } from "../../domain/index.ts";
import { select, type Facts } from "../../facts/index.ts";
import { numberAt, type Parameters } from "../../scenario/index.ts";
import type { DemandPlan } from "../demand/demand.ts";
import { MAGNET_CLASSES, Y } from "../dimensions.ts";
import { perFacts } from "../per-facts.ts";
import { retirementKernel, weibullLife } from "./products-in-use.ts";
import { classIndexOfUse } from "../demand/use-classes.ts";
import { cells } from "../cells.ts";

/** Vintages before the run begins, so that goods sold in the 1990s and 2000s retire in it. */
export const EARLIER_VINTAGES = 15;
export const VINTAGES = Y + EARLIER_VINTAGES;

const CLASS_OF = MAGNET_USES.map(classIndexOfUse);

/** Mean life in years and Weibull shape by use. */
const livesOf = perFacts((facts) => {
  const rows = new Map(select(facts, "lifetimes", {}).map((row) => [String(row["application"]), row]));
  return MAGNET_USES.map((use) => rows.get(use) ?? rows.get("other")!).map((row) => ({ mean: Number(row["value"]), shape: Number(row["weibull_shape"]) }));
});

/** [class][vintage][age in years] share retiring: the kernels of a class's uses weighted by what the vintage was sold into. */
export function planRetirement(parameters: Parameters, facts: Facts, demand: DemandPlan, years = Y): Float64Array {
  const factor = numberAt(parameters, "recycling.lifeFactor");
  const known = EARLIER_VINTAGES + years;
  const kernels = livesOf(facts).map(({ mean, shape }) => retirementKernel(weibullLife(mean * factor, shape), known));
  const out = cells(MAGNET_CLASSES * VINTAGES * VINTAGES);
  const uses = kernels.length;
  for (let v = EARLIER_VINTAGES; v < known; v++) {
    const first = (v - EARLIER_VINTAGES) * uses;
    for (let c = 0; c < MAGNET_CLASSES; c++) {
      let total = 0;
      for (let u = 0; u < uses; u++) if (CLASS_OF[u] === c) total += demand.useShare[first + u]!;
      if (total <= 0) continue;
      const row = (c * VINTAGES + v) * VINTAGES;
      for (let u = 0; u < uses; u++) {
        if (CLASS_OF[u] !== c) continue;
        const weight = demand.useShare[first + u]! / total;
        const kernel = kernels[u]!;
        for (let age = 0; age < known; age++) out[row + age]! += weight * kernel[age]!;
      }
    }
  }
  // Earlier vintages were sold into the mix of the first year.
  for (let c = 0; c < MAGNET_CLASSES; c++) {
    const first = (c * VINTAGES + EARLIER_VINTAGES) * VINTAGES;
    for (let v = 0; v < EARLIER_VINTAGES; v++) out.copyWithin((c * VINTAGES + v) * VINTAGES, first, first + VINTAGES);
  }
  return out;
}
