import { KIND } from "./chains.ts";
import { DIMENSIONS } from "./dimensions.ts";
import { MAKERS } from "./metal-making.ts";
import type { Plan } from "./plan.ts";
import { RECORD } from "./record.ts";
import { STATE } from "./state.ts";

const { E, J, P } = DIMENSIONS;
const { own, abroad } = MAKERS;
const state = STATE;
const result = RECORD;

/** [element] of one importer's month: oxide from all pools and from foreign ones, the share tolled through China, and what passes of that. */
const TOTAL = new Float64Array(E);
const FOREIGN = new Float64Array(E);
const TOLL = new Float64Array(E);
const PASSES = new Float64Array(E);

/** Chains of one pool lie this far from its compounds. */
const HOME = (KIND.metalHome - KIND.compound) * E;
const THIRD = (KIND.metalThird - KIND.compound) * E;
const TOLLED = (KIND.metalToll - KIND.compound) * E;

/** Books an importer's outside oxide on its chains, which begin at `start`; tolled tonnes that a measure stops in China become surplus there. */
export function bookOutside(plan: Plan, t: number, j: number, start: number): void {
  const { metalShare, ease, activePools, activeCount, fromPool } = state;
  const { arrivals } = result;
  const { metal } = plan.restrictions;
  const ownPool = plan.ownPool[j];
  const share = j * E;
  const cell = (t * J + j) * E;
  for (let e = 0; e < E; e++) {
    const passes = metal[cell + e]!;
    PASSES[e] = passes + (1 - passes) * ease[share + e]!;
    TOLL[e] = metalShare[share + e]! * (1 - own[e]! - abroad[e]!);
    TOTAL[e] = 0;
    FOREIGN[e] = 0;
  }
  for (let a = 0; a < activeCount; a++) {
    const p = activePools[a]!;
    const from = (j * P + p) * E;
    const chain = start + (p - 1) * E;
    const foreign = ownPool === p ? 0 : 1;
    for (let e = 0; e < E; e++) {
      const mass = fromPool[from + e]!;
      if (mass <= 0) continue;
      const made = metalShare[share + e]!;
      TOTAL[e]! += mass;
      FOREIGN[e]! += mass * foreign;
      arrivals[chain + e]! += mass * (1 - made);
      arrivals[chain + HOME + e]! += mass * made * own[e]!;
      arrivals[chain + THIRD + e]! += mass * made * abroad[e]!;
      arrivals[chain + TOLLED + e]! += mass * TOLL[e]! * PASSES[e]!;
    }
  }
  settle(j);
}

/** What reached the importer without a Chinese step, what of it crossed a border, and what came by way of China. */
function settle(j: number): void {
  const { metalShare, direct, foreign, tolled, surplus } = state;
  for (let e = 0; e < E; e++) {
    const at = j * E + e;
    const total = TOTAL[e]!;
    const toll = TOLL[e]!;
    const stopped = total * toll * (1 - PASSES[e]!);
    direct[at] = total - total * toll;
    // Own oxide made to metal abroad comes back as an import.
    foreign[at] = FOREIGN[e]! * (1 - toll) + (total - FOREIGN[e]!) * metalShare[at]! * abroad[e]!;
    tolled[at] = total * toll - stopped;
    surplus[e]! += stopped;
  }
}
