import { BLOCK_START, CHAIN_COUNT } from "./chains.ts";
import { askChina } from "./china-chains.ts";
import { DIMENSIONS } from "../dimensions.ts";
import { metalShares } from "../metal/metal-making.ts";
import { bookOutside } from "./outside-chains.ts";
import type { Plan } from "../plan.ts";
import { STATE } from "../state.ts";
import { thirdCompoundShare } from "./third-country.ts";

const { E, IMPORTER_INDICES, J } = DIMENSIONS;
const state = STATE;

/** [economy] share of light compounds that third countries send in the month; read before this month's flows replace the last. */
const THIRD = new Float64Array(J);

/**
 * Chains of one month. Oxide separated outside China goes to makers at home and abroad while metal capacity lasts, the rest is
 * tolled through China; then Chinese compounds and metal fill the remainder, direct and through third countries, as far as
 * licences allow. Outside chains are booked at once; Chinese ones wait in `chinaFlows` for what China can spare.
 */
export function stepTrade(plan: Plan, t: number, y: number): void {
  for (let i = 0; i < IMPORTER_INDICES.length; i++) THIRD[IMPORTER_INDICES[i]!] = thirdCompoundShare(plan, t, IMPORTER_INDICES[i]!);
  state.chinaFlows.fill(0);
  state.chinaExports.fill(0);
  for (let i = 0; i < IMPORTER_INDICES.length; i++) {
    const j = IMPORTER_INDICES[i]!;
    metalShares(plan, t, j);
    bookOutside(plan, t, j, (y * CHAIN_COUNT + BLOCK_START[j]!) * E);
    if (plan.restrictions.closed[t * J + j] === 0) askChina(plan, t, j, THIRD[j]!);
  }
}
