import { isMap, isSeq, type YAMLMap } from "yaml";
import { ECONOMIES, ELEMENTS, monthIndex, MONTHS, STAGES, type Problem } from "../domain/index.ts";
import { fieldOf, keyText, plainOf, type Source } from "./document.ts";
import { didYouMean, oneOf } from "./nearest.ts";
import { PARAMETERS } from "./parameters/index.ts";
import { listValue, monthValue } from "./plain-value.ts";
import type { Episode } from "./scenario.ts";

export const EPISODE_FIELDS = ["id", "about", "exporter", "destinations", "elements", "stages", "from", "months", "until", "passthrough", "why"] as const;

/** Whoever may restrict in a scenario's own shock may do so in an episode. */
export const EXPORTERS: readonly string[] = PARAMETERS.flatMap((parameter) => (parameter.path === "shock.exporter" && parameter.kind === "choice" ? parameter.options : []));

/** Reads `episodes:`; null when the mapping has none. */
export function readEpisodes(root: YAMLMap, source: Source, problems: Problem[]): Episode[] | null {
  const pair = root.items.find((item) => keyText(item) === "episodes");
  if (!pair) return null;
  if (!isSeq(pair.value)) {
    problems.push({ ...source.place(pair.value ?? pair.key), message: "episodes is not a list; expected items such as `- {id: ..., from: 2027-01, months: 3, ...}`" });
    return [];
  }
  const read = pair.value.items.map((item) => readEpisode(item, source, problems));
  const episodes = read.filter((episode) => episode !== null);
  pair.value.items.forEach((item, index) => {
    const id = read[index]?.id;
    if (id === undefined || read.findIndex((episode) => episode?.id === id) === index) return;
    problems.push({ ...source.place(item), message: `episode ${id} stands twice in the list` });
  });
  return episodes;
}

function readEpisode(map: unknown, source: Source, problems: Problem[]): Episode | null {
  if (!isMap(map)) {
    problems.push({ ...source.place(map), message: `an episode is a group of ${EPISODE_FIELDS.join(", ")}` });
    return null;
  }
  const before = problems.length;
  const id = String(plainOf(fieldOf(map, "id")) ?? "without id");
  const fault = (key: string, message: string) => { problems.push({ ...source.place(fieldOf(map, key) ?? map), message: `episode ${id}: ${key} ${message}` }); };
  for (const { key: node } of map.items.filter((pair) => !(EPISODE_FIELDS as readonly string[]).includes(keyText(pair)))) {
    const near = didYouMean(String(node), EPISODE_FIELDS);
    problems.push({ ...source.place(node), message: `episode ${id} has no field '${String(node)}'; it takes ${EPISODE_FIELDS.join(", ")}.${near}` });
  }
  const required = (key: string): unknown => {
    const value = plainOf(fieldOf(map, key));
    if (value === null) fault(key, "is missing");
    return value;
  };
  const text = (key: string): string => {
    const value = plainOf(fieldOf(map, key));
    if (value !== null && typeof value !== "string") fault(key, "is not text");
    return String(value ?? "");
  };
  const names = (key: string, options: readonly string[], otherwise?: readonly string[]): readonly string[] => {
    const raw = otherwise ? (plainOf(fieldOf(map, key)) ?? otherwise) : required(key);
    return raw === null ? [] : (listValue(raw, options, (message) => fault(key, message)) ?? []);
  };
  required("id");
  const exporter = String(plainOf(fieldOf(map, "exporter")) ?? "China");
  if (!EXPORTERS.includes(exporter)) fault("exporter", `is '${exporter}'; ${oneOf(exporter, EXPORTERS)}`);
  const start = required("from");
  const from = start === null ? undefined : monthValue(start, (message) => fault("from", message));
  const passthrough = required("passthrough");
  if (passthrough !== null && !(typeof passthrough === "number" && passthrough >= 0 && passthrough <= 1)) fault("passthrough", `is '${String(passthrough)}'; expected a share from 0 to 1`);
  const episode: Episode = {
    id, about: text("about"), exporter, destinations: names("destinations", ECONOMIES),
    elements: names("elements", ELEMENTS, ELEMENTS), stages: names("stages", STAGES, ["separation", "metal"]),
    from: from ?? "", months: readLength(map, from, fault), passthrough: Number(passthrough), why: text("why"),
  };
  return problems.length > before ? null : episode;
}

/** Length in months, written as `months` or as `until`, the last month. */
function readLength(map: YAMLMap, from: string | undefined, fault: (key: string, message: string) => void): number {
  const months = plainOf(fieldOf(map, "months"));
  const last = plainOf(fieldOf(map, "until"));
  if (months !== null && last !== null) fault("until", "stands beside months; keep one of them");
  if (months === null && last === null) fault("months", "is missing; expected months, or until with the last month");
  if (months !== null) {
    if (!(typeof months === "number" && months >= 0 && months <= MONTHS)) fault("months", `is '${String(months)}'; expected 0 to ${MONTHS} months`);
    return Number(months);
  }
  const until = last === null ? undefined : monthValue(last, (message) => fault("until", message));
  if (until === undefined || from === undefined) return 0;
  const length = monthIndex(until) - monthIndex(from) + 1;
  if (length < 1) fault("until", `is ${until}, before the start in ${from}`);
  return length;
}
