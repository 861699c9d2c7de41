import { ECONOMIES, IMPORTERS, type Economy, type Importer } from "../../domain/index.ts";
import { IMPORTER_INDICES, J, P, POOLS } from "../dimensions.ts";
import type { Chain } from "../result.ts";

/** Offsets of the chain kinds inside one importer's block. The first four kinds hold one chain for each pool outside China. */
const OUTSIDE = P - 1;
export const KIND = {
  compound: 0,
  metalHome: OUTSIDE,
  metalThird: 2 * OUTSIDE,
  metalToll: 3 * OUTSIDE,
  compoundChina: 4 * OUTSIDE,
  compoundThird: 4 * OUTSIDE + 1,
  compoundLeak: 4 * OUTSIDE + 2,
  metalHomeFromChina: 4 * OUTSIDE + 3,
  metalThirdFromChina: 4 * OUTSIDE + 4,
  metalChina: 4 * OUTSIDE + 5,
  metalLeak: 4 * OUTSIDE + 6,
  magnetChina: 4 * OUTSIDE + 7,
  recycled: 4 * OUTSIDE + 8,
} as const;
export const BLOCK = 4 * OUTSIDE + 9;
/** Chains that start with Chinese oxide and cross a border, `compoundChina` to `metalLeak`. */
export const CHINA_KINDS = KIND.magnetChina - KIND.compoundChina;
/** China's own block: compounds, magnets, recycled. */
export const CHINA_BLOCK = 3;

/** Who makes metal abroad for an importer, as customs sees it. */
const THIRD_METAL: Readonly<Record<Importer, string>> = { Japan: "Vietnam", US: "Europe", Korea: "Vietnam", Europe: "Thailand", rest: "Vietnam" };
/** Country of last export of compounds that third countries send on. */
export const THIRD_COUNTRY = "third country";

/** First chain of each economy's block, by economy index. */
export const BLOCK_START: Int32Array = (() => {
  const start = new Int32Array(J);
  IMPORTER_INDICES.forEach((j, i) => { start[j] = i * BLOCK; });
  start[ECONOMIES.indexOf("China")] = IMPORTERS.length * BLOCK;
  return start;
})();
export const CHAIN_COUNT = IMPORTERS.length * BLOCK + CHINA_BLOCK;

function everyChain(): Chain[] {
  const chains: Chain[] = [];
  const add = (economy: Economy, id: string, chain: Omit<Chain, "id" | "economy">) => { chains.push({ id: `${economy}:${id}`, economy, ...chain }); };
  for (const name of IMPORTERS) {
    const third = THIRD_METAL[name];
    const outside = POOLS.slice(1);
    const customsOf = (pool: string) => (pool === name ? null : pool);
    outside.forEach((pool, i) => add(name, `compound/${pool}`, { segment: "compound", separation: pool, metal: null, magnet: null, customs: customsOf(pool), pool: i + 1 }));
    outside.forEach((pool, i) => add(name, `metal/${pool}/${name}`, { segment: "metal", separation: pool, metal: name, magnet: name, customs: customsOf(pool), pool: i + 1 }));
    outside.forEach((pool, i) => add(name, `metal/${pool}/${third}`, { segment: "metal", separation: pool, metal: third, magnet: name, customs: third, pool: i + 1 }));
    outside.forEach((pool, i) => add(name, `metal/${pool}/China`, { segment: "metal", separation: pool, metal: "China", magnet: name, customs: "China", pool: i + 1 }));
    add(name, "compound/China", { segment: "compound", separation: "China", metal: null, magnet: null, customs: "China", pool: 0 });
    add(name, "compound/China/third", { segment: "compound", separation: "China", metal: null, magnet: null, customs: THIRD_COUNTRY, pool: 0 });
    add(name, "compound/China/leak", { segment: "compound", separation: "China", metal: null, magnet: null, customs: THIRD_COUNTRY, pool: 0 });
    add(name, `metal/China/${name}`, { segment: "metal", separation: "China", metal: name, magnet: name, customs: "China", pool: 0 });
    add(name, `metal/China/${third}`, { segment: "metal", separation: "China", metal: third, magnet: name, customs: third, pool: 0 });
    add(name, "metal/China/China", { segment: "metal", separation: "China", metal: "China", magnet: name, customs: "China", pool: 0 });
    add(name, "metal/China/leak", { segment: "metal", separation: "China", metal: "China", magnet: name, customs: THIRD_COUNTRY, pool: 0 });
    add(name, "magnet/China", { segment: "magnet", separation: "China", metal: "China", magnet: "China", customs: "China", pool: 0 });
    add(name, "recycled", { segment: "recycled", separation: name, metal: name, magnet: name, customs: null, pool: -1 });
  }
  add("China", "compound/China", { segment: "compound", separation: "China", metal: null, magnet: null, customs: null, pool: 0 });
  add("China", "magnet/China", { segment: "magnet", separation: "China", metal: "China", magnet: "China", customs: null, pool: 0 });
  add("China", "recycled", { segment: "recycled", separation: "China", metal: "China", magnet: "China", customs: null, pool: -1 });
  return chains;
}

const CHAINS: readonly Chain[] = Object.freeze(everyChain());
/** Every chain in array order: one list for all runs, so that what is known of it need be found once. */
export const listChains = (): readonly Chain[] => CHAINS;
