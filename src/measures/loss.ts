import { CLASSES, ECONOMIES, oxideOf, plus, tonnesREO, type TonnesElement } from "../domain/index.ts";
import { allocationLoss, bottleneckLoss, C, E, JAPAN, T, type Result, type UseAtRisk } from "../minerals/index.ts";
import { numberAt, type Parameters } from "../scenario/index.ts";

/** Loss of value added in percent of yearly GDP, between its two ends, before and after what firms keep up by substitution. */
export interface LossRange { readonly allocation: number; readonly bottleneck: number }

const VALUE_PATH: Readonly<Record<(typeof CLASSES)[number], string>> = {
  defence: "loss.valueAtRisk.defence", traction: "loss.valueAtRisk.traction", other_magnets: "loss.valueAtRisk.magnets", rest: "loss.valueAtRisk.rest",
};

/**
 * Japan's loss over `months` from month `from` (E25), in % of a year's GDP. Allocation: missing tonnes fall on the least valuable
 * uses, all elements together. Bottleneck: each class loses output in the proportion of its scarcest element. What firms keep up by
 * substitution comes off both.
 */
export function japanLoss(result: Result, parameters: Parameters, from: number, months: number): LossRange {
  const keep = 1 - numberAt(parameters, "loss.substitutionEase");
  const value = CLASSES.map((name) => numberAt(parameters, VALUE_PATH[name]));
  let allocation = 0;
  let bottleneck = 0;
  for (let t = from; t < Math.min(T, from + months); t++) {
    let missing = tonnesREO(0);
    let total = 0;
    const need = new Float64Array(C);
    for (let c = 0; c < C; c++) {
      let worst = 0;
      for (let e = 0; e < E; e++) {
        const unmet = result.unmet[((t * ECONOMIES.length + JAPAN) * C + c) * E + e]!;
        const share = classNeed(result, t, c, e);
        if (share > 1e-9) worst = Math.max(worst, Math.min(1, unmet / share));
        missing = plus(missing, oxideOf(unmet, e));
        need[c]! += oxideOf(share, e);
      }
      bottleneck += (value[c]! * bottleneckLoss(worst) * keep) / 12;
      total += need[c]!;
    }
    const uses: UseAtRisk[] = value.map((worth, c) => ({ need: Math.max(need[c]!, 1e-9), value: worth }));
    const whole = value.reduce((sum, worth) => sum + worth, 0);
    allocation += (allocationLoss(uses, total > 0 ? Math.min(1, missing / total) : 0) * whole * keep) / 12;
  }
  return { allocation, bottleneck };
}

/** Need of one class for one element, t element: the split of demand is the plan's; here it is read back from use and shortage. */
function classNeed(result: Result, t: number, c: number, e: number): TonnesElement {
  return result.classNeed[((t * ECONOMIES.length + JAPAN) * C + c) * E + e]!;
}

