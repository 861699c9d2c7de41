import { ELEMENTS, FIRST_YEAR, OXIDE_FACTORS, monthIndex, yearOf } from "../domain/index.ts";
import { select, type Facts, type Row } from "../facts/index.ts";
import { monthAt, numberAt, switchAt, type Parameters } from "../scenario/index.ts";
import { E, ND, POOLS, PR, T, isReplay } from "./dimensions.ts";
import { rampShare } from "./ramp.ts";
import { stepwise, type Points } from "./series.ts";

/** From `month` on, feed goes to `pool`; `free` = the owner's own plant, not bound by the listed capacity of the pool. */
export interface RouteStep { readonly month: number; readonly pool: number; readonly free: boolean }

/** One mine (or group of mines) compiled: what it digs, where each group is separated, and what it costs. */
export interface MinePlan {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly host: string;
  /** t element per t REO, before separation losses. */
  readonly basket: Float64Array;
  /** t REO a month that the mine would make, before price, outage and host-state effects. */
  readonly capacity: Float64Array;
  /** [0] light, [1] heavy. */
  readonly routes: readonly [readonly RouteStep[], readonly RouteStep[]];
  /** Month until which feed that finds no separation elsewhere goes to China; Infinity = always, -1 = never. */
  readonly chinaUntil: number;
  readonly cashPerREO: number;
  readonly backedFrom: number;
  readonly floorFrom: number;
  /** Months whose output is a fact: price and host effects do not touch them. */
  readonly givenUntil: number;
  /** Whether the decision is still open: then it is built only as far as the expected price supports it. */
  readonly waits: boolean;
  /** Chinese feed that follows requirement after the anchor: light, heavy or none. */
  readonly swing: "light" | "heavy" | "none";
}

const text = (row: Row, column: string): string => String(row[column] ?? "");
const monthOr = (value: string, otherwise: number): number => (value === "" ? otherwise : monthIndex(value));

function parseRoute(route: string): RouteStep[] {
  return route.split(";").map((step) => {
    const [place, from] = step.split("@") as [string, string];
    const free = place.endsWith("!");
    return { month: monthIndex(from), pool: POOLS.indexOf((free ? place.slice(0, -1) : place) as never), free };
  });
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

const STATUS_CLASS: Readonly<Record<string, string>> = {
  construction: "construction", "FID taken": "financed", feasibility: "feasibility", concept: "concept", trial: "concept", suspended: "concept",
};

export interface ProjectOverride { readonly status?: string; readonly startYear?: number; readonly capacity?: number; readonly basket?: Readonly<Record<string, number>> }

/** Expected share built, slip in months and whether the decision is still open, for a project status. */
export function statusTerms(parameters: Parameters, status: string) {
  if (status === "operating") return { realised: 1, delay: 0, open: false };
  const kind = STATUS_CLASS[status] ?? "concept";
  const support = numberAt(parameters, "projects.support");
  const open = kind === "feasibility" || kind === "concept";
  const realised = numberAt(parameters, `projects.realised.${kind}`) * (open ? support : 1);
  const delay = numberAt(parameters, `projects.delay.${kind === "financed" ? "construction" : kind}`) / (open ? Math.max(0.5, support) : 1);
  return { realised: Math.min(1, realised), delay: Math.round(delay), open };
}

const CASH: Readonly<Record<string, (p: Parameters, pairShare: number) => number>> = {
  china: () => 0,
  lynas: (p, pair) => numberAt(p, "cash.lynas") * pair,
  mp: (p, pair) => numberAt(p, "cash.mp") * pair,
  hardrock: (p, pair) => numberAt(p, "cash.hardrock") * pair,
  clay: (p) => numberAt(p, "cash.clay"),
};

/** Compiles every mine of mines.csv. */
export function planMines(parameters: Parameters, facts: Facts, overrides: Readonly<Record<string, ProjectOverride>> = {}): MinePlan[] {
  const anchor = monthAt(parameters, "clock.anchor");
  const replay = isReplay(anchor);
  return select(facts, "mines", {}).map((row): MinePlan => {
    const id = text(row, "mine_id");
    const project = select(facts, "projects", { project_id: text(row, "project_id") })[0];
    const change = overrides[text(row, "project_id")] ?? {};
    const basket = change.basket ? Float64Array.from(ELEMENTS, (e) => (change.basket![e] ?? 0) / 100 / OXIDE_FACTORS[ELEMENTS.indexOf(e)]!) : basketOf(facts, text(row, "baskets"));
    const pairShare = basket[PR]! * OXIDE_FACTORS[PR]! + basket[ND]! * OXIDE_FACTORS[ND]!;
    const past = history(facts, text(row, "history"));
    const timing = mineTiming(parameters, row, project, change, anchor);
    return {
      id, name: text(row, "name"), country: text(row, "mining_country"), host: text(row, "host"), basket,
      capacity: capacityPath(parameters, row, past, timing, { anchor, replay, pairShare }),
      routes: [parseRoute(text(row, "light_route")), parseRoute(text(row, "heavy_route"))],
      chinaUntil: text(row, "china_until") === "" ? Number.POSITIVE_INFINITY : monthIndex(text(row, "china_until")),
      cashPerREO: CASH[text(row, "cost_class")]!(parameters, pairShare),
      backedFrom: monthOr(text(row, "backed_from"), Number.POSITIVE_INFINITY),
      floorFrom: monthOr(text(row, "floor_from"), Number.POSITIVE_INFINITY),
      givenUntil: past.length > 0 && !(replay && text(row, "replay") !== "given") ? (replay ? T : anchor) : 0,
      waits: timing.open && !replay,
      swing: id === "china_light" ? "light" : id === "china_ionic" || id === "myanmar" ? "heavy" : "none",
    };
  });
}

interface Timing { readonly start: number; readonly nameplate: number; readonly realised: number; readonly open: boolean }

function mineTiming(parameters: Parameters, row: Row, project: Row | undefined, change: ProjectOverride, anchor: number): Timing {
  if (text(row, "mine_id") === "minamitorishima") {
    const on = switchAt(parameters, "minamitorishima.on");
    return {
      start: monthAt(parameters, "minamitorishima.start"), nameplate: numberAt(parameters, "minamitorishima.capacity"),
      realised: on ? numberAt(parameters, "minamitorishima.chance") : 0, open: false,
    };
  }
  if (!project) return { start: T, nameplate: 0, realised: 0, open: false };
  const terms = statusTerms(parameters, change.status ?? text(project, "status"));
  const year = change.startYear ?? Number(project["first_production_year"]);
  const announced = (year - FIRST_YEAR) * 12 + 6;
  const nameplate = change.capacity ?? Number(row["capacity_reo"] || project["value"]);
  return { start: Math.max(announced + terms.delay, terms.realised < 1 ? anchor : announced), nameplate, realised: terms.realised, open: terms.open };
}

interface CapacityContext { readonly anchor: number; readonly replay: boolean; readonly pairShare: number }

function capacityPath(parameters: Parameters, row: Row, past: Points, timing: Timing, { anchor, replay }: CapacityContext): Float64Array {
  const out = new Float64Array(T);
  const years = numberAt(parameters, "ramp.years");
  const available = numberAt(parameters, "ramp.availability");
  const early = numberAt(parameters, "china.undocumented.early");
  const late = numberAt(parameters, "china.undocumented.late");
  const chinese = text(row, "mining_country") === "China";
  const announced = replay && text(row, "replay") === "announced";
  const announcedStart = announced ? monthIndex(text(row, "replay_start")) + Math.round(numberAt(parameters, "projects.delay.construction")) : T;
  for (let t = 0; t < T; t++) {
    const year = FIRST_YEAR + Math.floor(t / 12);
    if (announced) {
      out[t] = (Number(row["replay_capacity"]) / 12) * available * rampShare((t - announcedStart) / 12, years);
    } else if (past.length > 0 && (t < anchor || replay || timing.nameplate === 0)) {
      const hidden = chinese ? late + (early - late) * Math.min(1, Math.max(0, (2018 - year) / 3)) : 0;
      out[t] = year < past[0]![0] ? 0 : (stepwise(past, year) * (1 + hidden)) / 12;
    } else if (past.length > 0) {
      const last = stepwise(past, yearOf(anchor - 1));
      const goal = Math.max(last, timing.nameplate * timing.realised * available);
      out[t] = (last + (goal - last) * rampShare((t - anchor) / 12, years)) / 12;
    } else {
      out[t] = ((timing.nameplate * timing.realised) / 12) * available * rampShare((t - timing.start) / 12, years);
    }
  }
  return out;
}

/** Where a group's feed goes in a month; undefined before the first step. */
export function routeAt(steps: readonly RouteStep[], month: number): RouteStep | undefined {
  let found: RouteStep | undefined;
  for (const step of steps) if (step.month <= month) found = step;
  return found;
}
