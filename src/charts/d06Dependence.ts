import * as Plot from "@observablehq/plot";
import type { DependenceRow, ObservedRow } from "../measures/rows.ts";
import { said } from "../words/index.ts";
import { axisEvents } from "./axisEvents.ts";
import type { Chart, ChartContext } from "./chart.ts";
import { draw } from "./draw.ts";
import { type EndLabel, endLabels } from "./endLabels.ts";
import { EVENTS, type ChartEvent } from "./events.ts";
import { bandWords, footerText, scenarioWords } from "./footer.ts";
import { chancePercent, percent, rangeText, twoFigures } from "./format.ts";
import { bands, grid, HALO, hasBand, labelledRuleX, zeroRule } from "./marks.ts";
import { countryColour, INK, isNarrow, MUTED, REFERENCE, SIZES } from "./theme.ts";
import { definitionName, definitionWords, elementName, possessive } from "./words.ts";

/** A level to get below by the end of a year. `probability` is the share of draws (0 to 1) that do; null = not computed. */
export interface DependenceTarget {
  readonly below: number;
  readonly year: number;
  readonly probability: number | null;
}

export interface DependenceChartRows {
  readonly economy: string;
  readonly definition: string;
  readonly element: string;
  /** The scenario of the context, the reference and any others, under any definition: the chart takes what it needs. */
  readonly rows: readonly DependenceRow[];
  readonly observed: readonly ObservedRow[];
  /** Id and name of the grey line; null when the scenario is itself the reference. */
  readonly reference: { readonly id: string; readonly title: string } | null;
  readonly targets: readonly DependenceTarget[];
  /** The year that the title speaks of; the year of the last target unless given. */
  readonly year?: number;
  /** Names of further scenarios by id. */
  readonly titles?: Readonly<Record<string, string>>;
  readonly events?: readonly ChartEvent[];
}

const TICKS = [0, 20, 40, 60, 80, 100];

const byYear = <T extends { readonly year: number }>(rows: readonly T[]): T[] => [...rows].sort((a, b) => a.year - b.year);

/** What a target's rule says: the level, the year and how often it is met. */
function targetLabel(target: DependenceTarget, narrow: boolean): string {
  if (target.probability === null) return said({ en: `${target.below}% by ${target.year}`, ja: `${target.year}年に${target.below}%` });
  const share = chancePercent(target.probability);
  return said(narrow
    ? { en: `${target.year}: ${share} of draws`, ja: `${target.year}年：試行の${share}` }
    : { en: `below ${target.below}% in ${target.year}: ${share} of draws`, ja: `${target.year}年に${target.below}%未満：試行の${share}` });
}

/** Lead chart D06: observed history, the reference in grey, and the scenario with its bands against the target levels. */
export function d06Dependence(input: DependenceChartRows, context: ChartContext): Chart {
  const { economy, definition, element, reference, targets, events = EVENTS } = input;
  const fits = (row: { economy: string; definition: string; element: string }): boolean =>
    row.economy === economy && row.definition === definition && row.element === element;
  const rows = byYear(input.rows.filter(fits));
  const lead = rows.filter((row) => row.scenario === context.scenario);
  const grey = reference === null ? [] : rows.filter((row) => row.scenario === reference.id);
  const others = [...new Set(rows.map((row) => row.scenario))].filter((id) => id !== context.scenario && id !== reference?.id);
  const observed = byYear(input.observed.filter(fits));
  const last = observed.at(-1);
  const start = last?.year ?? Math.min(...lead.map((row) => row.year));
  const projected = lead.filter((row) => row.year >= start);
  const year = input.year ?? targets.at(-1)?.year ?? projected.at(-1)?.year;
  const named = lead.find((row) => row.year === year);
  if (named === undefined || named.p50 === null) throw new RangeError(`D06: no ${definition} row of ${context.scenario} for ${economy}, ${element} in ${year}`);
  const beside = grey.find((row) => row.year === year)?.p50 ?? null;
  const banded = hasBand(projected);
  const scope = element === "all" ? "" : said({ en: ` for ${elementName(element)}`, ja: `（${elementName(element)}）` });
  const other = reference?.id === "reference" ? { en: "in the reference", ja: "基準シナリオ" } : { en: `under ${reference?.title}`, ja: reference?.title ?? "" };
  const against = [
    last === undefined ? "" : said({ en: `${percent(last.value)} observed in ${last.year}`, ja: `${last.year}年の実績は${percent(last.value)}` }),
    beside === null ? "" : said({ en: `${percent(beside)} ${other.en}`, ja: `${other.ja}では${percent(beside)}` }),
  ].filter((words) => words !== "");
  const heading = reference === null ? "" : context.scenarioTitle;
  const span = [rows[0].year, rows.at(-1)!.year];
  const seen = observed.map((row) => `${row.year} ${twoFigures(row.value)}`).join(", ");
  const path = projected.filter((row) => row.p50 !== null && row.year % 5 === 0).map((row) => `${row.year} ${twoFigures(row.p50 ?? 0)}`).join(", ");
  const spoken = `${percent(named.p50)}${rangeText(named.p05, named.p95)}`;

  const plot = (document: Document, width: number = SIZES.width): Element => {
    const narrow = isNarrow(width);
    const marginRight = narrow ? 108 : 138;
    const marginLeft = 44;
    const height = narrow ? 330 : 430;
    const first = Math.min(...rows.map((row) => row.year), ...observed.map((row) => row.year));
    const final = Math.max(...rows.map((row) => row.year));
    const shown = axisEvents(events.filter((event) => event.year >= first && event.year <= final), { first, final, width, marginLeft, marginRight, narrow });
    const ends: EndLabel[] = [];
    const end = (name: string, series: readonly DependenceRow[], colour: string, bold = false): void => {
      const row = series.at(-1);
      if (row?.p50 !== null && row !== undefined) ends.push({ text: said({ en: `${name}\n${percent(row.p50)} in ${row.year}`, ja: `${name}\n${row.year}年${percent(row.p50)}` }), x: row.year, y: row.p50, colour, bold });
    };
    end(context.scenarioTitle, projected, countryColour(economy), true);
    if (reference) end(reference.title, grey, MUTED);
    others.forEach((id) => end(input.titles?.[id] ?? id, rows.filter((row) => row.scenario === id), INK));
    return draw(document, {
      width, height, marginLeft, marginRight, marginTop: shown.height + 10, marginBottom: 26,
      x: { domain: [first, final], ticks: narrow ? 4 : 7, tickFormat: "d", label: null },
      y: { domain: [0, 100], ticks: TICKS, tickFormat: (value: number) => (value === 100 ? "100%" : String(value)), label: null },
      marks: [
        grid(TICKS),
        ...shown.marks,
        ...targets.flatMap((target) => [
          Plot.ruleY([target.below], { stroke: INK, strokeWidth: 0.9, strokeDasharray: "4 3" }),
          Plot.dot([target], { x: "year", y: "below", r: 4, fill: "white", stroke: INK }),
          Plot.text([target], { x: first, y: "below", text: () => targetLabel(target, narrow), textAnchor: "start", dx: 4, dy: -8, ...HALO, fill: INK }),
        ]),
        ...(observed.length > 0 ? labelledRuleX(start, said(narrow ? { en: "model →", ja: "モデル →" } : { en: "projection →", ja: "見通し →" }), { dash: "2 2", side: "left" }) : []),
        ...bands(projected, countryColour(economy), { x: "year" }),
        Plot.lineY(grey, { x: "year", y: "p50", stroke: REFERENCE, strokeWidth: 1.5 }),
        ...others.map((id, index) =>
          Plot.lineY(rows.filter((row) => row.scenario === id && row.year >= start), { x: "year", y: "p50", stroke: INK, strokeWidth: 1.3, strokeDasharray: index === 0 ? "6 3" : "2 2" })),
        Plot.lineY(projected, { x: "year", y: "p50", stroke: countryColour(economy), strokeWidth: 2.6 }),
        Plot.ruleX(observed.filter((row) => row.high > row.low), { x: "year", y1: "low", y2: "high", stroke: INK, strokeOpacity: 0.35 }),
        Plot.lineY(observed, { x: "year", y: "value", z: "series", stroke: INK, strokeWidth: 2 }),
        Plot.dot(observed, { x: "year", y: "value", r: 2.4, fill: INK }),
        Plot.text(observed.slice(0, 1), { x: "year", y: "value", text: () => said({ en: "observed", ja: "実績" }), textAnchor: "start", dx: 6, dy: -10, fontWeight: "bold", fill: INK, ...HALO }),
        ...endLabels(ends, { low: 0, high: 100, pixels: height - shown.height - 36, room: marginRight - 10 }),
        zeroRule(),
      ],
    });
  };

  return {
    id: "D06", slug: definition === "customs" ? "D06-dependence" : `D06-dependence-${definition}`, section: "projection", table: "dependence", width: SIZES.width, height: 430,
    title: said({
      en: `${heading === "" ? "" : `${heading}: `}${possessive(economy)} dependence on China${scope} is ${spoken} in ${year}${against.length === 0 ? "" : `, against ${against.join(" and ")}`}`,
      ja: `${heading === "" ? "" : `${heading}：`}${year}年の${possessive(economy)}対中依存度${scope}は${spoken}${against.length === 0 ? "" : `。${against.join("、")}`}`,
    }),
    subtitle: said({
      en: `Share from China, %. Definition: ${definition} (${definitionWords(definition)}); ${elementName(element)}. ${scenarioWords(context)} ${observed.length === 0 ? "Modelled throughout, past years too. " : ""}${span.join(" to ")}.`,
      ja: `対中依存度、%。定義：${definitionName(definition)}（${definitionWords(definition)}）、${elementName(element)}。${scenarioWords(context)}${observed.length === 0 ? "過去の年もモデル値。" : ""}${span.join("〜")}年。`,
    }),
    footer: footerText(context, [bandWords(context, banded)], observed.map((row) => row.source_id)),
    alt: said({
      en: `Line chart of ${possessive(economy)} dependence on China under the definition ${definition}, in percent. ${last ? `Observed: ${seen}. ` : ""}Scenario ${context.scenarioTitle}: ${path}.`,
      ja: `${possessive(economy)}対中依存度（${definitionName(definition)}、%）の折れ線図。${last ? `実績：${seen}。` : ""}シナリオ「${context.scenarioTitle}」：${path}。`,
    }),
    plot,
  };
}
