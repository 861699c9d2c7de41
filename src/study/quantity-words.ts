import { monthName } from "../charts/format.ts";
import { definitionWords, economyName, elementName, possessive } from "../charts/words.ts";
import { monthText } from "../domain/index.ts";

const ECONOMIES: Readonly<Record<string, string>> = { japan: "Japan", us: "US" };

/** What an outcome is in words, and its unit: "Japan's dependence on China in 2035 (customs: ...)", "%". */
export function quantityWords(name: string): { readonly words: string; readonly unit: string } {
  const [path = "", at = ""] = name.split("@") as [string, string?];
  const [measure = "", ...rest] = path.split(".");
  if (measure === "dependence") {
    const [definition = "", economy = "", element = ""] = rest;
    const of = element === "all" ? "" : ` for ${elementName(element)}`;
    return { words: `${possessive(ECONOMIES[economy] ?? economy)} dependence on China${of} in ${at} (${definition}: ${definitionWords(definition)})`, unit: "%" };
  }
  const [economy = "", element = ""] = rest;
  const where = economyName(ECONOMIES[economy] ?? economy);
  if (measure === "runout") return { words: `the month in which priority uses of ${elementName(element)} run short in ${where}, counted from the shock`, unit: "months" };
  if (measure === "unmet") return { words: `${elementName(element)} that ${where} misses in the twelve months after the shock`, unit: "t element" };
  const month = /^\d+$/.test(at) ? ` in ${monthName(monthText(Number(at)))}` : "";
  return measure === "path"
    ? { words: `${rest[0] === "stock_left" ? "stock left" : "need met"} of ${elementName(rest[2] ?? "")} in ${economyName(ECONOMIES[rest[1] ?? ""] ?? "")}${month}`, unit: "%" }
    : { words: name, unit: "" };
}
