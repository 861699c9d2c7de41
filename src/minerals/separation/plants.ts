import { ECONOMIES, FIRST_YEAR } from "../../domain/index.ts";
import { select, type Facts, type Row } from "../../facts/index.ts";
import { monthAt, numberAt, type Parameters } from "../../scenario/index.ts";
import { J, P, POOLS, T } from "../dimensions.ts";
import { statusTerms, type ProjectOverride } from "../mines/mines.ts";
import { rampPath, rampTable } from "../mines/ramp.ts";
import { redirectedPlants, type PlantStage } from "./redirected.ts";
import { firstAboveZero } from "../series.ts";
import { cells } from "../cells.ts";

/** Capacity outside China by month, after delay, ramp and the expected share built. */
export interface PlantPlan {
  /** [month][pool] t Nd+Pr oxide a month. */
  readonly light: Float64Array;
  /** [month][pool] t Dy+Tb oxide a month. */
  readonly heavy: Float64Array;
  /** [month][economy] t metal a month from listed projects (beside the metal parameters). */
  readonly metal: Float64Array;
  /** [month][economy] t finished magnet a month from listed projects. */
  readonly magnets: Float64Array;
  readonly outcomes: readonly PlantOutcome[];
}
export interface PlantOutcome { readonly id: string; readonly name: string; readonly country: string; readonly stage: PlantStage; readonly start: number; readonly monthly: Float64Array }

const POOL_OF: Readonly<Record<string, string>> = {
  Malaysia: "Malaysia", Australia: "Australia", "United States": "US", France: "Europe", Estonia: "Europe", "United Kingdom": "Europe", Germany: "Europe", Sweden: "Europe",
  Canada: "Canada", India: "India", Japan: "Japan", Vietnam: "other",
};
const ECONOMY_OF: Readonly<Record<string, string>> = {
  "United States": "US", Canada: "US", France: "Europe", Estonia: "Europe", "United Kingdom": "Europe", Germany: "Europe", Sweden: "Europe", Japan: "Japan", Vietnam: "rest", Korea: "Korea",
};
/** Plants whose output is already inside a parameter or a series: Japan's makers, old European makers, the Vietnamese metal hub. */
const ALREADY_COUNTED = new Set(["shinetsu_jp", "proterial", "tdk", "shinetsu_vn", "vn_metal_hub", "lcm_uk", "ef_vac"]);

/** Compiles separation, metal and magnet plants of projects.csv for the first `months`. */
export function planPlants(parameters: Parameters, facts: Facts, overrides: Readonly<Record<string, ProjectOverride>> = {}, months = T): PlantPlan {
  const light = cells(T * P);
  const heavy = cells(T * P);
  const metal = cells(T * J);
  const magnets = cells(T * J);
  const outcomes: PlantOutcome[] = [];
  const ramp = rampTable(numberAt(parameters, "ramp.years"), months);
  const add = (id: string, name: string, country: string, stage: PlantStage, monthly: Float64Array): void => {
    const separates = stage.startsWith("separation");
    const width = separates ? P : J;
    const column = separates ? POOLS.indexOf((POOL_OF[country] ?? "other") as never) : ECONOMIES.indexOf((ECONOMY_OF[country] ?? "rest") as never);
    const target = stage === "separation-light" ? light : stage === "separation-heavy" ? heavy : stage === "metal" ? metal : magnets;
    const start = firstAboveZero(monthly);
    if (start >= 0) for (let t = start; t < months; t++) target[t * width + column]! += monthly[t]!;
    outcomes.push({ id, name, country, stage, start, monthly });
  };
  for (const row of select(facts, "projects", {})) {
    const id = String(row["project_id"]);
    const stage = String(row["stage"]);
    if (ALREADY_COUNTED.has(id) || row["value"] === null || !["separation-light", "separation-heavy", "metal", "magnet"].includes(stage)) continue;
    add(id, String(row["name"]), String(row["country"]), stage as PlantStage, plantPath(parameters, row, overrides[id] ?? {}, ramp, months));
  }
  for (const { id, name, stage, monthly } of redirectedPlants(parameters, months)) add(id, name, "United States", stage, monthly);
  return { light, heavy, metal, magnets, outcomes };
}

function plantPath(parameters: Parameters, row: Row, change: ProjectOverride, ramp: Float64Array, months: number): Float64Array {
  const terms = statusTerms(parameters, change.status ?? String(row["status"]));
  const anchor = monthAt(parameters, "clock.anchor");
  const years = numberAt(parameters, "ramp.years");
  const year = change.startYear ?? Number(row["first_production_year"]);
  const announced = (year - FIRST_YEAR) * 12 + 6;
  const start = Math.max(announced + terms.delay, terms.realised < 1 ? anchor : announced);
  const capacity = change.capacity ?? Number(row["value"]);
  const magnet = String(row["stage"]) === "magnet" && String(row["country"]) === "United States" ? numberAt(parameters, "magnets.us.capacity") : 1;
  const scale = (capacity * terms.realised * numberAt(parameters, "ramp.availability") * magnet) / 12;
  return rampPath(cells(T), scale, start, ramp, years, months);
}
