import { BLOCK_START, CHAIN_COUNT, CHINA_KINDS, KIND } from "./chains.ts";
import { E, GROUP_INDEX, IMPORTER_INDICES, J, JAPAN, P } from "./dimensions.ts";
import { eased, leakage, licensed } from "./licences.ts";
import { metalShares } from "./metal-making.ts";
import type { Plan } from "./plan.ts";
import type { Result } from "./result.ts";
import type { State } from "./state.ts";
import { THIRD_LIGHT, thirdCompoundShare } from "./third-country.ts";

/** [economy] share of light compounds that third countries send in the month; read before this month's flows replace the last. */
const THIRD = new Float64Array(J);

/**
 * Chains of one month. Oxide separated outside China goes to makers at home and abroad while metal capacity lasts, the rest is
 * tolled through China; then Chinese compounds and metal fill the remainder, direct and through third countries, as far as
 * licences allow. Outside chains are booked at once; Chinese ones wait in `chinaFlows` for what China can spare.
 */
export function stepTrade(plan: Plan, state: State, result: Result, t: number, y: number): void {
  for (let i = 0; i < IMPORTER_INDICES.length; i++) THIRD[IMPORTER_INDICES[i]!] = thirdCompoundShare(plan, state, t, IMPORTER_INDICES[i]!);
  state.chinaFlows.fill(0);
  state.chinaExports.fill(0);
  for (let i = 0; i < IMPORTER_INDICES.length; i++) {
    const j = IMPORTER_INDICES[i]!;
    const shares = metalShares(plan, state, t, j);
    const thirdPart = THIRD[j]!;
    const start = (y * CHAIN_COUNT + BLOCK_START[j]!) * E;
    for (let e = 0; e < E; e++) {
      const at = j * E + e;
      const metalShare = state.metalShare[at]!;
      const slot = shares[GROUP_INDEX[e]!]!;
      bookOutside(plan, state, result, t, j, e, metalShare, slot.own, slot.abroad, start);
      if (plan.restrictions.closed[t * J + j] === 1) continue;
      const rest = Math.max(0, state.want[at]! - state.outside[at]!);
      askChina(plan, state, t, j, e, rest * (1 - metalShare), rest * metalShare, slot.roomHome, slot.roomThird, e < THIRD_LIGHT ? thirdPart : 0);
    }
  }
}

/** Books outside oxide on its chains; tolled tonnes that a measure stops in China become surplus there. */
function bookOutside(plan: Plan, state: State, result: Result, t: number, j: number, e: number, metalShare: number, own: number, abroad: number, start: number): void {
  const at = j * E + e;
  state.direct[at] = 0;
  state.foreign[at] = 0;
  state.tolled[at] = 0;
  if (state.outside[at] === 0) return;
  const passes = eased(plan.restrictions.metal[(t * J + j) * E + e]!, state.ease[at]!);
  const toll = metalShare * (1 - own - abroad);
  let total = 0;
  let foreign = 0;
  for (let a = 0; a < state.activeCount; a++) {
    const p = state.activePools[a]!;
    const mass = state.fromPool[(j * P + p) * E + e]!;
    if (mass <= 0) continue;
    total += mass;
    if (plan.ownPool[j] !== p) foreign += mass;
    const row = start + (p - 1) * E + e;
    result.arrivals[row + KIND.compound * E]! += mass * (1 - metalShare);
    if (metalShare === 0) continue;
    result.arrivals[row + KIND.metalHome * E]! += mass * metalShare * own;
    result.arrivals[row + KIND.metalThird * E]! += mass * metalShare * abroad;
    result.arrivals[row + KIND.metalToll * E]! += mass * toll * passes;
  }
  const stopped = total * toll * (1 - passes);
  state.direct[at] = total - total * toll;
  // Own oxide made to metal abroad comes back as an import.
  state.foreign[at] = foreign * (1 - toll) + (total - foreign) * metalShare * abroad;
  state.tolled[at] = total * toll - stopped;
  state.surplus[e]! += stopped;
}

/** What one importer asks of China for one element: compounds, direct and through third countries, then metal. */
function askChina(plan: Plan, state: State, t: number, j: number, e: number, compounds: number, metal: number, roomHome: number, roomThird: number, thirdPart: number): void {
  if (t > plan.restrictions.lastMonth[j * E + e]!) {
    askCalmly(plan, state, j, e, compounds, metal, roomHome, roomThird, thirdPart);
    return;
  }
  const cell = (t * J + j) * E + e;
  const ease = state.ease[j * E + e]!;
  const passC = eased(plan.restrictions.compounds[cell]!, ease);
  const passM = eased(plan.restrictions.metal[cell]!, ease);
  const leak = passC < 1 || passM < 1 ? leakage(plan, t, j, e, Math.min(passC, passM)) : 0;
  // Relay through third countries grows with the gap between the two prices (E6).
  const pull = leak === 0 ? 0 : leak * Math.max(0, 1 - state.price[e]! / Math.max(state.priceOutside[e]!, 1e-9));
  const base = j * CHINA_KINDS * E + e;
  const stopped = metal > 0 ? askMetal(plan, state, j, e, base, metal, roomHome, roomThird, passC, passM, leak, pull) : 0;
  const third = thirdPart > 0 ? Math.min(plan.values.thirdCeiling * compounds, thirdPart * state.compounds[j * E + e]!) : 0;
  const want = compounds - third;
  const direct = licensed(plan, state, 0, j, e, want, passC);
  const relayed = third > 0 ? licensed(plan, state, 1, j, e, third, eased(passC, leak)) : 0;
  const leaked = passC < 1 ? pull * (want - direct + stopped) : 0;
  state.chinaFlows[base] = direct;
  state.chinaFlows[base + E] = relayed;
  state.chinaFlows[base + 2 * E] = leaked;
  state.chinaExports[e]! += direct + relayed + leaked;
}

/** The same after the last measure on the element, in the same order of sums: all that is asked for comes, and no undisturbed flow need be kept in mind. */
function askCalmly(plan: Plan, state: State, j: number, e: number, compounds: number, metal: number, roomHome: number, roomThird: number, thirdPart: number): void {
  const { values } = plan;
  const flows = state.chinaFlows;
  const base = j * CHINA_KINDS * E + e;
  if (metal > 0) {
    const home = roomHome * metal;
    const abroad = Math.min(metal - home, Math.min(j === JAPAN ? values.thirdMetalJapan : values.thirdMetalOthers, roomThird) * metal);
    flows[base + 3 * E] = home;
    flows[base + 4 * E] = abroad;
    const made = metal - home - abroad;
    flows[base + 5 * E] = made;
    state.chinaExports[e]! += home + abroad + made;
  }
  const third = thirdPart > 0 ? Math.min(values.thirdCeiling * compounds, thirdPart * state.compounds[j * E + e]!) : 0;
  const direct = compounds - third;
  flows[base] = direct;
  flows[base + E] = third;
  state.chinaExports[e]! += direct + third;
}

/** Metal on Chinese oxide: made at home while there is room, in third countries, the rest in China. Returns oxide for home makers that a measure stopped. */
function askMetal(plan: Plan, state: State, j: number, e: number, base: number, metal: number, roomHome: number, roomThird: number, passC: number, passM: number, leak: number, pull: number): number {
  const home = roomHome * metal;
  const third = Math.min(metal - home, Math.min(j === JAPAN ? plan.values.thirdMetalJapan : plan.values.thirdMetalOthers, roomThird) * metal);
  const want = metal - home - third;
  const gotHome = licensed(plan, state, 2, j, e, home, passC);
  const gotThird = licensed(plan, state, 3, j, e, third, eased(passM, leak));
  const got = licensed(plan, state, 4, j, e, want, passM);
  const leaked = passM < 1 ? pull * (want - got) : 0;
  state.chinaFlows[base + 3 * E] = gotHome;
  state.chinaFlows[base + 4 * E] = gotThird;
  state.chinaFlows[base + 5 * E] = got;
  state.chinaFlows[base + 6 * E] = leaked;
  state.chinaExports[e]! += gotHome + gotThird + got + leaked;
  return home - gotHome;
}
