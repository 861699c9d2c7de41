import { parseDocument } from "yaml";
import type { Assignment } from "./assign.ts";
import type { LayerContext } from "./layers.ts";
import { flagPlacer } from "./place.ts";
import { firstBelow, unknownPath } from "./table.ts";
import { readValue } from "./values.ts";
import { yamlWords } from "./yaml-words.ts";

/** A flag is short; anything longer belongs in a file. */
const LONGEST_FLAG = 4096;

/** Reads one `--set path=value`, with the value forms of a file in one line; the place of a fault is the flag itself. */
export function readFlag(flag: string, { table, problems }: LayerContext): Assignment[] {
  const named = `--set ${flag}`;
  const place = flagPlacer(named);
  const fault = (message: string): [] => { problems.push({ file: named, message }); return []; };
  const cut = flag.indexOf("=");
  if (cut < 1) return fault("expected path=value, such as stock.days=180");
  if (flag.length > LONGEST_FLAG) {
    problems.push({ file: `--set ${flag.slice(0, cut)}=...`, message: "is too long; put the value in a scenario file" });
    return [];
  }
  const path = flag.slice(0, cut).trim();
  const parameter = table.byPath.get(path);
  if (table.groups.has(path) && !parameter) return fault(`${path} is a group; expected a path below it, such as ${firstBelow(path, table)}`);
  if (!parameter) return fault(unknownPath(path, table));
  const text = flag.slice(cut + 1);
  const document = parseDocument(text, { prettyErrors: false });
  const error = document.errors[0] ?? document.warnings[0];
  if (error) return fault(`${path} cannot be read: ${yamlWords(error, text)}`);
  const written = readValue(parameter, document.contents, place, problems);
  return written ? [{ why: "set on the command line", ...written, path, place: place(null), layer: "--set" }] : [];
}
