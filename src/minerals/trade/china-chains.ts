import { CHINA_KINDS } from "./chains.ts";
import { DIMENSIONS } from "../dimensions.ts";
import { eased, leakage, licensed } from "../restrictions/licences.ts";
import { MAKERS } from "../metal/metal-making.ts";
import type { Plan } from "../plan.ts";
import { STATE } from "../state.ts";
import { THIRD_LIGHT } from "./third-country.ts";

const { E, J, JAPAN } = DIMENSIONS;
const makers = MAKERS;
const state = STATE;

/** What one importer asks of China in a month: compounds, direct and through third countries, and metal, for what outside oxide leaves open. */
export function askChina(plan: Plan, t: number, j: number, thirdPart: number): void {
  const { compounds, metal, lastMonth, rows } = plan.restrictions;
  const row = rows[t]! + j * E;
  const standing = STANDING;
  let licensedElements = 0;
  for (let e = 0; e < E; e++) {
    const cell = row + e;
    standing[e] = t > lastMonth[j * E + e]! ? FREE : compounds[cell] === 1 && metal[cell] === 1 ? REMEMBERED : LICENSED;
    if (standing[e] === LICENSED) licensedElements++;
  }
  const thirdMetal = j === JAPAN ? plan.values.thirdMetalJapan : plan.values.thirdMetalOthers;
  if (licensedElements < E) askCalmly(plan, j, thirdMetal, thirdPart);
  if (licensedElements > 0) askLicensed(plan, t, j, thirdMetal, thirdPart);
}

/** [element] how trade with China stands for one importer in a month. What is usual is kept in mind only while a measure is still to come. */
const STANDING = new Uint8Array(E);
const FREE = 0;
const REMEMBERED = 1;
const LICENSED = 2;

/** Without a measure all that is asked for comes. */
function askCalmly(plan: Plan, j: number, thirdMetal: number, thirdPart: number): void {
  const { thirdCeiling, baseRate } = plan.values;
  const { chinaFlows: flows, chinaExports, want, outside, metalShare, compounds: compoundNeed } = state;
  const { roomHome, roomThird } = makers;
  const standing = STANDING;
  const row = j * CHINA_KINDS * E;
  for (let e = 0; e < E; e++) {
    const now = standing[e]!;
    if (now === LICENSED) continue;
    const at = j * E + e;
    const base = row + e;
    const rest = Math.max(0, want[at]! - outside[at]!);
    const compounds = rest * (1 - metalShare[at]!);
    const metal = rest * metalShare[at]!;
    const home = roomHome[e]! * metal;
    const abroad = Math.min(metal - home, Math.min(thirdMetal, roomThird[e]!) * metal);
    const made = metal - home - abroad;
    const third = e < THIRD_LIGHT && thirdPart > 0 ? Math.min(thirdCeiling * compounds, thirdPart * compoundNeed[at]!) : 0;
    const direct = compounds - third;
    flows[base] = direct;
    flows[base + E] = third;
    flows[base + 3 * E] = home;
    flows[base + 4 * E] = abroad;
    flows[base + 5 * E] = made;
    chinaExports[e]! += home + abroad + made;
    chinaExports[e]! += direct + third;
    if (now === FREE) continue;
    remember(0, at, direct, baseRate);
    if (third > 0) remember(1, at, third, baseRate);
    if (metal > 0) {
      remember(2, at, home, baseRate);
      remember(3, at, abroad, baseRate);
      remember(4, at, made, baseRate);
    }
  }
}

/** Keeps the mean of an undisturbed flow. */
function remember(kind: number, at: number, flow: number, baseRate: number): void {
  const { reference } = state;
  const usual = reference[kind * J * E + at]!;
  reference[kind * J * E + at] = usual === 0 ? flow : usual + (flow - usual) * baseRate;
}

/** The same while a measure bites: each flow is held to its licences, and third countries relay a part of what is stopped. */
function askLicensed(plan: Plan, t: number, j: number, thirdMetal: number, thirdPart: number): void {
  const { restrictions: { compounds: passCompounds, metal: passMetal, rows }, values: { thirdCeiling } } = plan;
  const row = rows[t]! + j * E;
  const { chinaFlows, chinaExports, want, outside, metalShare, ease, price, priceOutside, compounds: compoundNeed } = state;
  const { roomThird } = makers;
  const standing = STANDING;
  for (let e = 0; e < E; e++) {
    if (standing[e] !== LICENSED) continue;
    const at = j * E + e;
    const cell = row + e;
    const rest = Math.max(0, want[at]! - outside[at]!);
    const compounds = rest * (1 - metalShare[at]!);
    const metal = rest * metalShare[at]!;
    const passC = eased(passCompounds[cell]!, ease[at]!);
    const passM = eased(passMetal[cell]!, ease[at]!);
    const leak = passC < 1 || passM < 1 ? leakage(plan, t, j, e, Math.min(passC, passM)) : 0;
    // Relay through third countries grows with the gap between the two prices (E6).
    const pull = leak === 0 ? 0 : leak * Math.max(0, 1 - price[e]! / Math.max(priceOutside[e]!, 1e-9));
    const base = j * CHINA_KINDS * E + e;
    const stopped = metal > 0 ? askMetal(plan, j, e, base, metal, Math.min(thirdMetal, roomThird[e]!), passC, passM, leak, pull) : 0;
    const third = e < THIRD_LIGHT && thirdPart > 0 ? Math.min(thirdCeiling * compounds, thirdPart * compoundNeed[at]!) : 0;
    const asked = compounds - third;
    const direct = licensed(plan, 0, j, e, asked, passC);
    const relayed = third > 0 ? licensed(plan, 1, j, e, third, eased(passC, leak)) : 0;
    const leaked = passC < 1 ? pull * (asked - direct + stopped) : 0;
    chinaFlows[base] = direct;
    chinaFlows[base + E] = relayed;
    chinaFlows[base + 2 * E] = leaked;
    chinaExports[e]! += direct + relayed + leaked;
  }
}

/** Metal on Chinese oxide: made at home while there is room, in third countries, the rest in China. Returns oxide for home makers that a measure stopped. */
function askMetal(plan: Plan, j: number, e: number, base: number, metal: number, roomAbroad: number, passC: number, passM: number, leak: number, pull: number): number {
  const { chinaFlows, chinaExports } = state;
  const home = makers.roomHome[e]! * metal;
  const third = Math.min(metal - home, roomAbroad * metal);
  const want = metal - home - third;
  const gotHome = licensed(plan, 2, j, e, home, passC);
  const gotThird = licensed(plan, 3, j, e, third, eased(passM, leak));
  const got = licensed(plan, 4, j, e, want, passM);
  const leaked = passM < 1 ? pull * (want - got) : 0;
  chinaFlows[base + 3 * E] = gotHome;
  chinaFlows[base + 4 * E] = gotThird;
  chinaFlows[base + 5 * E] = got;
  chinaFlows[base + 6 * E] = leaked;
  chinaExports[e]! += gotHome + gotThird + got + leaked;
  return home - gotHome;
}
