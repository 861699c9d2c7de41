import { BLOCK, KIND } from "./chains.ts";
import { E, GROUP_INDEX, IMPORTER_INDICES, J, JAPAN, P } from "./dimensions.ts";
import type { Plan } from "./plan.ts";
import type { State } from "./state.ts";

/** Light compounds that third countries refine and send on. */
const THIRD_LIGHT = 4;

/** What a measure lets through: everything without one, else a share of the undisturbed flow. Keeps that flow up to date. */
function licensed(state: State, kind: number, j: number, e: number, want: number, passes: number): number {
  const at = (kind * J + j) * E + e;
  const usual = state.reference[at]!;
  if (passes >= 1) {
    state.reference[at] = usual === 0 ? want : usual + (want - usual) / 12;
    return want;
  }
  // A standing measure may not cap a growing market for ever at its old size: the base follows growth at half speed.
  if (want > usual) state.reference[at] = usual + (want - usual) / 24;
  return Math.min(want, passes * usual);
}

/**
 * Chains of one importer for one month: outside oxide to its own makers while metal capacity lasts, the rest tolled through
 * China; then Chinese oxide and metal for the remainder, direct and through third countries, as far as licences allow.
 */
export function stepTrade(plan: Plan, state: State, t: number): void {
  state.flows.fill(0);
  for (const j of IMPORTER_INDICES) {
    const base = j * BLOCK * E;
    const third = j === JAPAN ? plan.values.thirdMetalJapan : plan.values.thirdMetalOthers;
    const served = metalServed(plan, state, t, j);
    const closed = plan.restrictions.closed[t * J + j] === 1;
    const lightCompounds = lightNeed(state, j);
    for (let e = 0; e < E; e++) {
      const at = j * E + e;
      const need = state.compounds[at]! + state.metalTotal[at]!;
      const metalShare = need > 0 ? state.metalTotal[at]! / need : 0;
      const g = GROUP_INDEX[e]!;
      const { own, abroad, room } = served[g]!;
      const outside = state.outside[at]!;
      for (let p = 1; p < P && outside > 0; p++) {
        const mass = state.fromPool[(j * P + p) * E + e]!;
        if (mass <= 0) continue;
        const i = p - 1;
        state.flows[base + (KIND.compound + i) * E + e] = mass * (1 - metalShare);
        state.flows[base + (KIND.metalHome + i) * E + e] = mass * metalShare * own;
        state.flows[base + (KIND.metalThird + i) * E + e] = mass * metalShare * abroad;
        state.flows[base + (KIND.metalToll + i) * E + e] = mass * metalShare * (1 - own - abroad);
      }
      if (closed) continue;
      const rest = Math.max(0, state.want[at]! - outside);
      const compounds = rest * (1 - metalShare);
      const metal = rest * metalShare;
      const passC = plan.restrictions.compounds[(t * J + j) * E + e]!;
      const passM = plan.restrictions.metal[(t * J + j) * E + e]!;
      const leak = passC < 1 || passM < 1 ? leakage(plan, t, j, e, Math.min(passC, passM)) : 0;
      const softC = passC + (1 - passC) * leak;
      const softM = passM + (1 - passM) * leak;
      const set = (kind: number, value: number) => { state.flows[base + kind * E + e] = value; };

      // Other restricted tonnes of this importer: outside oxide that must pass through a Chinese metal maker.
      if (passM < 1) {
        for (let i = 0; i < P - 1; i++) {
          const to = base + (KIND.metalToll + i) * E + e;
          state.surplus[e]! += state.flows[to]! * (1 - passM);
          state.flows[to]! *= passM;
        }
      }

      const thirdC = e < THIRD_LIGHT && j === JAPAN && lightCompounds > 0
        ? Math.min(0.9 * compounds, (thirdTonnes(plan, state) * state.compounds[at]!) / lightCompounds) : 0;
      const homeM = Math.min(metal, room.home * metal);
      const thirdM = Math.min(metal - homeM, Math.max(0, Math.min(third, room.third) * metal));
      const wantC = compounds - thirdC;
      const wantM = metal - homeM - thirdM;
      const gotC = licensed(state, 0, j, e, wantC, passC);
      const gotThirdC = licensed(state, 1, j, e, thirdC, softC);
      const gotHome = licensed(state, 2, j, e, homeM, passC);
      const gotThirdM = licensed(state, 3, j, e, thirdM, softM);
      const gotM = licensed(state, 4, j, e, wantM, passM);
      set(KIND.compoundChina, gotC);
      set(KIND.compoundThird, gotThirdC);
      set(KIND.metalHomeFromChina, gotHome);
      set(KIND.metalThirdFromChina, gotThirdM);
      set(KIND.metalChina, gotM);
      // Relay through third countries grows with the gap between the two prices (E6).
      const pull = leak * Math.max(0, 1 - state.price[e]! / Math.max(state.priceOutside[e]!, 1e-9));
      if (passC < 1) set(KIND.compoundLeak, pull * (wantC - gotC + homeM - gotHome));
      if (passM < 1) set(KIND.metalLeak, pull * (wantM - gotM));
    }
  }
}

/** Leakage share: between the worldwide and the single-destination value by how much freer the other importers are (E6). */
function leakage(plan: Plan, t: number, j: number, e: number, passes: number): number {
  let others = 0;
  for (const k of IMPORTER_INDICES) if (k !== j) others += Math.min(plan.restrictions.compounds[(t * J + k) * E + e]!, plan.restrictions.metal[(t * J + k) * E + e]!);
  const freer = Math.max(0, others / (IMPORTER_INDICES.length - 1) - passes);
  return plan.values.leakGlobal + (plan.values.leakSingle - plan.values.leakGlobal) * freer;
}

interface Served { own: number; abroad: number; room: { home: number; third: number } }
const SERVED: readonly [Served, Served] = [
  { own: 0, abroad: 0, room: { home: 0, third: 0 } }, { own: 0, abroad: 0, room: { home: 0, third: 0 } },
];

/** Shares of outside oxide that makers at home and abroad can turn to metal, and the share of Chinese-oxide metal they have room for, by group. */
function metalServed(plan: Plan, state: State, t: number, j: number): readonly [Served, Served] {
  const home = plan.metalHome[t * J + j]!;
  const abroad = plan.metalThird[t * J + j]!;
  let lightMetal = 0;
  for (let g = 0; g < 2; g++) {
    let metal = 0;
    let wanted = 0;
    let outside = 0;
    for (let e = 0; e < E; e++) {
      if (GROUP_INDEX[e] !== g) continue;
      const at = j * E + e;
      const need = state.compounds[at]! + state.metalTotal[at]!;
      const share = need > 0 ? state.metalTotal[at]! / need : 0;
      metal += state.metalTotal[at]!;
      wanted += state.want[at]! * share;
      outside += state.outside[at]! * share;
    }
    if (g === 0) lightMetal = metal;
    // Heavy metal making is a share of the light making each importer can reach.
    const scale = g === 0 ? 1 : lightMetal > 0 ? (plan.values.heavyMetal * metal) / lightMetal : 0;
    const capHome = home * scale;
    const capAbroad = abroad * scale;
    const made = Math.min(outside, capHome + capAbroad);
    const slot = SERVED[g]!;
    const total = capHome + capAbroad;
    slot.own = outside > 0 && total > 0 ? ((made / outside) * capHome) / total : 0;
    slot.abroad = outside > 0 && total > 0 ? ((made / outside) * capAbroad) / total : 0;
    const rest = Math.max(1e-12, wanted - outside);
    const left = total > 0 ? (total - made) / total : 0;
    slot.room.home = Math.min(1, (capHome * left) / rest);
    slot.room.third = Math.min(1, (capAbroad * left) / rest);
  }
  return SERVED;
}

const lightNeed = (state: State, j: number): number => {
  let sum = 0;
  for (let e = 0; e < THIRD_LIGHT; e++) sum += state.compounds[j * E + e]!;
  return sum;
};

/** Third-country compounds for Japan this month, t element: a base that effort adds to. La and Ce make up nearly all, so 0.83 turns REO to element. */
const thirdTonnes = (plan: Plan, state: State): number => ((plan.values.thirdCompounds + plan.values.thirdGain * state.effort[JAPAN]!) / 12) * 0.83;

/**
 * China serves its own makers first. What it has left (this month's oxide and its producers' stock) caps everything that it
 * sends out as compounds and metal; scales those chains and books China's own use, stock and surplus.
 */
export function stepChina(plan: Plan, state: State): void {
  const { values } = plan;
  for (let e = 0; e < E; e++) {
    let exports = 0;
    for (const j of IMPORTER_INDICES) for (let k = KIND.compoundChina; k <= KIND.metalLeak; k++) exports += state.flows[(j * BLOCK + k) * E + e]!;
    const recycled = state.recycled[4 * E + e]!;
    const supply = state.poolSupply[e]! + recycled;
    const wanted = state.chinaWanted[e]!;
    const stock = state.chinaStock[e]!;
    const short = Math.max(0, wanted + exports - supply - stock);
    const byUsers = Math.min(wanted, short * values.exportPriority + Math.max(0, short * (1 - values.exportPriority) - exports));
    const scale = exports > 0 ? Math.max(0, exports - (short - byUsers)) / exports : 0;
    if (short > 0 && scale < 1) for (const j of IMPORTER_INDICES) for (let k = KIND.compoundChina; k <= KIND.metalLeak; k++) state.flows[(j * BLOCK + k) * E + e]! *= scale;
    const sent = short > 0 ? exports * scale : exports;
    const served = wanted - byUsers;
    state.chinaServed[e] = served;
    const after = Math.max(0, stock + supply - served - sent);
    const cap = Math.max(stock, values.inventoryMonths * 1.5 * (wanted + exports));
    const kept = Math.min(after, cap);
    state.surplus[e]! += after - kept;
    if (kept > stock) state.build[e]! += kept - stock; else state.release[e]! += stock - kept;
    state.chinaStock[e] = kept;
    state.recycledWorld[e]! += recycled;
    // Requirement that quotas follow: everything China is asked for, with a nudge towards the usual stock.
    const asked = wanted + exports + (values.inventoryMonths * (wanted + exports) - kept) / 36;
    state.chinaNeedMean[e] = state.chinaNeedMean[e] === 0 ? asked : state.chinaNeedMean[e]! + (asked - state.chinaNeedMean[e]!) / 12;
  }
}

/** Sums each importer's chains into arrivals. */
export function stepArrivals(state: State): void {
  for (const j of IMPORTER_INDICES) {
    for (let e = 0; e < E; e++) {
      let sum = 0;
      for (let k = 0; k < KIND.magnetChina; k++) sum += state.flows[(j * BLOCK + k) * E + e]!;
      state.arrivals[j * E + e] = sum;
    }
  }
}
