import { months, DIMENSIONS } from "../dimensions.ts";
import { eased } from "../restrictions/licences.ts";
import type { Plan } from "../plan.ts";
import { RECORD } from "../record.ts";
import { STATE } from "../state.ts";

const { C, CHINA, E, IMPORTER_INDICES, J, JAPAN, MAGNET_CLASSES, TB } = DIMENSIONS;
const state = STATE;
const result = RECORD;

/** One month's need after thrift and switching, before any answer to this month's price. Fills compounds, metal and metalTotal. */
export function stepNeeds(plan: Plan, t: number, y: number): void {
  const { compounds: undisturbed, magnetsMade, content: bought, japanContent, inputPerContent } = plan.demand;
  const { intensity, switched, compounds, metal, metalTotal, metalShare } = state;
  for (let i = 0; i < IMPORTER_INDICES.length; i++) {
    const j = IMPORTER_INDICES[i]!;
    const content = j === JAPAN ? japanContent : bought;
    for (let at = j * E; at < j * E + E; at++) metalTotal[at] = 0;
    for (let c = 0; c < MAGNET_CLASSES; c++) {
      const made = magnetsMade[(t * J + j) * MAGNET_CLASSES + c]!;
      for (let e = 0; e < E; e++) {
        const at = j * E + e;
        const mass = made * content[(y * MAGNET_CLASSES + c) * E + e]! * inputPerContent * (intensity[at]! * (1 - switched[at]!));
        metal[(j * C + c) * E + e] = mass;
        metalTotal[at]! += mass;
      }
    }
    for (let e = 0; e < E; e++) {
      const at = j * E + e;
      const total = metalTotal[at]!;
      const rest = undisturbed[(y * J + j) * E + e]! * (intensity[at]! * (1 - switched[at]!));
      compounds[at] = rest;
      metalShare[at] = total > 0 ? total / (total + rest) : 0;
    }
  }
}

/**
 * One month of imported magnets: order, licence, stock, shortage. Fills magnetFlow and magnetUnmet (t magnet) and the
 * Chinese need for rare earths, which covers the magnets that really leave.
 */
export function stepMagnets(plan: Plan, t: number, y: number): void {
  const { restrictions, values } = plan;
  const { compounds, magnetsUsed, magnetsMade, content, inputPerContent } = plan.demand;
  const { chinaWanted, magnetClass, magnetYear } = state;
  for (let e = 0; e < E; e++) chinaWanted[e] = compounds[(y * J + CHINA) * E + e]!;
  const cover = months(values.magnetDays);
  for (let i = 0; i < IMPORTER_INDICES.length; i++) {
    const j = IMPORTER_INDICES[i]!;
    let need = 0;
    for (let c = 0; c < MAGNET_CLASSES; c++) {
      const at = (t * J + j) * MAGNET_CLASSES + c;
      const bought = Math.max(0, magnetsUsed[at]! - magnetsMade[at]!);
      magnetClass[j * MAGNET_CLASSES + c] = bought;
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
      const arriving = share * magnetClass[j * MAGNET_CLASSES + c]!;
      magnetYear[j * MAGNET_CLASSES + c]! += arriving;
      result.magnetsMade[t * J + j]! += magnetsMade[(t * J + j) * MAGNET_CLASSES + c]!;
      for (let e = 0; e < E; e++) chinaWanted[e]! += arriving * content[(y * MAGNET_CLASSES + c) * E + e]! * inputPerContent;
    }
  }
  for (let c = 0; c < MAGNET_CLASSES; c++) {
    const at = (t * J + CHINA) * MAGNET_CLASSES + c;
    result.magnetsMade[t * J + CHINA]! += magnetsMade[at]!;
    const used = magnetsUsed[at]!;
    for (let e = 0; e < E; e++) chinaWanted[e]! += used * content[(y * MAGNET_CLASSES + c) * E + e]! * inputPerContent;
  }
}
