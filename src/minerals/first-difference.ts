import type { DemandPlan } from "./demand/demand.ts";
import { E, J, MAGNET_CLASSES, P } from "./dimensions.ts";
import type { MinePlan } from "./mines/mines.ts";
import type { Plan } from "./plan.ts";
import type { RestrictionPlan } from "./restrictions/restrictions.ts";
import { EARLIER_VINTAGES, VINTAGES } from "./recycling/retirement.ts";
import type { Values } from "./values.ts";

/** Nothing differs. */
const NEVER = Number.POSITIVE_INFINITY;
/** Differs from the first month on, or nothing better is known. */
const AT_ONCE = 0;

type Cells = ArrayLike<number>;

/** First place at which two arrays differ from `from` on; NEVER when they do not. */
function place(one: Cells, other: Cells, from = 0, until = one.length): number {
  if (one === other) return NEVER;
  if (one.length !== other.length) return AT_ONCE;
  for (let at = from; at < until; at++) if (!Object.is(one[at], other[at])) return at - from;
  return NEVER;
}

const byMonth = (one: Cells, other: Cells, width: number): number => (one === other ? NEVER : one.length !== other.length ? AT_ONCE : Math.floor(place(one, other) / width));
const byYear = (one: Cells, other: Cells, width: number): number => 12 * byMonth(one, other, width);

/** Rows of months, one after another. */
function byRows(one: Cells, other: Cells, months: number): number {
  if (one === other) return NEVER;
  if (one.length !== other.length) return AT_ONCE;
  let first = NEVER;
  for (let row = 0; row < one.length; row += months) first = Math.min(first, place(one, other, row, row + months));
  return first;
}

const same = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);
const whole = (one: unknown, other: unknown): number => (same(one, other) ? NEVER : AT_ONCE);
/** A date before which nothing happens. */
const date = (one: number, other: number): number => (one === other ? NEVER : Math.min(one, other));

type Rules<Compared> = { readonly [Name in keyof Compared]-?: (one: Compared, other: Compared) => number };

const through = <Compared extends object>(rules: Rules<Compared>) => {
  const list = Object.values(rules) as readonly ((one: Compared, other: Compared) => number)[];
  return (one: Compared, other: Compared): number => (one === other ? NEVER : list.reduce((first, rule) => Math.min(first, rule(one, other)), NEVER));
};

const demand = through<DemandPlan>({
  compounds: (a, b) => byYear(a.compounds, b.compounds, J * E),
  magnetsUsed: (a, b) => byMonth(a.magnetsUsed, b.magnetsUsed, J * MAGNET_CLASSES),
  magnetsMade: (a, b) => byMonth(a.magnetsMade, b.magnetsMade, J * MAGNET_CLASSES),
  content: (a, b) => byYear(a.content, b.content, MAGNET_CLASSES * E),
  japanContent: (a, b) => byYear(a.japanContent, b.japanContent, MAGNET_CLASSES * E),
  inputPerContent: (a, b) => whole(a.inputPerContent, b.inputPerContent),
  // Read when retirement is compiled, never by a month.
  useShare: () => NEVER,
});

/** Capacity acts through the plan's `potential` alone. */
const mine = (a: MinePlan, b: MinePlan): number => {
  const [one, other] = [{ ...a, capacity: null, basket: null }, { ...b, capacity: null, basket: null }];
  return Math.min(Object.entries(one).every(([name, value]) => Object.is(value, other[name as keyof typeof other]) || same(value, other[name as keyof typeof other])) ? NEVER : AT_ONCE, place(a.basket, b.basket) === NEVER ? NEVER : AT_ONCE);
};

/** Months share rows between which no measure begins or ends. */
function measures(a: RestrictionPlan, b: RestrictionPlan): number {
  for (let t = 0; t < a.rows.length; t++) {
    if (a.opens[t] !== b.opens[t]) return t;
    if (a.opens[t] === 0) continue;
    const [from, other] = [a.rows[t]!, b.rows[t]!];
    for (let cell = 0; cell < J * E; cell++) {
      for (const name of ["compounds", "metal", "scare"] as const) if (a[name][from + cell] !== b[name][other + cell]) return t;
    }
  }
  return NEVER;
}

/** Until its last month a measure is kept in mind, whichever month that is. */
function lastMonths(one: Int32Array, other: Int32Array): number {
  let first = NEVER;
  for (let at = 0; at < one.length; at++) first = Math.min(first, one[at] === other[at] ? NEVER : Math.min(one[at]!, other[at]!) + 1);
  return first;
}

const restrictions = through<RestrictionPlan>({
  rows: measures, opens: () => NEVER, compounds: () => NEVER, metal: () => NEVER, scare: () => NEVER,
  magnets: (a, b) => byMonth(a.magnets, b.magnets, J),
  lastMonth: (a, b) => lastMonths(a.lastMonth, b.lastMonth),
  biting: (a, b) => byMonth(a.biting, b.biting, 1),
  closed: (a, b) => byMonth(a.closed, b.closed, J),
  leakSingle: (a, b) => byMonth(a.leakSingle, b.leakSingle, J),
  // Compiled into potential, pool factors and metal making.
  origin: () => NEVER,
});

/** Goods of a vintage retire in the year of the vintage and their age. */
function retiring(one: Float64Array, other: Float64Array): number {
  if (one === other) return NEVER;
  if (one.length !== other.length) return AT_ONCE;
  let year = NEVER;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) year = Math.min(year, (Math.floor(at / VINTAGES) % VINTAGES) + (at % VINTAGES) - EARLIER_VINTAGES);
  return 12 * Math.max(0, year);
}

/** A target of a national stock acts once the stock is filled. */
function national(a: Plan, b: Plan): number {
  let first = NEVER;
  for (let j = 0; j < J; j++) if (a.nationalDays[j] !== b.nationalDays[j]) first = Math.min(first, a.nationalSince[j]!, b.nationalSince[j]!);
  return first;
}

/** Scalars that no month before the anchor reads: they belong to the model's own answers, which begin there. A test puts nonsense in their place. */
export const AFTER_ANCHOR: readonly (keyof Values)[] = [
  "growthLight", "growthHeavy", "quotaFall", "answer", "answerCut", "answerTrigger", "answerMonths", "coverSensitivity", "coverLeast", "coverMost",
  "floorOn", "floorPrice", "floorAll", "incentive", "investBand", "buildMonths", "responseMagnets", "responseCompounds", "responseFloor", "costEffort", "costSupport", "costSubstitution", "deterrence",
  "thriftElasticity", "thriftYears", "thriftFloorLight", "thriftFloorHeavy", "thriftKept", "subRate", "subCeiling", "subDecay", "subTrigger", "subShortage", "subPolicy", "conservation", "alarmRate",
  "hostHazard", "hostPhi", "hostThreshold", "hostSeverity", "hostOn", "hostChina", "collectionCeiling", "collectionRate", "recyclingEffort",
];
/** Scalars of sharing among allies; without it no month reads them. */
export const OF_SHARING: readonly (keyof Values)[] = ["sharingDelay", "sharingShare", "reliability", "sharingMonths"];

/** First month in which scalars that hold before the scenario's own measures differ. */
function earlier(a: Plan, b: Plan): number {
  if (a.valuesBefore === b.valuesBefore) return NEVER;
  let first = NEVER;
  for (const name of Object.keys(a.valuesBefore) as (keyof Values)[]) {
    if (Object.is(a.valuesBefore[name], b.valuesBefore[name])) continue;
    if (OF_SHARING.includes(name) && !a.valuesBefore.sharingOn && !b.valuesBefore.sharingOn) continue;
    if (!AFTER_ANCHOR.includes(name)) return AT_ONCE;
    first = Math.min(first, a.anchor);
  }
  return first;
}

const values = (a: Plan, b: Plan): number => (Object.entries(a.values).every(([name, value]) => Object.is(value, b.values[name as keyof Values])) ? NEVER : Math.min(a.policyFrom, b.policyFrom));

/**
 * First month, since January 2010, that two plans may run differently: before it both give the same numbers to the last bit. Infinity when they are
 * the same. Each part of a plan has its rule; where none is known it is the first month.
 */
export const firstDifference: (one: Plan, other: Plan) => number = through<Plan>({
  months: (a, b) => whole(a.months, b.months),
  anchor: (a, b) => whole(a.anchor, b.anchor),
  replay: (a, b) => whole(a.replay, b.replay),
  policyFrom: (a, b) => date(a.policyFrom, b.policyFrom),
  values,
  valuesBefore: earlier,
  nationalDays: national,
  nationalSince: (a, b) => Math.min(...Array.from(a.nationalSince, (since, j) => date(since, b.nationalSince[j]!))),
  releaseFrom: (a, b) => date(a.releaseFrom, b.releaseFrom),
  members: (a, b) => (same(a.members, b.members) ? NEVER : a.valuesBefore.sharingOn || b.valuesBefore.sharingOn ? AT_ONCE : Math.min(a.policyFrom, b.policyFrom)),
  sharingKey: (a, b) => whole(a.sharingKey, b.sharingKey),
  demand: (a, b) => demand(a.demand, b.demand),
  mines: (a, b) => (a.mines === b.mines ? NEVER : a.mines.length !== b.mines.length ? AT_ONCE : a.mines.reduce((first, one, m) => Math.min(first, mine(one, b.mines[m]!)), NEVER)),
  mineCountries: (a, b) => whole(a.mineCountries, b.mineCountries),
  mineCountry: (a, b) => (place(a.mineCountry, b.mineCountry) === NEVER ? NEVER : AT_ONCE),
  routePool: (a, b) => whole(a.routePool === b.routePool, true),
  routeFree: (a, b) => whole(a.routeFree === b.routeFree, true),
  ratedFeed: (a, b) => (place(a.ratedFeed, b.ratedFeed) === NEVER ? NEVER : AT_ONCE),
  potential: (a, b) => byMonth(a.potential, b.potential, a.mines.length),
  poolFactor: (a, b) => byRows(a.poolFactor, b.poolFactor, a.poolFactor.length / P),
  plants: ({ plants: a }, { plants: b }) => (a === b ? NEVER : Math.min(byMonth(a.light, b.light, P), byMonth(a.heavy, b.heavy, P), byMonth(a.metal, b.metal, J), byMonth(a.magnets, b.magnets, J))),
  prices: ({ prices: a }, { prices: b }) => (a === b ? NEVER : place(a.start, b.start) === NEVER ? byMonth(a.china, b.china, E) : AT_ONCE),
  restrictions: (a, b) => restrictions(a.restrictions, b.restrictions),
  importShare: (a, b) => byMonth(a.importShare, b.importShare, J),
  ownPool: (a, b) => (place(a.ownPool, b.ownPool) === NEVER ? NEVER : AT_ONCE),
  chains: (a, b) => whole(a.chains === b.chains, true),
  retirement: (a, b) => retiring(a.retirement, b.retirement),
  metalHome: (a, b) => byMonth(a.metalHome, b.metalHome, J),
  metalThird: (a, b) => byMonth(a.metalThird, b.metalThird, J),
  redirectedToJapan: (a, b) => byRows(a.redirectedToJapan, b.redirectedToJapan, a.redirectedToJapan.length / 2),
  lynasFloorFrom: (a, b) => date(a.lynasFloorFrom, b.lynasFloorFrom),
  lynasRamp: (a, b) => a.lynasFloorFrom + byMonth(a.lynasRamp, b.lynasRamp, 1),
});
