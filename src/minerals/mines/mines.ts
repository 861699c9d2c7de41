import { ELEMENTS, FIRST_YEAR, OXIDE_FACTORS, monthIndex, yearOf } from "../../domain/index.ts";
import type { Facts } from "../../facts/index.ts";
import { monthAt, numberAt, switchAt, type Parameters } from "../../scenario/index.ts";
import { ND, PR, T, isReplay } from "../dimensions.ts";
import { minesOf, text, type MineFacts, type RouteStep } from "./mine-facts.ts";
import { rampPath, rampTable } from "./ramp.ts";
import { shareBetween, stepwise } from "../series.ts";
import { cells } from "../cells.ts";

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
  /** Yearly service of the debt that a new mine was built with, per t REO; none on a mine with a record. */
  readonly debtPerREO: number;
  /** t REO a month that mine and mill can give when it comes back from failure, where that is known; else 0. */
  readonly reopened: number;
  readonly backedFrom: number;
  readonly floorFrom: number;
  /** Months whose output is a fact: price and host effects do not touch them. */
  readonly givenUntil: number;
  /** Whether the decision is still open: then it is built only as far as the expected price supports it. */
  readonly waits: boolean;
  /** Chinese feed that follows requirement after the anchor: light, heavy or none. */
  readonly swing: "light" | "heavy" | "none";
}

const monthOr = (value: string, otherwise: number): number => (value === "" ? otherwise : monthIndex(value));

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
  const delay = numberAt(parameters, `projects.delay.${kind === "financed" ? "construction" : kind}`) / (open ? Math.max(numberAt(parameters, "projects.supportLeast"), support) : 1);
  return { realised: Math.min(1, realised), delay: Math.round(delay), open };
}

const CASH: Readonly<Record<string, (p: Parameters, pairShare: number) => number>> = {
  china: () => 0,
  lynas: (p, pair) => numberAt(p, "cash.lynas") * pair,
  mp: (p, pair) => numberAt(p, "cash.mp") * pair,
  hardrock: (p, pair) => numberAt(p, "cash.hardrock") * pair,
  clay: (p) => numberAt(p, "cash.clay"),
};

/** Compiles every mine of mines.csv, its capacity for the first `months`. */
export function planMines(parameters: Parameters, facts: Facts, overrides: Readonly<Record<string, ProjectOverride>> = {}, months = T): MinePlan[] {
  const anchor = monthAt(parameters, "clock.anchor");
  const context = { anchor, replay: isReplay(anchor), ramp: rampTable(numberAt(parameters, "ramp.years"), months), months };
  const { replay } = context;
  return minesOf(facts).map((mine): MinePlan => {
    const { id, row, past, routes } = mine;
    const change = overrides[mine.projectId] ?? {};
    const basket = change.basket ? Float64Array.from(ELEMENTS, (e, i) => (change.basket![e] ?? 0) / 100 / OXIDE_FACTORS[i]!) : mine.basket;
    const pairShare = basket[PR]! * OXIDE_FACTORS[PR]! + basket[ND]! * OXIDE_FACTORS[ND]!;
    const timing = mineTiming(parameters, mine, change, anchor);
    const recorded = past.length > 0 && !(replay && text(row, "replay") !== "given");
    return {
      id, name: text(row, "name"), country: text(row, "mining_country"), host: text(row, "host"), basket,
      capacity: capacityPath(parameters, mine, timing, context), routes,
      chinaUntil: text(row, "china_until") === "" ? Number.POSITIVE_INFINITY : monthIndex(text(row, "china_until")),
      cashPerREO: CASH[text(row, "cost_class")]!(parameters, pairShare),
      debtPerREO: recorded ? 0 : Number(row["debt_service"] ?? numberAt(parameters, "cash.debt")) * pairShare,
      reopened: (Number(row["restart_capacity"] ?? 0) / 12) * numberAt(parameters, "ramp.availability"),
      backedFrom: monthOr(text(row, "backed_from"), Number.POSITIVE_INFINITY),
      floorFrom: monthOr(text(row, "floor_from"), Number.POSITIVE_INFINITY),
      givenUntil: recorded ? (replay ? T : anchor) : 0,
      waits: timing.open && !replay,
      swing: id === "china_light" ? "light" : id === "china_ionic" || id === "myanmar" ? "heavy" : "none",
    };
  });
}

interface Timing { readonly start: number; readonly nameplate: number; readonly realised: number; readonly open: boolean }

function mineTiming(parameters: Parameters, { id, row, project }: MineFacts, change: ProjectOverride, anchor: number): Timing {
  if (id === "minamitorishima") {
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

interface CapacityContext { readonly anchor: number; readonly replay: boolean; readonly ramp: Float64Array; readonly months: number }

/** t REO a month: records as far as they are given, what was announced in a replay, else a ramp to what the project is expected to reach. */
function capacityPath(parameters: Parameters, mine: MineFacts, timing: Timing, { anchor, replay, ramp, months }: CapacityContext): Float64Array {
  const { row, past } = mine;
  const out = cells(T);
  const years = numberAt(parameters, "ramp.years");
  const available = numberAt(parameters, "ramp.availability");
  if (replay && text(row, "replay") === "announced") {
    const start = monthIndex(text(row, "replay_start")) + Math.round(numberAt(parameters, "projects.delay.construction"));
    // What was announced is separated oxide; the mine digs what the plant loses on top.
    const dug = Number(row["replay_capacity"]) / numberAt(parameters, "separation.recovery");
    return rampPath(out, (dug / 12) * available, start, ramp, years, months);
  }
  if (past.length === 0) return rampPath(out, ((timing.nameplate * timing.realised) / 12) * available, timing.start, ramp, years, months);
  const before = yearOf(anchor - 1);
  const forPair = dugForPair(parameters, mine);
  const last = Math.max(stepwise(past, before), forPair?.[before - FIRST_YEAR] ?? 0);
  const goal = Math.max(last, timing.nameplate * timing.realised * available);
  const recorded = replay || timing.nameplate === 0 ? months : Math.min(months, Math.max(0, anchor));
  rampPath(out, goal - last, anchor, ramp, years, months);
  for (let t = recorded; t < months; t++) out[t] = (last + out[t]!) / 12;
  recordedOutput(parameters, mine, forPair, recorded, out);
  return out;
}

/** Recorded output up to a month, or what `forPair` asks for where that is more, with the part of Chinese output that no one recorded. */
function recordedOutput(parameters: Parameters, { row, given }: MineFacts, forPair: Float64Array | null, until: number, out: Float64Array): void {
  const early = numberAt(parameters, "china.undocumented.early");
  const late = numberAt(parameters, "china.undocumented.late");
  const [earlyUntil, lateFrom] = [monthAt(parameters, "china.undocumented.earlyUntil"), monthAt(parameters, "china.undocumented.lateFrom")];
  const chinese = text(row, "mining_country") === "China";
  for (let t = 0; t < until; t++) {
    const y = Math.floor(t / 12);
    const hidden = chinese ? early + (late - early) * shareBetween(12 * y, earlyUntil, lateFrom) : 0;
    out[t] = (Math.max(given[y]!, forPair?.[y] ?? 0) * (1 + hidden)) / 12;
  }
}

/** [year] t REO that must have been dug for the Nd and Pr that the plant printed: a record that counts what was shipped leaves out the La and Ce that no one finished. */
function dugForPair(parameters: Parameters, { basket, printedPair }: MineFacts): Float64Array | null {
  if (printedPair === null) return null;
  const separated = (basket[PR]! * OXIDE_FACTORS[PR]! + basket[ND]! * OXIDE_FACTORS[ND]!) * numberAt(parameters, "separation.recovery");
  return printedPair.map((tonnes) => tonnes / separated);
}
