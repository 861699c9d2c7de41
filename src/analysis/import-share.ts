import { ECONOMIES, ELEMENTS, FIRST_YEAR, oxideOf, plus, tonnesREO, type Economy, type TonnesREO } from "../domain/index.ts";
import { CHAIN_COUNT, E, type Chain, type Result } from "../minerals/index.ts";
import type { ShareYear } from "./decomposition.ts";

/** Names of what moves an economy's customs share. */
export const DRIVERS = {
  mines: "oxide separated outside China", third: "third-country chains on Chinese feed", demand: "use", stocks: "stock building", recycling: "recycling",
} as const;

type Kind = "china" | "mines" | "third" | "home" | "recycling" | null;

/** What a chain is to customs. Magnets are not in the compounds-and-metals series. */
function kindOf(chain: Chain): Kind {
  if (chain.segment === "magnet") return null;
  if (chain.segment === "recycled") return "recycling";
  if (chain.customs === null) return "home";
  if (chain.customs === "China") return "china";
  return chain.separation === "China" ? "third" : "mines";
}

/** Stock of firms and nation at the end of a month, t REO by element. */
function stockAt(result: Result, economy: number, month: number): TonnesREO[] {
  return ELEMENTS.map((_, e) => {
    const at = (month * ECONOMIES.length + economy) * E + e;
    return oxideOf(plus(result.privateStock[at]!, result.nationalStock[at]!), e);
  });
}

/**
 * What made up an economy's imports of compounds and metals in one year of a run, t REO by element: imports = use + stock building -
 * recycling, where use is what is left, so that the identity holds exactly. The first year's stock change counts from its first
 * month on.
 */
export function importYear(result: Result, economy: Economy, year: number): ShareYear {
  const y = year - FIRST_YEAR;
  const j = ECONOMIES.indexOf(economy);
  const flows: Record<Exclude<Kind, null>, TonnesREO[]> = { china: [], mines: [], third: [], home: [], recycling: [] };
  for (const kind of Object.keys(flows) as Exclude<Kind, null>[]) flows[kind] = ELEMENTS.map(() => tonnesREO(0));
  result.chains.forEach((chain, k) => {
    const kind = chain.economy === economy ? kindOf(chain) : null;
    if (kind === null) return;
    for (let e = 0; e < E; e++) flows[kind][e] = plus(flows[kind][e]!, oxideOf(result.arrivals[(y * CHAIN_COUNT + k) * E + e]!, e));
  });
  const before = stockAt(result, j, y === 0 ? 0 : y * 12 - 1);
  const built = stockAt(result, j, y * 12 + 11).map((value, e) => value - before[e]!);
  const imports = flows.china.map((value, e) => value + flows.mines[e]! + flows.third[e]!);
  const recycled = flows.recycling.map((value, e) => value + flows.home[e]!);
  return {
    year,
    elsewhere: { [DRIVERS.mines]: flows.mines, [DRIVERS.third]: flows.third },
    whole: { [DRIVERS.demand]: imports.map((value, e) => value - built[e]! + recycled[e]!), [DRIVERS.stocks]: built, [DRIVERS.recycling]: recycled.map((value) => -value) },
  };
}
