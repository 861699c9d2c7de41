import type { ChartContext } from "./chart.ts";
import { counted } from "./format.ts";

const NAMED_SOURCES = 8;

/** Marks of a number that nobody published, as against the id of a document. */
const UNPUBLISHED: Readonly<Record<string, string>> = { assumption: "assumptions", memory: "estimates", own_estimate: "estimates" };

function sourcesText(sources: readonly string[]): string {
  const unique = [...new Set(sources.filter((source) => source !== ""))].sort();
  const published = unique.filter((source) => !Object.hasOwn(UNPUBLISHED, source));
  const others = [...new Set(unique.flatMap((source) => UNPUBLISHED[source] ?? []))];
  const more = published.length - NAMED_SOURCES;
  const named = published.length === 0 ? "" : `Sources: ${published.slice(0, NAMED_SOURCES).join(", ")}${more > 0 ? ` and ${more} more` : ""}. `;
  return others.length === 0 ? named : `${named}Some inputs are ${others.join(" and ")} without a published source. `;
}

/** Says what a band covers and what it leaves out, or that there is none. */
export function bandWords(context: ChartContext, banded: boolean): string {
  if (!banded) return "Single run at central values, so no band is drawn.";
  const weighed = context.effective === undefined ? "" : `, weighed by how they replay 2010-2019 (worth ${Math.round(context.effective)} equal ones)`;
  return `Line: median of ${counted(context.draws, "draw")}${weighed}; dark band 50%, light band 90% of them, over the ranges of the assumptions. ` +
    "Left out: whether the scenario happens, and errors in the model itself.";
}

/** The line under every chart. `extra` are the chart's own sentences; `sources` join those of the context. */
export function footerText(context: ChartContext, extra: readonly string[], sources: readonly string[] = []): string {
  const words = [...extra, ...context.notes].filter((sentence) => sentence !== "").join(" ");
  const run = `Data ${context.dataVersion}. Run ${context.runId}. ${context.draws > 1 ? counted(context.draws, "draw") : "Central values, no draws"}.`;
  return `${words === "" ? "" : `${words} `}${sourcesText([...context.sources, ...sources])}${run} Model result, not a forecast of events.`;
}
