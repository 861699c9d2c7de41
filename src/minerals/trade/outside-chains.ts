import { KIND } from "./chains.ts";
import { DIMENSIONS } from "../dimensions.ts";
import { MAKERS } from "../metal/metal-making.ts";
import type { Plan } from "../plan.ts";
import { RECORD } from "../record.ts";
import { STATE } from "../state.ts";

const { E, P } = DIMENSIONS;
const makers = MAKERS;
const state = STATE;
const result = RECORD;

/** [element] of one importer's month: oxide from all pools and from foreign ones, the share tolled through China, and what passes of that. */
const MONTH = { total: new Float64Array(E), abroad: new Float64Array(E), toll: new Float64Array(E), passes: new Float64Array(E) } as const;
const month = MONTH;

/** Chains of one pool lie this far from its compounds. */
const HOME = (KIND.metalHome - KIND.compound) * E;
const THIRD = (KIND.metalThird - KIND.compound) * E;
const TOLLED = (KIND.metalToll - KIND.compound) * E;

/** Books an importer's outside oxide on its chains, which begin at `start`; tolled tonnes that a measure stops in China become surplus there. */
export function bookOutside(plan: Plan, t: number, j: number, start: number): void {
  const { metalShare, ease, activePools, activeCount } = state;
  const { own, abroad } = makers;
  const { total, abroad: foreign, toll, passes } = month;
  const { metal, rows } = plan.restrictions;
  const ownPool = plan.ownPool[j];
  const share = j * E;
  const cell = rows[t]! + j * E;
  for (let e = 0; e < E; e++) {
    const licence = metal[cell + e]!;
    passes[e] = licence + (1 - licence) * ease[share + e]!;
    toll[e] = metalShare[share + e]! * (1 - own[e]! - abroad[e]!);
    total[e] = 0;
    foreign[e] = 0;
  }
  for (let a = 0; a < activeCount; a++) {
    const p = activePools[a]!;
    bookPool((j * P + p) * E, share, start + (p - 1) * E, ownPool === p ? 0 : 1);
  }
  settle(j);
}

/** One pool's oxide, which lies at `from`, onto the importer's chains of it: compounds, and metal by who makes it. */
function bookPool(from: number, share: number, chain: number, isForeign: number): void {
  const { metalShare, fromPool } = state;
  const { own, abroad } = makers;
  const { total, abroad: foreign, toll, passes } = month;
  const { arrivals } = result;
  for (let e = 0; e < E; e++) {
    const mass = fromPool[from + e]!;
    if (mass <= 0) continue;
    const made = metalShare[share + e]!;
    total[e]! += mass;
    foreign[e]! += mass * isForeign;
    arrivals[chain + e]! += mass * (1 - made);
    arrivals[chain + HOME + e]! += mass * made * own[e]!;
    arrivals[chain + THIRD + e]! += mass * made * abroad[e]!;
    arrivals[chain + TOLLED + e]! += mass * toll[e]! * passes[e]!;
  }
}

/** What reached the importer without a Chinese step, what of it crossed a border, and what came by way of China. */
function settle(j: number): void {
  const { metalShare, direct, foreign, tolled, surplus } = state;
  const { abroad } = makers;
  const { total, abroad: fromAbroad, toll, passes } = month;
  for (let e = 0; e < E; e++) {
    const at = j * E + e;
    const all = total[e]!;
    const processed = toll[e]!;
    const stopped = all * processed * (1 - passes[e]!);
    direct[at] = all - all * processed;
    // Own oxide made to metal abroad comes back as an import.
    foreign[at] = fromAbroad[e]! * (1 - processed) + (all - fromAbroad[e]!) * metalShare[at]! * abroad[e]!;
    tolled[at] = all * processed - stopped;
    surplus[e]! += stopped;
  }
}
