import { minesOf, routeAt, text } from "../mines/mine-facts.ts";
import { P, POOLS, T } from "../dimensions.ts";
import type { MinePlan } from "../mines/mines.ts";
import { perFacts } from "../per-facts.ts";
import type { OriginFactors } from "../restrictions/restrictions.ts";
import { cells } from "../cells.ts";

/** Where each mine's groups are separated by month, and the countries that mine: the same in every draw. */
export const routesOf = perFacts((facts) => {
  const mines = minesOf(facts);
  const countries = mines.map(({ row }) => text(row, "mining_country"));
  const mineCountries = [...new Set(countries)];
  const routePool = new Int8Array(mines.length * 2 * T).fill(-1);
  const routeFree = new Uint8Array(mines.length * 2 * T);
  mines.forEach(({ routes }, m) => {
    for (let g = 0; g < 2; g++) {
      for (let t = 0; t < T; t++) {
        const step = routeAt(routes[g]!, t);
        if (!step) continue;
        routePool[(m * 2 + g) * T + t] = step.pool;
        routeFree[(m * 2 + g) * T + t] = step.free || step.pool === 0 ? 1 : 0;
      }
    }
  });
  return { mineCountries, mineCountry: Int8Array.from(countries, (country) => mineCountries.indexOf(country)), routePool, routeFree };
});

/** Pools fed by mines of the same country: a stop there is already in what the mines dig. */
const SAME_COUNTRY: ReadonlySet<string> = new Set(["US", "Australia", "India", "Russia"]);

/** What mines can put out, [month][mine] t REO, and factors on separation pools, [pool][month], after outages and measures of host states. */
export function planFactors(mines: readonly MinePlan[], origin: OriginFactors, months = T) {
  const potential = cells(T * mines.length);
  mines.forEach(({ id, country, capacity }, m) => {
    const [own, state] = [origin.get(`mine:${id}`), origin.get(country)];
    for (let t = 0; t < months; t++) potential[t * mines.length + m] = capacity[t]! * ((own?.[t] ?? 1) * (state?.[t] ?? 1));
  });
  const poolFactor = cells(P * T).fill(1);
  const lower = (row: number, name: string) => {
    const path = origin.get(name);
    if (path) for (let t = 0; t < T; t++) poolFactor[row * T + t]! *= path[t]!;
  };
  POOLS.forEach((pool, p) => { lower(p, `pool:${pool}`); if (p > 0 && !SAME_COUNTRY.has(pool)) lower(p, pool); });
  return { potential, poolFactor };
}
