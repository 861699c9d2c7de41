import { OXIDE_FACTORS } from "../domain/index.ts";
import { BLOCK_START, CHAIN_COUNT, CHINA_KINDS, KIND } from "./chains.ts";
import { E, GROUP_INDEX, IMPORTER_INDICES, J, JAPAN, P } from "./dimensions.ts";
import { eased, leakage, licensed } from "./licences.ts";
import { metalShares } from "./metal-making.ts";
import type { Plan } from "./plan.ts";
import type { Result } from "./result.ts";
import type { State } from "./state.ts";

/** Elements whose compounds third countries refine and send on: La, Ce, Pr, Nd. */
const THIRD_LIGHT = 4;

/**
 * Chains of one month. Oxide separated outside China goes to makers at home and abroad while metal capacity lasts, the rest is
 * tolled through China; then Chinese compounds and metal fill the remainder, direct and through third countries, as far as
 * licences allow. Outside chains are booked at once; Chinese ones wait in `chinaFlows` for what China can spare.
 */
export function stepTrade(plan: Plan, state: State, result: Result, t: number, y: number): void {
  state.chinaFlows.fill(0);
  for (let i = 0; i < IMPORTER_INDICES.length; i++) {
    const j = IMPORTER_INDICES[i]!;
    const shares = metalShares(plan, state, t, j);
    const thirdPart = j === JAPAN ? thirdCompoundShare(plan, state) : 0;
    const start = (y * CHAIN_COUNT + BLOCK_START[j]!) * E;
    for (let e = 0; e < E; e++) {
      const at = j * E + e;
      const need = state.compounds[at]! + state.metalTotal[at]!;
      const metalShare = need > 0 ? state.metalTotal[at]! / need : 0;
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
  state.tolled[at] = 0;
  if (state.outside[at] === 0) return;
  const passes = eased(plan.restrictions.metal[(t * J + j) * E + e]!, state.ease[at]!);
  const toll = metalShare * (1 - own - abroad);
  let total = 0;
  for (let p = 1; p < P; p++) {
    const mass = state.fromPool[(j * P + p) * E + e]!;
    if (mass <= 0) continue;
    total += mass;
    const row = start + (p - 1) * E + e;
    result.arrivals[row + KIND.compound * E]! += mass * (1 - metalShare);
    result.arrivals[row + KIND.metalHome * E]! += mass * metalShare * own;
    result.arrivals[row + KIND.metalThird * E]! += mass * metalShare * abroad;
    result.arrivals[row + KIND.metalToll * E]! += mass * toll * passes;
  }
  const stopped = total * toll * (1 - passes);
  state.direct[at] = total - total * toll;
  state.tolled[at] = total * toll - stopped;
  state.surplus[e]! += stopped;
}

/** What one importer asks of China for one element, direct, through third countries, and by relay when a measure bites. */
function askChina(plan: Plan, state: State, t: number, j: number, e: number, compounds: number, metal: number, roomHome: number, roomThird: number, thirdPart: number): void {
  const { values, restrictions } = plan;
  const cell = (t * J + j) * E + e;
  const ease = state.ease[j * E + e]!;
  const passC = eased(restrictions.compounds[cell]!, ease);
  const passM = eased(restrictions.metal[cell]!, ease);
  const leak = passC < 1 || passM < 1 ? leakage(plan, t, j, e, Math.min(passC, passM)) : 0;
  const thirdShare = j === JAPAN ? values.thirdMetalJapan : values.thirdMetalOthers;
  const thirdC = Math.min(values.thirdCeiling * compounds, thirdPart * state.compounds[j * E + e]!);
  const homeM = roomHome * metal;
  const thirdM = Math.min(metal - homeM, Math.min(thirdShare, roomThird) * metal);
  const wantC = compounds - thirdC;
  const wantM = metal - homeM - thirdM;
  const gotC = licensed(plan, state, 0, j, e, wantC, passC);
  const gotHome = licensed(plan, state, 2, j, e, homeM, passC);
  const gotM = licensed(plan, state, 4, j, e, wantM, passM);
  const base = j * CHINA_KINDS * E + e;
  const flows = state.chinaFlows;
  flows[base] = gotC;
  flows[base + E] = licensed(plan, state, 1, j, e, thirdC, eased(passC, leak));
  flows[base + 3 * E] = gotHome;
  flows[base + 4 * E] = licensed(plan, state, 3, j, e, thirdM, eased(passM, leak));
  flows[base + 5 * E] = gotM;
  if (leak === 0) return;
  // Relay through third countries grows with the gap between the two prices (E6).
  const pull = leak * Math.max(0, 1 - state.price[e]! / Math.max(state.priceOutside[e]!, 1e-9));
  if (passC < 1) flows[base + 2 * E] = pull * (wantC - gotC + homeM - gotHome);
  if (passM < 1) flows[base + 6 * E] = pull * (wantM - gotM);
}

/** Share of Japan's light compounds that third countries send this month: yearly t REO, of which effort adds a part, over need in REO. */
function thirdCompoundShare(plan: Plan, state: State): number {
  let need = 0;
  for (let e = 0; e < THIRD_LIGHT; e++) need += state.compounds[JAPAN * E + e]! * OXIDE_FACTORS[e]!;
  return need > 0 ? (plan.values.thirdCompounds + plan.values.thirdGain * state.effort[JAPAN]!) / 12 / need : 0;
}
