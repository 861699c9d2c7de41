import { said, type Said } from "../words/index.ts";
import type { ChartContext } from "./chart.ts";
import { counted, listed, sentences } from "./format.ts";

const NAMED_SOURCES = 8;

/** Marks of a number that nobody published, as against the id of a document. */
const UNPUBLISHED: Readonly<Record<string, Said>> = { assumption: { en: "assumptions", ja: "前提" }, memory: { en: "estimates", ja: "推定" }, own_estimate: { en: "estimates", ja: "推定" } };

function sourcesText(sources: readonly string[]): string {
  const unique = [...new Set(sources.filter((source) => source !== ""))].sort();
  const published = unique.filter((source) => !Object.hasOwn(UNPUBLISHED, source));
  const others = [...new Set(unique.flatMap((source) => (UNPUBLISHED[source] ? [said(UNPUBLISHED[source])] : [])))];
  const more = published.length - NAMED_SOURCES;
  const shown = published.slice(0, NAMED_SOURCES).join(", ");
  return sentences([
    published.length === 0 ? "" : said({ en: `Sources: ${shown}${more > 0 ? ` and ${more} more` : ""}.`, ja: `出典：${shown}${more > 0 ? `ほか${more}件` : ""}。` }),
    others.length === 0 ? "" : said({ en: `Some inputs are ${others.join(" and ")} without a published source.`, ja: `一部の入力は公表資料のない${listed(others)}。` }),
  ]);
}

/** That what is shown is a model's result, under every chart and page. */
export const notAForecast = (): string => said({ en: "Model result, not a forecast of events.", ja: "モデルの計算結果であり、出来事の予測ではない。" });

/** ", weighed by how they replay 2010-2019 (worth 80 equal ones)", after a number of draws; nothing where they count the same. */
export function weighedWords({ effective }: Pick<ChartContext, "effective">): string {
  if (effective === undefined) return "";
  const worth = Math.round(effective);
  return said({ en: `, weighed by how they replay 2010-2019 (worth ${worth} equal ones)`, ja: `（2010〜2019年の再現度で加重、等重み${worth}回分に相当）` });
}

/** Says what a band covers and what it leaves out, or that there is none. */
export function bandWords(context: ChartContext, banded: boolean): string {
  if (!banded && context.draws === 1) return said({ en: "A single draw, so no band is drawn.", ja: "試行1回のみのため、区間は描かない。" });
  if (!banded) return said({ en: "Single run at central values, so no band is drawn.", ja: "中心値による単一計算のため、区間は描かない。" });
  const weighed = weighedWords(context);
  return sentences([said({
    en: `Line: median of ${counted(context.draws, "draw")}${weighed}; dark band 50%, light band 90% of them, over the ranges of the assumptions.`,
    ja: `線：${context.draws}回の試行の中央値${weighed}。濃い帯は50%区間、薄い帯は90%区間で、前提の幅を反映する。`,
  }), leftOutWords()]);
}

const leftOutWords = (): string => said({ en: "Left out: whether the scenario happens, and errors in the model itself.", ja: "シナリオが実現するかどうか、モデル自体の誤差は含まない。" });

const RANGES: Said = { en: "Ranges", ja: "幅" };

/** The same for a chart without bands: how many draws stand behind its ranges, or what else it shows of them, what these count, and what they leave out. */
export function rangeWords(context: ChartContext, what: Said = RANGES): string {
  if (context.draws < 2) return "";
  const weighed = weighedWords(context);
  return sentences([said({
    en: `${what.en} are those of ${counted(context.draws, "draw")}${weighed}, over the ranges of the assumptions.`, ja: `${what.ja}は${context.draws}回の試行${weighed}によるもので、前提の幅を反映する。`,
  }), leftOutWords()]);
}

/** The line under every chart. `extra` are the chart's own sentences; `sources` join those of the context. */
export function footerText(context: ChartContext, extra: readonly string[], sources: readonly string[] = []): string {
  const drawn = context.draws > 0;
  return sentences([
    ...extra, ...context.notes, sourcesText([...context.sources, ...sources]),
    said({
      en: `Data ${context.dataVersion}. Run ${context.runId}. ${drawn ? counted(context.draws, "draw") : "Central values, no draws"}.`,
      ja: `データ${context.dataVersion}版、計算番号${context.runId}、${drawn ? `試行${context.draws}回` : "中心値のみ（試行なし）"}。`,
    }),
    notAForecast(),
  ]);
}

/** Which scenario a chart shows, at the end of its subtitle. */
export const scenarioWords = ({ scenarioTitle }: Pick<ChartContext, "scenarioTitle">): string => said({ en: `Scenario: ${scenarioTitle}.`, ja: `シナリオ：${scenarioTitle}。` });
