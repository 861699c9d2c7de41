import { said } from "../words/index.ts";
import { monthName } from "../charts/format.ts";
import { definitionName, definitionWords, economyName, elementName, possessive } from "../charts/words.ts";
import { monthText } from "../domain/index.ts";

const ECONOMIES: Readonly<Record<string, string>> = { japan: "Japan", us: "US" };

/** What an outcome is in words, and its unit: "Japan's dependence on China in 2035 (customs: ...)", "%". */
export function quantityWords(name: string): { readonly words: string; readonly unit: string } {
  const [path = "", at = ""] = name.split("@") as [string, string?];
  const [measure = "", ...rest] = path.split(".");
  if (measure === "dependence") {
    const [definition = "", economy = "", element = ""] = rest;
    const owner = possessive(ECONOMIES[economy] ?? economy);
    const all = element === "all";
    return {
      words: said({
        en: `${owner} dependence on China${all ? "" : ` for ${elementName(element)}`} in ${at} (${definition}: ${definitionWords(definition)})`,
        ja: `${at}年の${owner}対中依存度${all ? "" : `、${elementName(element)}`} (${definitionName(definition)}：${definitionWords(definition)})`,
      }), unit: "%",
    };
  }
  const [economy = "", element = ""] = rest;
  const where = economyName(ECONOMIES[economy] ?? economy);
  if (measure === "runout") return { words: said({ en: `the month in which priority uses of ${elementName(element)} run short in ${where}, counted from the shock`, ja: `${where}で${elementName(element)}の優先用途が不足する月（停止からの月数）` }), unit: "months" };
  if (measure === "unmet") return { words: said({ en: `${elementName(element)} that ${where} misses in the twelve months after the shock`, ja: `停止後12か月に${where}で不足する${elementName(element)}` }), unit: "t element" };
  const month = /^\d+$/.test(at) ? monthName(monthText(Number(at))) : "";
  const [of, place] = [elementName(rest[2] ?? ""), economyName(ECONOMIES[rest[1] ?? ""] ?? "")];
  const stock = rest[0] === "stock_left";
  return measure === "path"
    ? { words: said({ en: `${stock ? "stock left" : "need met"} of ${of} in ${place}${month === "" ? "" : ` in ${month}`}`, ja: `${month === "" ? "" : `${month}の`}${place}の${of}の${stock ? "残る在庫" : "需要充足率"}` }), unit: "%" }
    : { words: name, unit: "" };
}
