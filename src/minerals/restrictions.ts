import { daysBetween, ECONOMIES, ELEMENTS, MONTHS, STAGES, monthIndex } from "../domain/index.ts";
import { select, type Facts, type Row } from "../facts/index.ts";
import { choiceAt, listAt, monthAt, numberAt, switchAt, type Parameters } from "../scenario/index.ts";
import { CHINA, E, J, JAPAN, KOREA, months as inMonths, T } from "./dimensions.ts";

/** A restriction on exports, dated and aimed. */
export interface Episode {
  readonly id: string;
  readonly exporter: string;
  readonly destinations: readonly string[];
  readonly elements: readonly string[];
  readonly stages: readonly string[];
  readonly from: string;
  readonly months: number;
  readonly passthrough: number;
}

/** Restrictions compiled to what passes each month; 1 everywhere when there is none. */
export interface RestrictionPlan {
  /** [month][economy][element] pass-through of Chinese compounds and of Chinese metal. */
  readonly compounds: Float64Array;
  readonly metal: Float64Array;
  /** [month][economy] pass-through of Chinese magnets. */
  readonly magnets: Float64Array;
  /** [economy][element] last month of any measure on compounds or metal, -1 = never. */
  readonly lastMonth: Int32Array;
  /** [month][economy][element] how frightening a measure that starts in the month is, 0 to 1. */
  readonly scare: Float64Array;
  /** [month][economy] 1 when sea lanes to the economy are closed. */
  readonly closed: Uint8Array;
  /** [month][economy] share that other buyers relay when one destination alone is restricted. */
  readonly leakSingle: Float64Array;
  /** Output factor of mines by country and of pools by name. */
  readonly origin: ReadonlyMap<string, Float64Array>;
}

const HISTORIC_MEASURES = new Set(["export_quota", "unofficial_embargo", "export_licensing", "dual_use_ban"]);
const NOT_BINDING = new Set(["CN-QUOTA-2005", "CN-OCT-2025-IF"]);
const TARGETS: Readonly<Record<string, readonly string[]>> = {
  world: ["Japan", "US", "Korea", "Europe", "rest"], Japan: ["Japan"], US: ["US"], EU: ["Europe"],
};
const STAGE_WORDS: Readonly<Record<string, readonly string[]>> = {
  compound: ["separation"], metal: ["metal"], alloy: ["metal"], ore: ["separation"], magnet: ["magnet"], all: ["separation", "metal", "magnet"],
};

/** Dated Chinese measures of export_controls.csv as episodes; undated ends run to `openEnd`. */
export function historicEpisodes(facts: Facts, parameters: Parameters): Episode[] {
  const found: Episode[] = [];
  for (const row of select(facts, "export_controls", {})) {
    const id = String(row["event_id"]);
    if (row["actor"] !== "China" || !HISTORIC_MEASURES.has(String(row["measure"])) || NOT_BINDING.has(id)) continue;
    found.push(toEpisode(row, parameters));
  }
  const standing = numberAt(parameters, "restriction.licensing");
  if (standing < 1) {
    found.push({
      id: "standing-licences", exporter: "China", destinations: TARGETS["world"]!, elements: listAt(parameters, "controls.elements"),
      stages: ["separation", "metal"], from: "2026-01", months: MONTHS, passthrough: standing,
    });
  }
  return found;
}

/** First month in which a measure counts for the whole month: from the 16th on it counts from the next. */
const firstMonth = (date: string): number => monthIndex(date.slice(0, 7)) + (Number(date.slice(8, 10) || "1") > 15 ? 1 : 0);

/** A measure of less than a month counts for its days only. */
function partOfMonth(start: string, end: string): number {
  if (start.length < 10 || end.length < 10) return 1;
  return Math.min(1, Math.max(0, inMonths(daysBetween(start, end))));
}

function toEpisode(row: Row, parameters: Parameters): Episode {
  const id = String(row["event_id"]);
  const words = String(row["elements"]);
  const named = words.split(/[;\s]+/).map((word) => (["Lu", "Ho", "Er", "Tm", "Yb"].includes(word) ? "other" : word)).filter((word) => (ELEMENTS as readonly string[]).includes(word));
  const from = Math.max(0, firstMonth(String(row["start"])));
  const ends = String(row["end"]);
  const openEnd = id.startsWith("CN-JP-2026") ? monthAt(parameters, "history.japan2026.until") + 1 : monthIndex("2026-01");
  const until = ends === "" ? openEnd : Math.max(from + 1, firstMonth(ends));
  return {
    id, exporter: "China",
    destinations: String(row["target"]).split(";").flatMap((target) => TARGETS[target] ?? []),
    elements: words.startsWith("all") || named.length === 0 ? ELEMENTS : [...new Set(named)],
    stages: String(row["stages"]).split(";").flatMap((stage) => STAGE_WORDS[stage] ?? []),
    from: String(from), months: Math.max(0, until - from), passthrough: 1 - Number(row["value"]) * partOfMonth(String(row["start"]), ends),
  };
}

/** The scenario's own shock as one or two episodes. */
export function shockEpisodes(parameters: Parameters): Episode[] {
  if (!switchAt(parameters, "shock.on")) return [];
  const base = {
    exporter: choiceAt(parameters, "shock.exporter"), destinations: listAt(parameters, "shock.destinations"),
    elements: listAt(parameters, "shock.elements"), stages: listAt(parameters, "shock.stages"),
  };
  const from = monthAt(parameters, "shock.from");
  const months = Math.round(numberAt(parameters, "shock.months"));
  const second = Math.round(numberAt(parameters, "shock.months2"));
  return [
    { id: "shock", ...base, from: String(from), months, passthrough: numberAt(parameters, "shock.passthrough") },
    { id: "shock-second-phase", ...base, from: String(from + months), months: second, passthrough: numberAt(parameters, "shock.passthrough2") },
  ];
}

const isMonthNumber = (text: string): boolean => /^\d+$/.test(text);
const startOf = (episode: Episode): number => (isMonthNumber(episode.from) ? Number(episode.from) : monthIndex(episode.from));

/** Elements that a measure on magnets alone makes buyers fear for: those that its grades are controlled for. */
const BINDING: ReadonlySet<string> = new Set(["Dy", "Tb"]);

/** Share of magnets that a measure on some elements can stop: all that hold Nd or Pr, else the grades with Dy or Tb. */
function magnetShare(elements: readonly string[], heavyShare: number): number {
  if (elements.includes("Nd") || elements.includes("Pr")) return 1;
  return elements.includes("Dy") || elements.includes("Tb") ? heavyShare : 0;
}

/** Compiles all restrictions. A measure of zero length or full pass-through leaves no trace. */
export function planRestrictions(parameters: Parameters, facts: Facts, extra: readonly Episode[] = []): RestrictionPlan {
  const compounds = new Float64Array(T * J * E).fill(1);
  const metal = new Float64Array(T * J * E).fill(1);
  const magnets = new Float64Array(T * J).fill(1);
  const scare = new Float64Array(T * J * E);
  const fullAt = numberAt(parameters, "fear.fullAt");
  const heavyShare = numberAt(parameters, "restriction.magnets.heavyShare");
  const leakSingle = new Float64Array(T * J).fill(numberAt(parameters, "restriction.leak.single"));
  const closed = new Uint8Array(T * J);
  const origin = new Map<string, Float64Array>();
  const past = switchAt(parameters, "history.episodes") ? historicEpisodes(facts, parameters) : [];
  const own = shockEpisodes(parameters);
  const lower = (values: Float64Array, at: number, passthrough: number) => { if (passthrough < values[at]!) values[at] = passthrough; };
  for (const episode of [...past, ...extra, ...own]) {
    const from = startOf(episode);
    const until = Math.min(T, from + episode.months);
    if (!(episode.passthrough < 1) || until <= from) continue;
    if (episode.exporter !== "China") {
      const factor = origin.get(episode.exporter) ?? new Float64Array(T).fill(1);
      for (let t = Math.max(0, from); t < until; t++) lower(factor, t, episode.passthrough);
      origin.set(episode.exporter, factor);
      continue;
    }
    const magnetsOnly = episode.stages.every((stage) => stage === "magnet");
    const magnetPass = episode.stages.includes("magnet") ? 1 - magnetShare(episode.elements, heavyShare) * (1 - episode.passthrough) : 1;
    for (const name of episode.destinations) {
      const j = ECONOMIES.indexOf(name as never);
      if (j < 0 || j === CHINA) continue;
      for (let t = Math.max(0, from); t < until; t++) {
        if (magnetPass < 1) lower(magnets, t * J + j, magnetPass);
        for (const element of episode.elements) {
          const at = (t * J + j) * E + ELEMENTS.indexOf(element as never);
          if (episode.stages.includes(STAGES[1]) || episode.stages.includes(STAGES[0])) lower(compounds, at, episode.passthrough);
          if (episode.stages.includes(STAGES[2])) lower(metal, at, episode.passthrough);
          if (t === Math.max(0, from) && (!magnetsOnly || BINDING.has(element))) scare[at] = Math.max(scare[at]!, Math.min(1, (1 - episode.passthrough) / fullAt));
        }
      }
    }
  }
  if (switchAt(parameters, "sealanes.cut") && switchAt(parameters, "shock.on")) {
    const from = monthAt(parameters, "shock.from");
    const until = Math.min(T, from + Math.round(numberAt(parameters, "shock.months")));
    for (let t = Math.max(0, from); t < until; t++) for (const j of [JAPAN, KOREA]) { closed[t * J + j] = 1; }
  }
  const ownLeak = numberAt(parameters, "shock.leak");
  for (const episode of own) {
    if (episode.exporter !== "China" || !(episode.passthrough < 1)) continue;
    const until = Math.min(T, startOf(episode) + episode.months);
    for (const name of episode.destinations) for (let t = Math.max(0, startOf(episode)); t < until; t++) leakSingle[t * J + ECONOMIES.indexOf(name as never)] = ownLeak;
  }
  planOutage(parameters, origin);
  return { compounds, metal, magnets, lastMonth: lastMonths(compounds, metal), scare, closed, leakSingle, origin };
}

function lastMonths(compounds: Float64Array, metal: Float64Array): Int32Array {
  const last = new Int32Array(J * E).fill(-1);
  for (let i = 0; i < T * J * E; i++) if (compounds[i]! < 1 || metal[i]! < 1) last[i % (J * E)] = Math.floor(i / (J * E));
  return last;
}

/** Which origin each outage site stands for: `mine:ID`, `pool:NAME`, or the Vietnamese metal hub. */
const SITES: Readonly<Record<string, string>> = {
  kuantan: "pool:Malaysia", mountain_pass: "mine:mountain_pass", mount_weld: "mine:mount_weld", lacq: "mine:clay_concentrate",
  eneabba: "mine:eneabba", white_mesa: "mine:us_monazite", vietnam_metal: "metal:vietnam",
};

function planOutage(parameters: Parameters, origin: Map<string, Float64Array>): void {
  const key = SITES[choiceAt(parameters, "outage.site")];
  if (!key) return;
  const from = monthAt(parameters, "outage.from");
  const factor = origin.get(key) ?? new Float64Array(T).fill(1);
  for (let t = Math.max(0, from); t < Math.min(T, from + Math.round(numberAt(parameters, "outage.months"))); t++) factor[t] = 0;
  origin.set(key, factor);
}
