import { DIMENSIONS } from "../dimensions.ts";
import type { Plan } from "../plan.ts";
import { STATE } from "../state.ts";

const { E, GROUP_FROM, GROUP_TO, IMPORTER_INDICES, J } = DIMENSIONS;
const state = STATE;

/** Fear and public effort at the start of a month: a new measure raises both, time lowers them. Effort follows the group that is cut: a ban on heavies brings no lanthanum. */
export function stepFear(plan: Plan, t: number, y: number): void {
  const { values, restrictions: { opens, rows, scare } } = plan;
  const { compounds } = plan.demand;
  const { fear, effort, metalTotal } = state;
  const { fearFade } = values;
  const floor = Math.max(values.effortFloor, values.effortPolicy);
  const news = opens[t] === 1 ? rows[t]! : -1;
  for (let i = 0; i < IMPORTER_INDICES.length; i++) {
    const j = IMPORTER_INDICES[i]!;
    for (let g = 0; g < 2; g++) {
      let afraid = 0;
      let all = 0;
      for (let e = GROUP_FROM[g]!; e < GROUP_TO[g]!; e++) {
        const at = j * E + e;
        const level = news < 0 ? fear[at]! * fearFade : Math.max(scare[news + at]!, fear[at]! * fearFade);
        fear[at] = level;
        const tonnes = compounds[(y * J + j) * E + e]! + metalTotal[at]!;
        afraid += tonnes * level;
        all += tonnes;
      }
      const at = j * 2 + g;
      if (all > 0 && afraid / all > values.effortTrigger) effort[at]! += (1 - effort[at]!) / values.effortRise;
      else if (values.complacency) effort[at] = floor + (effort[at]! - floor) * values.effortForget;
      effort[at] = Math.max(floor, effort[at]!);
    }
  }
}
