import { CHINA_KINDS } from "./chains.ts";
import { DIMENSIONS } from "./dimensions.ts";
import { eased, leakage, licensed } from "./licences.ts";
import { MAKERS } from "./metal-making.ts";
import type { Plan } from "./plan.ts";
import { STATE } from "./state.ts";
import { THIRD_LIGHT } from "./third-country.ts";

const { E, J, JAPAN } = DIMENSIONS;
const { roomHome, roomThird } = MAKERS;
const state = STATE;

/** What one importer asks of China in a month: compounds, direct and through third countries, and metal, for what outside oxide leaves open. */
export function askChina(plan: Plan, t: number, j: number, thirdPart: number): void {
  const { compounds, metal, lastMonth } = plan.restrictions;
  const thirdMetal = j === JAPAN ? plan.values.thirdMetalJapan : plan.values.thirdMetalOthers;
  for (let e = 0; e < E; e++) {
    const cell = (t * J + j) * E + e;
    const roomAbroad = Math.min(thirdMetal, roomThird[e]!);
    const third = e < THIRD_LIGHT ? thirdPart : 0;
    if (t > lastMonth[j * E + e]!) askCalmly(plan, j, e, roomAbroad, third, false);
    else if (compounds[cell] === 1 && metal[cell] === 1) askCalmly(plan, j, e, roomAbroad, third, true);
    else askLicensed(plan, t, j, e, roomAbroad, third);
  }
}

/** Without a measure all that is asked for comes. What is usual is kept in mind only while a measure is still to come. */
function askCalmly(plan: Plan, j: number, e: number, roomAbroad: number, thirdPart: number, remembers: boolean): void {
  const at = j * E + e;
  const flows = state.chinaFlows;
  const base = j * CHINA_KINDS * E + e;
  const rest = Math.max(0, state.want[at]! - state.outside[at]!);
  const compounds = rest * (1 - state.metalShare[at]!);
  const metal = rest * state.metalShare[at]!;
  let exports = state.chinaExports[e]!;
  if (metal > 0) {
    const home = roomHome[e]! * metal;
    const abroad = Math.min(metal - home, roomAbroad * metal);
    const made = metal - home - abroad;
    flows[base + 3 * E] = home;
    flows[base + 4 * E] = abroad;
    flows[base + 5 * E] = made;
    exports += home + abroad + made;
    if (remembers) {
      remember(plan, 2, at, home);
      remember(plan, 3, at, abroad);
      remember(plan, 4, at, made);
    }
  }
  const third = thirdPart > 0 ? Math.min(plan.values.thirdCeiling * compounds, thirdPart * state.compounds[at]!) : 0;
  const direct = compounds - third;
  flows[base] = direct;
  flows[base + E] = third;
  state.chinaExports[e] = exports + (direct + third);
  if (remembers) {
    remember(plan, 0, at, direct);
    if (third > 0) remember(plan, 1, at, third);
  }
}

/** Keeps the mean of an undisturbed flow. */
function remember(plan: Plan, kind: number, at: number, flow: number): void {
  const { reference } = state;
  const usual = reference[kind * J * E + at]!;
  reference[kind * J * E + at] = usual === 0 ? flow : usual + (flow - usual) * plan.values.baseRate;
}

/** The same while a measure bites: each flow is held to its licences, and third countries relay a part of what is stopped. */
function askLicensed(plan: Plan, t: number, j: number, e: number, roomAbroad: number, thirdPart: number): void {
  const at = j * E + e;
  const cell = (t * J + j) * E + e;
  const rest = Math.max(0, state.want[at]! - state.outside[at]!);
  const compounds = rest * (1 - state.metalShare[at]!);
  const metal = rest * state.metalShare[at]!;
  const passC = eased(plan.restrictions.compounds[cell]!, state.ease[at]!);
  const passM = eased(plan.restrictions.metal[cell]!, state.ease[at]!);
  const leak = passC < 1 || passM < 1 ? leakage(plan, t, j, e, Math.min(passC, passM)) : 0;
  // Relay through third countries grows with the gap between the two prices (E6).
  const pull = leak === 0 ? 0 : leak * Math.max(0, 1 - state.price[e]! / Math.max(state.priceOutside[e]!, 1e-9));
  const base = j * CHINA_KINDS * E + e;
  const stopped = metal > 0 ? askMetal(plan, j, e, base, metal, roomAbroad, passC, passM, leak, pull) : 0;
  const third = thirdPart > 0 ? Math.min(plan.values.thirdCeiling * compounds, thirdPart * state.compounds[at]!) : 0;
  const want = compounds - third;
  const direct = licensed(plan, 0, j, e, want, passC);
  const relayed = third > 0 ? licensed(plan, 1, j, e, third, eased(passC, leak)) : 0;
  const leaked = passC < 1 ? pull * (want - direct + stopped) : 0;
  state.chinaFlows[base] = direct;
  state.chinaFlows[base + E] = relayed;
  state.chinaFlows[base + 2 * E] = leaked;
  state.chinaExports[e]! += direct + relayed + leaked;
}

/** Metal on Chinese oxide: made at home while there is room, in third countries, the rest in China. Returns oxide for home makers that a measure stopped. */
function askMetal(plan: Plan, j: number, e: number, base: number, metal: number, roomAbroad: number, passC: number, passM: number, leak: number, pull: number): number {
  const home = roomHome[e]! * metal;
  const third = Math.min(metal - home, roomAbroad * metal);
  const want = metal - home - third;
  const gotHome = licensed(plan, 2, j, e, home, passC);
  const gotThird = licensed(plan, 3, j, e, third, eased(passM, leak));
  const got = licensed(plan, 4, j, e, want, passM);
  const leaked = passM < 1 ? pull * (want - got) : 0;
  state.chinaFlows[base + 3 * E] = gotHome;
  state.chinaFlows[base + 4 * E] = gotThird;
  state.chinaFlows[base + 5 * E] = got;
  state.chinaFlows[base + 6 * E] = leaked;
  state.chinaExports[e]! += gotHome + gotThird + got + leaked;
  return home - gotHome;
}
