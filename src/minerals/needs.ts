import { months, DIMENSIONS } from "./dimensions.ts";
import { eased } from "./licences.ts";
import type { Plan } from "./plan.ts";
import { RECORD } from "./record.ts";
import { STATE } from "./state.ts";

const { C, CHINA, E, IMPORTER_INDICES, J, JAPAN, MAGNET_CLASSES, TB } = DIMENSIONS;
const state = STATE;
const result = RECORD;

/** One month's need after thrift and switching, before any answer to this month's price. Fills compounds, metal and metalTotal. */
export function stepNeeds(plan: Plan, t: number, y: number): void {
  const { demand } = plan;
  for (let i = 0; i < IMPORTER_INDICES.length; i++) {
    const j = IMPORTER_INDICES[i]!;
    const content = j === JAPAN ? demand.japanContent : demand.content;
    for (let e = 0; e < E; e++) {
      const at = j * E + e;
      const factor = state.intensity[at]! * (1 - state.switched[at]!);
      state.compounds[at] = demand.compounds[(y * J + j) * E + e]! * factor;
      let total = 0;
      for (let c = 0; c < MAGNET_CLASSES; c++) {
        const to = (j * C + c) * E + e;
        const mass = demand.magnetsMade[(t * J + j) * MAGNET_CLASSES + c]! * content[(y * MAGNET_CLASSES + c) * E + e]! * demand.inputPerContent * factor;
        state.metal[to] = mass;
        total += mass;
      }
      state.metalTotal[at] = total;
      state.metalShare[at] = total > 0 ? total / (total + state.compounds[at]!) : 0;
    }
  }
}

/**
 * One month of imported magnets: order, licence, stock, shortage. Fills magnetFlow and magnetUnmet (t magnet) and the
 * Chinese need for rare earths, which covers the magnets that really leave.
 */
export function stepMagnets(plan: Plan, t: number, y: number): void {
  const { demand, restrictions, values } = plan;
  state.chinaWanted.fill(0);
  for (let e = 0; e < E; e++) state.chinaWanted[e] = demand.compounds[(y * J + CHINA) * E + e]!;
  const cover = months(values.magnetDays);
  for (let i = 0; i < IMPORTER_INDICES.length; i++) {
    const j = IMPORTER_INDICES[i]!;
    let need = 0;
    for (let c = 0; c < MAGNET_CLASSES; c++) {
      const at = (t * J + j) * MAGNET_CLASSES + c;
      const bought = Math.max(0, demand.magnetsUsed[at]! - demand.magnetsMade[at]!);
      state.magnetClass[j * MAGNET_CLASSES + c] = bought;
      need += bought;
    }
    const scared = state.fear[j * E + TB]!;
    const order = (cover * (1 + values.zeta * scared) * need - state.magnetStock[j]!) / values.adjust;
    const want = Math.max(0, need + order);
    const passes = eased(restrictions.magnets[t * J + j]!, state.ease[j * E + TB]!);
    let flow = want;
    if (passes < 1) {
      flow = Math.min(want, passes * state.magnetReference[j]!);
    } else {
      state.magnetReference[j]! += state.magnetReference[j] === 0 ? want : (want - state.magnetReference[j]!) * values.baseRate;
    }
    if (restrictions.closed[t * J + j]) flow = 0;
    state.magnetFlow[j] = flow;
    const available = state.magnetStock[j]! + flow;
    const used = Math.min(need, available);
    state.magnetStock[j] = available - used;
    state.magnetUnmet[j] = need - used;
    result.magnetsFromChina[t * J + j] = flow;
    const share = need > 0 ? flow / need : 0;
    for (let c = 0; c < MAGNET_CLASSES; c++) {
      const arriving = share * state.magnetClass[j * MAGNET_CLASSES + c]!;
      state.magnetYear[j * MAGNET_CLASSES + c]! += arriving;
      result.magnetsMade[t * J + j]! += demand.magnetsMade[(t * J + j) * MAGNET_CLASSES + c]!;
      for (let e = 0; e < E; e++) state.chinaWanted[e]! += arriving * demand.content[(y * MAGNET_CLASSES + c) * E + e]! * demand.inputPerContent;
    }
  }
  for (let c = 0; c < MAGNET_CLASSES; c++) {
    const at = (t * J + CHINA) * MAGNET_CLASSES + c;
    result.magnetsMade[t * J + CHINA]! += demand.magnetsMade[at]!;
    for (let e = 0; e < E; e++) state.chinaWanted[e]! += demand.magnetsUsed[at]! * demand.content[(y * MAGNET_CLASSES + c) * E + e]! * demand.inputPerContent;
  }
}
