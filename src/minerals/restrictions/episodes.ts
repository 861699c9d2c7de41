import { daysBetween, ELEMENTS, MONTHS, monthIndex } from "../../domain/index.ts";
import { select, type Facts, type Row } from "../../facts/index.ts";
import { choiceAt, listAt, monthAt, numberAt, switchAt, type Parameters } from "../../scenario/index.ts";
import { months as inMonths } from "../dimensions.ts";
import { perFacts } from "../per-facts.ts";

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

const HISTORIC_MEASURES = new Set(["export_quota", "unofficial_embargo", "export_licensing", "dual_use_ban"]);
const NOT_BINDING = new Set(["CN-QUOTA-2005", "CN-OCT-2025-IF"]);
const TARGETS: Readonly<Record<string, readonly string[]>> = {
  world: ["Japan", "US", "Korea", "Europe", "rest"], Japan: ["Japan"], US: ["US"], EU: ["Europe"],
};
const STAGE_WORDS: Readonly<Record<string, readonly string[]>> = {
  compound: ["separation"], metal: ["metal"], alloy: ["metal"], ore: ["separation"], magnet: ["magnet"], all: ["separation", "metal", "magnet"],
};

/** Dated Chinese measures of export_controls.csv, and what general licences let through by economy. */
const written = perFacts((facts) => ({
  measures: select(facts, "export_controls", {})
    .filter((row) => row["actor"] === "China" && HISTORIC_MEASURES.has(String(row["measure"])) && !NOT_BINDING.has(String(row["event_id"])))
    .map(measureOf),
  general: new Map(select(facts, "export_controls", { measure: "general_licences" }).flatMap((row) => (TARGETS[String(row["target"])] ?? []).map((name) => [name, 1 - Number(row["value"])] as const))),
}));

/** The same as episodes; measures that have not ended run as far as the parameters say. */
export function historicEpisodes(facts: Facts, parameters: Parameters): Episode[] {
  const { measures } = written(facts);
  const spat = monthAt(parameters, "history.japan2026.until") + 1;
  return [
    ...measures.map(({ first, until, ...measure }) => ({ ...measure, months: Math.max(0, (until ?? (measure.id.startsWith("CN-JP-2026") ? spat : RECORD_ENDS)) - first) })),
    ...standingLicences(facts, parameters),
  ];
}
/** Measures without an end are followed by the standing licences from here on. */
const RECORD_ENDS = monthIndex("2026-01");

/** The licence regime that stands without an end. Where general licences were granted, what they still stop is a fact of its own. */
function standingLicences(facts: Facts, parameters: Parameters): Episode[] {
  const { general } = written(facts);
  const usual = numberAt(parameters, "restriction.licensing");
  return TARGETS["world"]!.map((name) => ({ name, passthrough: Math.max(usual, general.get(name) ?? 0) })).filter(({ passthrough }) => passthrough < 1).map(({ name, passthrough }) => ({
    id: `standing-licences-${name}`, exporter: "China", destinations: [name], elements: listAt(parameters, "controls.elements"),
    stages: ["separation", "metal"], from: "2026-01", months: MONTHS, passthrough,
  }));
}

/** First month in which a measure counts for the whole month: from the 16th on it counts from the next. */
const firstMonth = (date: string): number => monthIndex(date.slice(0, 7)) + (Number(date.slice(8, 10) || "1") > 15 ? 1 : 0);

/** A measure of less than a month counts for its days only. */
function partOfMonth(start: string, end: string): number {
  if (start.length < 10 || end.length < 10) return 1;
  return Math.min(1, Math.max(0, inMonths(daysBetween(start, end))));
}

/** A dated measure with its first month and the month after its last one, null while it stands. */
type Measure = Omit<Episode, "months"> & { readonly first: number; readonly until: number | null };

function measureOf(row: Row): Measure {
  const words = String(row["elements"]);
  const named = words.split(/[;\s]+/).map((word) => (["Lu", "Ho", "Er", "Tm", "Yb"].includes(word) ? "other" : word)).filter((word) => (ELEMENTS as readonly string[]).includes(word));
  const first = Math.max(0, firstMonth(String(row["start"])));
  const ends = String(row["end"]);
  return {
    id: String(row["event_id"]), exporter: "China",
    destinations: String(row["target"]).split(";").flatMap((target) => TARGETS[target] ?? []),
    elements: words.startsWith("all") || named.length === 0 ? ELEMENTS : [...new Set(named)],
    stages: String(row["stages"]).split(";").flatMap((stage) => STAGE_WORDS[stage] ?? []),
    from: String(first), first, until: ends === "" ? null : Math.max(first + 1, firstMonth(ends)), passthrough: 1 - Number(row["value"]) * partOfMonth(String(row["start"]), ends),
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
/** First month of an episode, months since January 2010. */
export const startOf = (episode: Episode): number => (isMonthNumber(episode.from) ? Number(episode.from) : monthIndex(episode.from));
