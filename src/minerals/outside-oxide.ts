import { POOLS, DIMENSIONS } from "./dimensions.ts";
import { eased } from "./licences.ts";
import type { Plan } from "./plan.ts";
import { STATE } from "./state.ts";

const { DY, E, GROUP_INDEX, IMPORTER_INDICES, J, JAPAN, ND, P, PR, T, TB, US, OXIDE_FACTORS } = DIMENSIONS;
const state = STATE;

const MALAYSIA = POOLS.indexOf("Malaysia");
const EUROPE_POOL = POOLS.indexOf("Europe");
const US_POOL = POOLS.indexOf("US");
/** Pools whose own economy may take first, [pool, economy]. */
const HOME: readonly (readonly [number, number])[] = [[POOLS.indexOf("US"), US], [EUROPE_POOL, 3], [POOLS.indexOf("Japan"), JAPAN]];
const LA = 0;
const CE = 1;

/** Gives `amount` of pool p's element e to economy j, never more than it still wants or the pool still has. */
function take(p: number, j: number, e: number, amount: number): void {
  const given = Math.min(amount, state.poolLeft[p * E + e]!, state.want[j * E + e]! - state.outside[j * E + e]!);
  if (!(given > 0)) return;
  state.poolLeft[p * E + e]! -= given;
  state.fromPool[(j * P + p) * E + e]! += given;
  state.outside[j * E + e]! += given;
}

/** Share of a Malaysian element that Japan's contracts claim in a month. */
function lynasShare(plan: Plan, t: number, e: number): number {
  const { values } = plan;
  if (GROUP_INDEX[e] === 1) return values.lynasHeavy;
  if (e !== ND && e !== PR) return values.lynasLaCe;
  if (t < plan.lynasFloorFrom || plan.replay) return values.lynasPair;
  const pair = state.poolSupply[MALAYSIA * E + ND]! * OXIDE_FACTORS[ND]! + state.poolSupply[MALAYSIA * E + PR]! * OXIDE_FACTORS[PR]!;
  return Math.max(values.lynasPair, Math.min(1, (values.lynasTakeUp * values.lynasFloor) / 12 / Math.max(pair, 1e-9)));
}

/**
 * Shares out oxide separated outside China: contracts first, then home economies, then the free tonnes. When some buyers are
 * restricted, free tonnes go first to what China denies them, less the share that rivals keep by bidding; joint offtake switches
 * that bidding off. Calm buyers take a share of the free tonnes, Chinese buyers the rest; China fills what importers still want.
 */
export function stepOutsideOxide(plan: Plan, t: number): void {
  state.outside.fill(0);
  state.fromPool.fill(0);
  state.poolLeft.set(state.poolSupply);
  state.sold.fill(0);
  const biting = plan.restrictions.biting[t] === 1;
  for (let e = 0; e < E; e++) {
    serveContracts(plan, t, e);
    const free = freeTonnes(e);
    if (free <= 0) continue;
    if (biting) serveDenied(plan, t, e, free);
    serveCalm(plan, t, e, biting ? freeTonnes(e) : free);
    if (e !== LA && e !== CE) sellToChina(e);
  }
}

const isOpen = (plan: Plan, t: number, j: number): boolean => plan.restrictions.closed[t * J + j] === 0;

function serveContracts(plan: Plan, t: number, e: number): void {
  const { values } = plan;
  if (isOpen(plan, t, JAPAN)) {
    take(MALAYSIA, JAPAN, e, state.poolSupply[MALAYSIA * E + e]! * lynasShare(plan, t, e));
    if (e === DY || e === TB) take(EUROPE_POOL, JAPAN, e, state.poolSupply[EUROPE_POOL * E + e]! * values.caremag);
    const owed = plan.redirectedToJapan[GROUP_INDEX[e]! * T + t]!;
    if (owed > 0 && e !== LA && e !== CE) take(US_POOL, JAPAN, e, state.poolSupply[US_POOL * E + e]! * owed);
  }
  const first = e === LA || e === CE ? values.homeFirstLaCe : values.homeFirst;
  for (let h = 0; h < HOME.length; h++) {
    const p = HOME[h]![0];
    const j = HOME[h]![1];
    if (isOpen(plan, t, j)) take(p, j, e, state.poolSupply[p * E + e]! * first);
  }
}

function freeTonnes(e: number): number {
  const { activeCount, activePools, poolLeft } = state;
  let free = 0;
  for (let a = 0; a < activeCount; a++) free += poolLeft[activePools[a]! * E + e]!;
  return free;
}

const stillWanted = (j: number, e: number): number => Math.max(0, state.want[j * E + e]! - state.outside[j * E + e]!);

/** Free tonnes for those whom China denies theirs. */
function serveDenied(plan: Plan, t: number, e: number, free: number): void {
  const { restrictions, values } = plan;
  let denied = 0;
  for (let i = 0; i < IMPORTER_INDICES.length; i++) {
    const j = IMPORTER_INDICES[i]!;
    const at = (t * J + j) * E + e;
    const passes = eased(Math.min(restrictions.compounds[at]!, restrictions.metal[at]!), state.ease[j * E + e]!);
    AMOUNT[j] = passes < 1 && isOpen(plan, t, j) ? (1 - passes) * stillWanted(j, e) : 0;
    denied += AMOUNT[j]!;
  }
  if (denied > 0) spread(e, free, (values.joint ? 1 : 1 - values.rivalry) * Math.min(1, free / denied));
}

/** Calm buyers leave part of the free tonnes to Chinese buyers, who pay the Chinese price. */
function serveCalm(plan: Plan, t: number, e: number, free: number): void {
  const { values, restrictions: { closed } } = plan;
  const { want, outside } = state;
  let wanted = 0;
  for (let i = 0; i < IMPORTER_INDICES.length; i++) {
    const j = IMPORTER_INDICES[i]!;
    const amount = closed[t * J + j] === 0 ? Math.max(0, want[j * E + e]! - outside[j * E + e]!) : 0;
    AMOUNT[j] = amount;
    wanted += amount;
  }
  // No one signs offtake for cerium in glut.
  const kept = free * (e === LA || e === CE ? values.freeShareLaCe : values.freeShare + (1 - values.freeShare) * values.extraShare);
  if (wanted > 0 && kept > 0) spread(e, free, Math.min(1, kept / wanted));
}
/** t of each importer that `spread` hands out a share of. */
const AMOUNT = new Float64Array(J);

/** Oxide that no one outside took joins the Chinese pool: Chinese makers buy it, and it carries a Chinese tag from there on. */
function sellToChina(e: number): void {
  const { activeCount, activePools, poolLeft, poolSupply, sold, soldYear } = state;
  for (let a = 0; a < activeCount; a++) {
    const at = activePools[a]! * E + e;
    const left = poolLeft[at]!;
    poolSupply[e]! += left;
    sold[e]! += left;
    soldYear[at]! += left;
    poolLeft[at] = 0;
  }
}

/** Hands each importer `part` of its amount, together no more than `free`, from all pools in proportion to what each has left. */
function spread(e: number, free: number, part: number): void {
  if (free <= 0) return;
  const { activeCount, activePools, poolLeft, fromPool, outside } = state;
  let handed = 0;
  for (let i = 0; i < IMPORTER_INDICES.length; i++) {
    const j = IMPORTER_INDICES[i]!;
    AMOUNT[j]! *= part;
    handed += AMOUNT[j]!;
  }
  for (let i = 0; i < IMPORTER_INDICES.length; i++) {
    const j = IMPORTER_INDICES[i]!;
    const amount = AMOUNT[j]!;
    if (amount === 0) continue;
    let got = outside[j * E + e]!;
    for (let a = 0; a < activeCount; a++) {
      const p = activePools[a]!;
      const given = (amount * poolLeft[p * E + e]!) / free;
      fromPool[(j * P + p) * E + e]! += given;
      got += given;
    }
    outside[j * E + e] = got;
  }
  for (let a = 0; a < activeCount; a++) {
    const at = activePools[a]! * E + e;
    poolLeft[at] = Math.max(0, poolLeft[at]! - (poolLeft[at]! * handed) / free);
  }
}
