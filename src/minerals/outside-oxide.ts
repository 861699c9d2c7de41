import { OXIDE_FACTORS } from "../domain/index.ts";
import { DY, E, GROUP_INDEX, IMPORTER_INDICES, J, JAPAN, ND, P, POOLS, PR, TB, US } from "./dimensions.ts";
import type { Plan } from "./plan.ts";
import type { State } from "./state.ts";

const MALAYSIA = POOLS.indexOf("Malaysia");
const EUROPE_POOL = POOLS.indexOf("Europe");
/** Pools whose own economy may take first, [pool, economy]. */
const HOME: readonly (readonly [number, number])[] = [[POOLS.indexOf("US"), US], [EUROPE_POOL, 3], [POOLS.indexOf("Japan"), JAPAN]];
const LA = 0;
const CE = 1;
const JARE_FROM = 194; // March 2026, start of the reserved tonnes

/** Gives `amount` of pool p's element e to economy j, never more than it still wants or the pool still has. */
function take(state: State, p: number, j: number, e: number, amount: number): void {
  const given = Math.min(amount, state.poolLeft[p * E + e]!, state.want[j * E + e]! - state.outside[j * E + e]!);
  if (!(given > 0)) return;
  state.poolLeft[p * E + e]! -= given;
  state.fromPool[(j * P + p) * E + e]! += given;
  state.outside[j * E + e]! += given;
}

/** Share of a Malaysian element that Japan's contracts claim in a month. */
function lynasShare(plan: Plan, state: State, t: number, e: number): number {
  const { values } = plan;
  if (GROUP_INDEX[e] === 1) return values.lynasHeavy;
  if (e !== ND && e !== PR) return values.lynasLaCe;
  if (t < JARE_FROM || plan.replay) return values.lynasPair;
  const pair = state.poolSupply[MALAYSIA * E + ND]! * OXIDE_FACTORS[ND]! + state.poolSupply[MALAYSIA * E + PR]! * OXIDE_FACTORS[PR]!;
  return Math.max(values.lynasPair, Math.min(1, values.lynasFloor / 12 / Math.max(pair, 1e-9)));
}

/**
 * Shares out oxide separated outside China: contracts first, then home economies, then the free tonnes. When some buyers are
 * restricted, free tonnes go first to what China denies them, less the share that rivals keep by bidding; joint offtake switches
 * that bidding off. Outside sources sell all that anyone wants, so that China fills the remainder.
 */
export function stepOutsideOxide(plan: Plan, state: State, t: number): void {
  const { restrictions, values } = plan;
  state.outside.fill(0);
  state.fromPool.fill(0);
  state.poolLeft.set(state.poolSupply);
  for (let e = 0; e < E; e++) {
    const open = (j: number) => !restrictions.closed[t * J + j];
    if (open(JAPAN)) {
      take(state, MALAYSIA, JAPAN, e, state.poolSupply[MALAYSIA * E + e]! * lynasShare(plan, state, t, e));
      if (e === DY || e === TB) take(state, EUROPE_POOL, JAPAN, e, state.poolSupply[EUROPE_POOL * E + e]! * values.caremag);
    }
    for (const [p, j] of HOME) if (open(j)) take(state, p, j, e, state.poolSupply[p * E + e]! * (e === LA || e === CE ? values.homeFirstLaCe : values.homeFirst));

    let free = 0;
    let denied = 0;
    for (let p = 1; p < P; p++) free += state.poolLeft[p * E + e]!;
    if (free <= 0) continue;
    for (const j of IMPORTER_INDICES) {
      const at = (t * J + j) * E + e;
      const passes = Math.min(restrictions.compounds[at]!, restrictions.metal[at]!);
      DENIED[j] = open(j) ? (1 - passes) * Math.max(0, state.want[j * E + e]! - state.outside[j * E + e]!) : 0;
      denied += DENIED[j]!;
    }
    if (denied > 0) {
      const keen = (values.joint ? 1 : 1 - values.rivalry) * Math.min(1, free / denied);
      spread(state, e, free, (j) => DENIED[j]! * keen);
      free = 0;
      for (let p = 1; p < P; p++) free += state.poolLeft[p * E + e]!;
    }
    // Calm buyers leave part of the free tonnes to Chinese buyers, who pay the Chinese price.
    const kept = free * (e === LA || e === CE ? values.freeShareLaCe : values.freeShare);
    let wanted = 0;
    for (const j of IMPORTER_INDICES) {
      LEFT[j] = open(j) ? Math.max(0, state.want[j * E + e]! - state.outside[j * E + e]!) : 0;
      wanted += LEFT[j]!;
    }
    const served = wanted > 0 ? Math.min(1, kept / wanted) : 0;
    if (served > 0) spread(state, e, free, (j) => LEFT[j]! * served);
    if (e !== LA && e !== CE) sellToChina(state, e);
  }
}
const DENIED = new Float64Array(J);
const LEFT = new Float64Array(J);

/** Oxide that no one outside took joins the Chinese pool: Chinese makers buy it, and it carries a Chinese tag from there on. */
function sellToChina(state: State, e: number): void {
  for (let p = 1; p < P; p++) {
    state.poolSupply[e]! += state.poolLeft[p * E + e]!;
    state.poolLeft[p * E + e] = 0;
  }
}

/** Takes `amountOf(j)` for each importer from all pools in proportion to what each pool has left. */
function spread(state: State, e: number, free: number, amountOf: (j: number) => number): void {
  for (let p = 1; p < P; p++) SHARE[p] = free > 0 ? state.poolLeft[p * E + e]! / free : 0;
  for (const j of IMPORTER_INDICES) {
    const amount = amountOf(j);
    if (amount <= 0) continue;
    for (let p = 1; p < P; p++) if (SHARE[p]! > 0) take(state, p, j, e, amount * SHARE[p]!);
  }
}
const SHARE = new Float64Array(P);
