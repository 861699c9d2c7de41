import { POOLS, DIMENSIONS, LAST_SURPLUS } from "../dimensions.ts";
import { eased } from "../restrictions/licences.ts";
import type { Plan } from "../plan.ts";
import { STATE } from "../state.ts";

const { DY, E, GROUP_INDEX, IMPORTER_INDICES, J, JAPAN, ND, P, PR, T, TB, US, OXIDE_FACTORS } = DIMENSIONS;
const state = STATE;

const MALAYSIA = POOLS.indexOf("Malaysia");
const EUROPE_POOL = POOLS.indexOf("Europe");
const US_POOL = POOLS.indexOf("US");
/** Pools whose own economy may take first, [pool, economy]. */
const HOME: readonly (readonly [number, number])[] = [[POOLS.indexOf("US"), US], [EUROPE_POOL, 3], [POOLS.indexOf("Japan"), JAPAN]];
const LA = 0;
const CE = LAST_SURPLUS;

/** The handing out of free tonnes. */
const HANDING = {
  /** [element] t that no contract holds. */
  free: new Float64Array(E),
  /** [economy][element] t that each importer gets a part of, and then its share of what is free; [element] sum over importers; [element] the part. */
  amount: new Float64Array(J * E), sum: new Float64Array(E), part: new Float64Array(E),
} as const;

/** Gives economy j a share of what each element's pool p supplied, never more than it still wants or the pool still has. */
function take(p: number, j: number, shares: Float64Array): void {
  const { poolSupply, poolLeft, want, outside, fromPool } = state;
  for (let e = 0; e < E; e++) {
    const from = p * E + e;
    const to = j * E + e;
    const given = Math.min(poolSupply[from]! * shares[e]!, poolLeft[from]!, want[to]! - outside[to]!);
    if (!(given > 0)) continue;
    poolLeft[from]! -= given;
    fromPool[(j * P + p) * E + e]! += given;
    outside[to]! += given;
  }
}

/** Share of a Malaysian element that Japan's contracts claim in a month. */
function lynasShare(plan: Plan, t: number, e: number): number {
  const { values } = plan;
  if (GROUP_INDEX[e] === 1) return values.lynasHeavy;
  if (e !== ND && e !== PR) return values.lynasLaCe;
  if (t < plan.lynasFloorFrom || plan.replay) return values.lynasPair;
  const pair = state.poolSupply[MALAYSIA * E + ND]! * OXIDE_FACTORS[ND]! + state.poolSupply[MALAYSIA * E + PR]! * OXIDE_FACTORS[PR]!;
  const reserved = Math.min(1, (values.lynasTakeUp * values.lynasFloor) / 12 / Math.max(pair, 1e-9));
  // Buyers change over as older sales run out: the contract fills as a plant does.
  return values.lynasPair + Math.max(0, reserved - values.lynasPair) * plan.lynasRamp[t - plan.lynasFloorFrom]!;
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
  serveContracts(plan, t);
  if (plan.restrictions.biting[t] === 1) serveDenied(plan, t);
  serveCalm(plan, t);
  sellToChina();
}

const isOpen = (plan: Plan, t: number, j: number): boolean => plan.restrictions.closed[t * J + j] === 0;

function serveContracts(plan: Plan, t: number): void {
  const { caremag, homeFirst, homeFirstLaCe } = plan.values;
  const { redirectedToJapan } = plan;
  const shares = SHARES;
  if (isOpen(plan, t, JAPAN)) {
    for (let e = 0; e < E; e++) shares[e] = lynasShare(plan, t, e);
    take(MALAYSIA, JAPAN, shares);
    shares.fill(0);
    shares[DY] = caremag;
    shares[TB] = caremag;
    take(EUROPE_POOL, JAPAN, shares);
    for (let e = 0; e < E; e++) shares[e] = e === LA || e === CE ? 0 : redirectedToJapan[GROUP_INDEX[e]! * T + t]!;
    take(US_POOL, JAPAN, shares);
  }
  for (let e = 0; e < E; e++) shares[e] = e === LA || e === CE ? homeFirstLaCe : homeFirst;
  for (let h = 0; h < HOME.length; h++) {
    const p = HOME[h]![0];
    const j = HOME[h]![1];
    if (isOpen(plan, t, j)) take(p, j, shares);
  }
}
/** [element] share of a pool's supply that a contract claims. */
const SHARES = new Float64Array(E);

/** Fills `free` with what the pools have left and empties the sums. */
function countFree(): void {
  const { activeCount, activePools, poolLeft } = state;
  const { free, sum } = HANDING;
  for (let e = 0; e < E; e++) {
    free[e] = 0;
    sum[e] = 0;
  }
  for (let a = 0; a < activeCount; a++) {
    const from = activePools[a]! * E;
    for (let e = 0; e < E; e++) free[e]! += poolLeft[from + e]!;
  }
}

/** Free tonnes for those whom China denies theirs. */
function serveDenied(plan: Plan, t: number): void {
  const { restrictions: { compounds, metal, rows }, values: { joint, rivalry } } = plan;
  const { ease, want, outside } = state;
  const { amount, part, free, sum: denied } = HANDING;
  countFree();
  for (let i = 0; i < IMPORTER_INDICES.length; i++) {
    const j = IMPORTER_INDICES[i]!;
    const open = isOpen(plan, t, j);
    for (let e = 0; e < E; e++) {
      const at = j * E + e;
      const cell = rows[t]! + at;
      const passes = eased(Math.min(compounds[cell]!, metal[cell]!), ease[at]!);
      amount[at] = passes < 1 && open ? (1 - passes) * Math.max(0, want[at]! - outside[at]!) : 0;
      denied[e]! += amount[at]!;
    }
  }
  let any = 0;
  for (let e = 0; e < E; e++) {
    any += denied[e]!;
    part[e] = denied[e]! > 0 ? (joint ? 1 : 1 - rivalry) * Math.min(1, free[e]! / denied[e]!) : 0;
  }
  if (any > 0) spread();
}

/** Calm buyers leave part of the free tonnes to Chinese buyers, who pay the Chinese price. */
function serveCalm(plan: Plan, t: number): void {
  const { freeShare, freeShareLaCe, extraShare } = plan.values;
  const { want, outside } = state;
  const { amount, part, free, sum: wanted } = HANDING;
  countFree();
  for (let i = 0; i < IMPORTER_INDICES.length; i++) {
    const j = IMPORTER_INDICES[i]!;
    const open = isOpen(plan, t, j);
    for (let e = 0; e < E; e++) {
      const at = j * E + e;
      amount[at] = open ? Math.max(0, want[at]! - outside[at]!) : 0;
      wanted[e]! += amount[at]!;
    }
  }
  for (let e = 0; e < E; e++) {
    // No one signs offtake for cerium in glut.
    const kept = free[e]! * (e === LA || e === CE ? freeShareLaCe : freeShare + (1 - freeShare) * extraShare);
    part[e] = wanted[e]! > 0 ? Math.min(1, kept / wanted[e]!) : 0;
  }
  spread();
}

/** Oxide that no one outside took joins the Chinese pool: Chinese makers buy it, and it carries a Chinese tag from there on. La and Ce in glut find no buyer. */
function sellToChina(): void {
  const { activeCount, activePools, poolLeft, poolSupply, sold, soldYear } = state;
  for (let a = 0; a < activeCount; a++) {
    const from = activePools[a]! * E;
    for (let e = CE + 1; e < E; e++) {
      const left = poolLeft[from + e]!;
      poolSupply[e]! += left;
      sold[e]! += left;
      soldYear[from + e]! += left;
      poolLeft[from + e] = 0;
    }
  }
}

/** Hands each importer its part of its amount, together no more than is free, from all pools in proportion to what each has left. */
function spread(): void {
  const { activeCount, activePools, poolLeft, fromPool, outside } = state;
  const { amount, part, free, sum: handed } = HANDING;
  for (let e = 0; e < E; e++) handed[e] = 0;
  for (let i = 0; i < IMPORTER_INDICES.length; i++) {
    const row = IMPORTER_INDICES[i]! * E;
    for (let e = 0; e < E; e++) {
      const given = amount[row + e]! * part[e]!;
      handed[e]! += given;
      outside[row + e]! += given;
      amount[row + e] = free[e]! > 0 ? given / free[e]! : 0;
    }
  }
  for (let e = 0; e < E; e++) handed[e] = free[e]! > 0 ? handed[e]! / free[e]! : 0;
  for (let a = 0; a < activeCount; a++) {
    const p = activePools[a]!;
    for (let i = 0; i < IMPORTER_INDICES.length; i++) {
      const j = IMPORTER_INDICES[i]!;
      for (let e = 0; e < E; e++) fromPool[(j * P + p) * E + e]! += amount[j * E + e]! * poolLeft[p * E + e]!;
    }
    for (let e = 0; e < E; e++) poolLeft[p * E + e] = Math.max(0, poolLeft[p * E + e]! * (1 - handed[e]!));
  }
}
