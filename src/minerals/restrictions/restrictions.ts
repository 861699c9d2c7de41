import { ECONOMIES, ELEMENTS, STAGES } from "../../domain/index.ts";
import type { Facts } from "../../facts/index.ts";
import { monthAt, numberAt, switchAt, type Parameters } from "../../scenario/index.ts";
import { CHINA, E, J, JAPAN, KOREA, T } from "../dimensions.ts";
import { historicEpisodes, shockEpisodes, startOf, type Episode } from "./episodes.ts";
import { planOutage } from "./outages.ts";
import { cells } from "../cells.ts";

/** Output factors by month of mines, countries and pools, by name. */
export type OriginFactors = ReadonlyMap<string, Float64Array>;
/** No host stands in the way: one object, by which plans see that nothing of theirs has changed. */
const UNTOUCHED: OriginFactors = new Map();

/** Restrictions compiled to what passes each month; 1 everywhere when there is none. */
export interface RestrictionPlan {
  /** [month] where the month's row lies in `compounds`, `metal` and `scare`: months between which no measure begins or ends share one. */
  readonly rows: Int32Array;
  /** [month] 1 in the first month of a row. */
  readonly opens: Uint8Array;
  /** [row][economy][element] pass-through of Chinese compounds and of Chinese metal. */
  readonly compounds: Float64Array;
  readonly metal: Float64Array;
  /** [month][economy] pass-through of Chinese magnets. */
  readonly magnets: Float64Array;
  /** [economy][element] last month of any measure on compounds or metal, -1 = never. */
  readonly lastMonth: Int32Array;
  /** [month] 1 when a measure on compounds or metal bites anywhere. */
  readonly biting: Uint8Array;
  /** [row][economy][element] how frightening a measure that starts in the row's first month is, 0 to 1. */
  readonly scare: Float64Array;
  /** [month][economy] 1 when sea lanes to the economy are closed. */
  readonly closed: Uint8Array;
  /** [month][economy] share that other buyers relay when one destination alone is restricted. */
  readonly leakSingle: Float64Array;
  readonly origin: OriginFactors;
}

/** Elements that a measure on magnets alone makes buyers fear for: those that its grades are controlled for. */
const BINDING: ReadonlySet<string> = new Set(["Dy", "Tb"]);

/** Share of magnets that a measure on some elements can stop: all that hold Nd or Pr, else the grades with Dy or Tb. */
function magnetShare(elements: readonly string[], heavyShare: number): number {
  if (elements.includes("Nd") || elements.includes("Pr")) return 1;
  return elements.includes("Dy") || elements.includes("Tb") ? heavyShare : 0;
}

/** How frightening a measure is: the part that it cuts off what still passed in the month before, against the part at which fear is full. A measure that lets more pass than the last one is no news. */
export const scareOf = (before: number, passthrough: number, fullAt: number): number => (before > 0 ? Math.min(1, Math.max(0, 1 - passthrough / before) / fullAt) : 0);

function lower(values: Float64Array, at: number, passthrough: number): void {
  if (passthrough < values[at]!) values[at] = passthrough;
}

/** Months of a measure, cut to those of a run; null when it leaves no trace. */
function monthsOf(episode: Episode): { readonly from: number; readonly until: number } | null {
  const start = startOf(episode);
  const until = Math.min(T, start + episode.months);
  const from = Math.max(0, start);
  return episode.passthrough < 1 && until > start && until > from ? { from, until } : null;
}

/** Rows of months between which no Chinese measure begins or ends. */
function rowsOf(episodes: readonly Episode[]): { readonly rows: Int32Array; readonly opens: Uint8Array; readonly count: number } {
  const opens = new Uint8Array(T);
  opens[0] = 1;
  for (const episode of episodes) {
    const span = episode.exporter === "China" ? monthsOf(episode) : null;
    if (span === null) continue;
    opens[span.from] = 1;
    if (span.until < T) opens[span.until] = 1;
  }
  const rows = new Int32Array(T);
  let count = 0;
  for (let t = 0; t < T; t++) rows[t] = (opens[t] === 1 ? count++ : count - 1) * J * E;
  return { rows, opens, count };
}

/** Compiles all restrictions. A measure of zero length or full pass-through leaves no trace. */
export function planRestrictions(parameters: Parameters, facts: Facts, extra: readonly Episode[] = []): RestrictionPlan {
  const past = switchAt(parameters, "history.episodes") ? historicEpisodes(facts, parameters) : [];
  const own = shockEpisodes(parameters);
  const episodes = [...past, ...extra, ...own];
  const { rows, opens, count } = rowsOf(episodes);
  const compounds = cells(count * J * E).fill(1);
  const metal = cells(count * J * E).fill(1);
  const magnets = cells(T * J).fill(1);
  const scare = cells(count * J * E);
  const fullAt = numberAt(parameters, "fear.fullAt");
  const heavyShare = numberAt(parameters, "restriction.magnets.heavyShare");
  const leakSingle = cells(T * J).fill(numberAt(parameters, "restriction.leak.single"));
  const closed = new Uint8Array(T * J);
  const lastMonth = new Int32Array(J * E).fill(-1);
  const biting = new Uint8Array(T);
  const origin = new Map<string, Float64Array>();
  const news: { readonly first: number; readonly j: number; readonly elements: readonly number[]; readonly magnetsOnly: boolean; readonly passthrough: number }[] = [];
  for (const episode of episodes) {
    const span = monthsOf(episode);
    if (span === null) continue;
    const { from: first, until } = span;
    if (episode.exporter !== "China") {
      const factor = origin.get(episode.exporter) ?? cells(T).fill(1);
      for (let t = first; t < until; t++) lower(factor, t, episode.passthrough);
      origin.set(episode.exporter, factor);
      continue;
    }
    const magnetsOnly = episode.stages.every((stage) => stage === "magnet");
    const magnetPass = episode.stages.includes("magnet") ? 1 - magnetShare(episode.elements, heavyShare) * (1 - episode.passthrough) : 1;
    const onCompounds = episode.stages.includes(STAGES[1]) || episode.stages.includes(STAGES[0]);
    const onMetal = episode.stages.includes(STAGES[2]);
    const elements = episode.elements.map((name) => ELEMENTS.indexOf(name as never));
    for (const name of episode.destinations) {
      const j = ECONOMIES.indexOf(name as never);
      if (j < 0 || j === CHINA) continue;
      if (magnetPass < 1) for (let t = first; t < until; t++) lower(magnets, t * J + j, magnetPass);
      if (onCompounds || onMetal) {
        biting.fill(1, first, until);
        for (const e of elements) lastMonth[j * E + e] = Math.max(lastMonth[j * E + e]!, until - 1);
      }
      for (let row = rows[first]!; row <= rows[until - 1]!; row += J * E) {
        for (const e of elements) {
          if (onCompounds) lower(compounds, row + j * E + e, episode.passthrough);
          if (onMetal) lower(metal, row + j * E + e, episode.passthrough);
        }
      }
      const frightened = episode.elements.filter((element) => !magnetsOnly || BINDING.has(element)).map((element) => ELEMENTS.indexOf(element as never));
      news.push({ first, j, elements: frightened, magnetsOnly, passthrough: episode.passthrough });
    }
  }
  for (const { first, j, elements, magnetsOnly, passthrough } of news) {
    for (const e of elements) {
      const at = rows[first]! + j * E + e;
      const earlier = at - J * E;
      const before = first === 0 ? 1 : magnetsOnly ? 1 - (1 - magnets[(first - 1) * J + j]!) / Math.max(heavyShare, 1e-9) : Math.min(compounds[earlier]!, metal[earlier]!);
      scare[at] = Math.max(scare[at]!, scareOf(before, passthrough, fullAt));
    }
  }
  if (switchAt(parameters, "sealanes.cut") && switchAt(parameters, "shock.on")) {
    const from = monthAt(parameters, "shock.from");
    const until = Math.min(T, from + Math.round(numberAt(parameters, "shock.months")));
    for (let t = Math.max(0, from); t < until; t++) for (const j of [JAPAN, KOREA]) { closed[t * J + j] = 1; }
  }
  const ownLeak = numberAt(parameters, "shock.leak");
  for (const episode of own) {
    const span = episode.exporter === "China" ? monthsOf(episode) : null;
    if (span === null) continue;
    for (const name of episode.destinations) for (let t = span.from; t < span.until; t++) leakSingle[t * J + ECONOMIES.indexOf(name as never)] = ownLeak;
  }
  planOutage(parameters, origin);
  return { rows, opens, compounds, metal, magnets, lastMonth, biting, scare, closed, leakSingle, origin: origin.size === 0 ? UNTOUCHED : origin };
}
