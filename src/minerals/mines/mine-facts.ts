import { ELEMENTS, FIRST_YEAR, OXIDE_FACTORS, monthIndex } from "../../domain/index.ts";
import { select, type Facts, type Row } from "../../facts/index.ts";
import { E, POOLS, Y } from "../dimensions.ts";
import { perFacts } from "../per-facts.ts";
import { printedPair } from "./printed-pair.ts";
import { linear, stepwise, type Points } from "../series.ts";

/** From `month` on, feed goes to `pool`; `free` = the owner's own plant, not bound by the listed capacity of the pool. */
export interface RouteStep { readonly month: number; readonly pool: number; readonly free: boolean }

/** What mines.csv and its companions say of a mine, whatever the parameters. */
export interface MineFacts {
  readonly id: string;
  readonly row: Row;
  readonly project: Row | undefined;
  readonly projectId: string;
  /** t element per t REO, before separation losses. */
  readonly basket: Float64Array;
  /** Recorded output, t REO by year; empty for a mine without any. */
  readonly past: Points;
  /** [year] the same for each year of the run, 0 before the first record. */
  readonly given: Float64Array;
  /** [year] t Nd and Pr oxide that its plant printed, 0 in years whose record stands; null for a mine whose record always does. */
  readonly printedPair: Float64Array | null;
  /** [0] light, [1] heavy. */
  readonly routes: readonly [readonly RouteStep[], readonly RouteStep[]];
}

export const text = (row: Row, column: string): string => String(row[column] ?? "");

/** Every mine of mines.csv. */
export const minesOf: (facts: Facts) => readonly MineFacts[] = perFacts((facts) => select(facts, "mines", {}).map((row) => {
  const past = history(facts, text(row, "history"));
  return {
    id: text(row, "mine_id"), row, projectId: text(row, "project_id"), project: select(facts, "projects", { project_id: text(row, "project_id") })[0],
    basket: basketOf(facts, text(row, "baskets")), past,
    given: Float64Array.from({ length: Y }, (_, y) => (past.length === 0 || FIRST_YEAR + y < past[0]![0] ? 0 : stepwise(past, FIRST_YEAR + y))),
    printedPair: pairByYear(facts, row),
    routes: [parseRoute(text(row, "light_route")), parseRoute(text(row, "heavy_route"))],
  };
}));

function parseRoute(route: string): RouteStep[] {
  return route.split(";").map((step) => {
    const [place, from] = step.split("@") as [string, string];
    const free = place.endsWith("!");
    return { month: monthIndex(from), pool: POOLS.indexOf((free ? place.slice(0, -1) : place) as never), free };
  });
}

/** Where a group's feed goes in a month; undefined before the first step. */
export function routeAt(steps: readonly RouteStep[], month: number): RouteStep | undefined {
  let found: RouteStep | undefined;
  for (const step of steps) if (step.month <= month) found = step;
  return found;
}

/** t element of each group per t REO for a weighted mix of deposit tables; the five minor heavies become `other`. */
function basketOf(facts: Facts, recipe: string): Float64Array {
  const basket = new Float64Array(E);
  const minor = new Set(["Ho", "Er", "Tm", "Yb", "Lu"]);
  for (const part of recipe.split(";")) {
    const [key, weight] = part.split(":") as [string, string];
    const rows = select(facts, "deposit_composition", { deposit_key: key });
    const total = rows.reduce((sum, row) => sum + Number(row["value"]), 0);
    for (const row of rows) {
      const element = text(row, "element");
      const e = ELEMENTS.indexOf((minor.has(element) ? "other" : element) as never);
      basket[e]! += (Number(weight) * Number(row["value"])) / total;
    }
  }
  for (let e = 0; e < E; e++) basket[e]! /= OXIDE_FACTORS[e]!;
  return basket;
}

/** Straight line between the years that were printed, as far as the table says that they stand for more than the record. */
function pairByYear(facts: Facts, row: Row): Float64Array | null {
  const entity = text(row, "pair_record");
  const points = entity === "" ? [] : printedPair(facts, entity);
  const [first] = points;
  if (first === undefined) return null;
  const until = Number(row["pair_record_until"]);
  return Float64Array.from({ length: Y }, (_, y) => (FIRST_YEAR + y < first[0] || FIRST_YEAR + y > until ? 0 : linear(points, FIRST_YEAR + y)));
}

function history(facts: Facts, key: string): Points {
  if (key === "") return [];
  const years = new Map<number, number>();
  for (const name of key.split("+")) {
    const [country, part] = name.split(":") as [string, string | undefined];
    for (const row of select(facts, "mine_production", { country })) {
      const year = Number(row["year"]);
      years.set(year, (years.get(year) ?? 0) + Number(row["value"]) * (part ? quotaShare(facts, year, part) : 1));
    }
  }
  return [...years].sort((a, b) => a[0] - b[0]);
}

/** Share of a year's Chinese mining quota that is light or ionic; the nearest year with a split stands in. */
function quotaShare(facts: Facts, year: number, part: string): number {
  const at = (kind: string): Points => select(facts, "quotas", { kind }).map((row) => [Number(row["year"]), Number(row["value"])] as const).sort((a, b) => a[0] - b[0]);
  const ionic = at("mining_quota_heavy_ionic");
  const light = at("mining_quota_light");
  const heavyShare = stepwise(ionic, year) / (stepwise(ionic, year) + stepwise(light, year));
  return part === "ionic" ? heavyShare : 1 - heavyShare;
}
