import { isMap, isSeq, type YAMLMap } from "yaml";
import { ECONOMIES, ELEMENTS, isMonth, monthIndex, MONTHS, STAGES, type Problem } from "../domain/index.ts";
import { keyText, type Source } from "./document.ts";
import { didYouMean } from "./nearest.ts";
import type { EpisodeSpec } from "./scenario.ts";

const KEYS = ["id", "about", "exporter", "destinations", "elements", "stages", "from", "months", "until", "passthrough", "why"];
const EXPORTERS = ["China", "Myanmar", "Malaysia", "Vietnam", "India", "Australia", "US"];

/** Reads `episodes:`: dated restrictions beside the scenario's own shock. */
export function readEpisodes(node: unknown, source: Source, problems: Problem[]): EpisodeSpec[] {
  if (!isSeq(node)) {
    problems.push({ ...source.place(node), message: "episodes is not a list; expected items such as `- {id: ..., from: 2027-01, months: 3, ...}`" });
    return [];
  }
  return node.items.flatMap((item) => (isMap(item) ? readEpisode(item as YAMLMap, source, problems) : (problems.push({ ...source.place(item), message: "an episode is a mapping of id, from, months, passthrough and so on" }), [])));
}

function readEpisode(map: YAMLMap, source: Source, problems: Problem[]): EpisodeSpec[] {
  const before = problems.length;
  const plain = map.toJSON() as Record<string, unknown>;
  const nodeOf = (key: string) => map.items.find((pair) => keyText(pair) === key)?.value ?? map;
  const fault = (key: string, message: string) => { problems.push({ ...source.place(nodeOf(key)), message: `episode ${String(plain["id"] ?? "without id")}: ${message}` }); };
  for (const pair of map.items) {
    const key = keyText(pair);
    if (!KEYS.includes(key)) problems.push({ ...source.place(pair.key), message: `episode has no field '${key}'.${didYouMean(key, KEYS)}` });
  }
  const names = (key: string, options: readonly string[], otherwise: readonly string[]): string[] => {
    const raw = plain[key];
    const list = raw === undefined ? [...otherwise] : raw === "all" ? [...options] : Array.isArray(raw) ? raw.map(String) : String(raw).split(",").map((name) => name.trim());
    for (const name of list) if (!options.includes(name)) fault(key, `${key} names '${name}'; expected some of ${options.join(", ")}.${didYouMean(name, options)}`);
    return list;
  };
  const destinations = names("destinations", ECONOMIES, []);
  const elements = names("elements", ELEMENTS, ELEMENTS);
  const stages = names("stages", STAGES, ["separation", "metal"]);
  const exporter = String(plain["exporter"] ?? "China");
  if (!EXPORTERS.includes(exporter)) fault("exporter", `exporter is '${exporter}'; expected one of ${EXPORTERS.join(", ")}.${didYouMean(exporter, EXPORTERS)}`);
  if (plain["id"] === undefined) fault("id", "needs an id");
  if (exporter === "China" && plain["destinations"] === undefined) fault("destinations", "needs destinations");
  const from = String(plain["from"] ?? "");
  if (!isMonth(from)) fault("from", `from is '${from}'; expected a month such as 2027-01`);
  else if (monthIndex(from) < 0 || monthIndex(from) >= MONTHS) fault("from", `from is ${from}; expected a month from 2010-01 to 2040-12`);
  const until = plain["until"] === undefined ? undefined : String(plain["until"]);
  let months = Number(plain["months"] ?? Number.NaN);
  if (until !== undefined && isMonth(until) && isMonth(from)) {
    months = monthIndex(until) - monthIndex(from) + 1;
    if (months < 1) fault("until", `ends in ${until}, before it starts in ${from}`);
  } else if (until !== undefined) fault("until", `until is '${until}'; expected a month such as 2027-03`);
  else if (!Number.isFinite(months) || months < 0) fault("months", `months is '${String(plain["months"])}'; expected 0 or more months, or until: a month`);
  const passthrough = Number(plain["passthrough"] ?? Number.NaN);
  if (!(passthrough >= 0 && passthrough <= 1)) fault("passthrough", `passthrough is '${String(plain["passthrough"])}'; expected a share from 0 to 1`);
  if (problems.length > before) return [];
  return [{ id: String(plain["id"]), about: String(plain["about"] ?? ""), exporter, destinations, elements, stages, from, months: Math.round(months), passthrough, why: String(plain["why"] ?? "") }];
}
