import { isMap, isSeq, type YAMLMap } from "yaml";
import type { Problem } from "../domain/index.ts";
import type { Correlation } from "./correlation-groups.ts";
import { fieldOf, keyText, plainOf, type Source } from "./document.ts";
import { didYouMean } from "./nearest.ts";
import type { Place } from "./place.ts";
import { unknownPath, type Table } from "./table.ts";

export const CORRELATION_FIELDS = ["names", "rank", "why"] as const;
const EXAMPLE = "`- {names: [fear.zeta, fear.halfLife], rank: 0.6, why: ...}`";

/** A line of `correlations:` with its place, for faults found after layering. */
export interface PlacedCorrelation extends Correlation {
  readonly place: Place;
}

/** Reads `correlations:`; null when the mapping has none. */
export function readCorrelations(root: YAMLMap, source: Source, table: Table, problems: Problem[]): PlacedCorrelation[] | null {
  const pair = root.items.find((item) => keyText(item) === "correlations");
  if (!pair) return null;
  if (!isSeq(pair.value)) {
    problems.push({ ...source.place(pair.value ?? pair.key), message: `correlations is not a list; expected items such as ${EXAMPLE}` });
    return [];
  }
  return pair.value.items.map((item) => readCorrelation(item, source, table, problems)).filter((one) => one !== null);
}

function readCorrelation(map: unknown, source: Source, table: Table, problems: Problem[]): PlacedCorrelation | null {
  if (!isMap(map)) {
    problems.push({ ...source.place(map), message: `a correlation is a group of ${CORRELATION_FIELDS.join(", ")}; expected ${EXAMPLE}` });
    return null;
  }
  const before = problems.length;
  const fault = (node: unknown, message: string) => { problems.push({ ...source.place(node ?? map), message }); };
  for (const { key } of map.items.filter((pair) => !(CORRELATION_FIELDS as readonly string[]).includes(keyText(pair)))) {
    fault(key, `a correlation has no field '${String(key)}'; it takes ${CORRELATION_FIELDS.join(", ")}.${didYouMean(String(key), CORRELATION_FIELDS)}`);
  }
  const names = plainOf(fieldOf(map, "names"));
  const rank = plainOf(fieldOf(map, "rank"));
  const why = plainOf(fieldOf(map, "why"));
  if (!Array.isArray(names) || names.length < 2) fault(fieldOf(map, "names"), `a correlation needs two names or more as a list; expected ${EXAMPLE}`);
  else names.forEach((name, at) => {
    if (!table.byPath.has(String(name))) fault(fieldOf(map, "names"), `a correlation names a parameter that does not exist: ${unknownPath(String(name), table)}`);
    else if (names.indexOf(name) < at) fault(fieldOf(map, "names"), `a correlation names ${String(name)} twice`);
  });
  if (typeof rank !== "number" || !(rank > -1 && rank < 1)) fault(fieldOf(map, "rank"), `a correlation has rank '${String(rank)}'; expected a rank correlation between -1 and 1`);
  if (why !== null && typeof why !== "string") fault(fieldOf(map, "why"), "a correlation has a why that is not text");
  return problems.length > before ? null : { names: (names as unknown[]).map(String), rank: Number(rank), why: String(why ?? ""), place: source.place(map) };
}
