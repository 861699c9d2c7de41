import * as Plot from "@observablehq/plot";
import type { LossRow } from "../measures/rows.ts";
import { nameOf, said } from "../words/index.ts";
import { centralOf } from "./central.ts";
import type { Chart, ChartContext } from "./chart.ts";
import { draw } from "./draw.ts";
import { footerText, rangeWords, scenarioWords } from "./footer.ts";
import { apart, monthsInWords, percent } from "./format.ts";
import { clipped } from "./labels.ts";
import { HALO } from "./marks.ts";
import { countryColour, FAINT, INK, isNarrow, MUTED, SIZES } from "./theme.ts";
import { economyName, possessive } from "./words.ts";

export interface LossChartRows {
  readonly economy: string;
  readonly rows: readonly LossRow[];
  /** One line a study, in our own words: what it counts that others do not. */
  readonly differences: readonly string[];
}

const ROW = 34;

/** What the two ends of a modelled loss are. */
export const lossEnds = (): string => said({
  en: "The model's two ends are two ways in which a shortage can spread, not a range over draws: mild, it falls on the least valuable uses; hard, the scarcest element stops each use in proportion.",
  ja: "モデルの両端は不足の広がり方の二通りで、試行の区間ではない。軽い端は価値の低い用途から不足し、重い端は最も乏しい元素が各用途を比例して止める。",
});

/** Both ends of a modelled loss; the middle between them is no likelier than they are. */
const lossSpan = ({ low, high }: Pick<LossRow, "low" | "high">): string => (percent(low) === percent(high) ? percent(low) : said({ en: `${percent(low)} to ${percent(high)}`, ja: `${percent(low)}〜${percent(high)}` }));

/** "Daiwa, rare earths": who published an estimate, and what it counts. */
export const studyName = (row: Pick<LossRow, "study">): string => said({ en: row.study, ja: row.study.split(", ").map(nameOf).join("、") });

const named = (row: LossRow): string => said({ en: `${percent(row.loss_gdp_pct)} (${row.study})`, ja: `${percent(row.loss_gdp_pct)}（${studyName(row)}）` });

/** D13: our loss, between its two ends, beside the published estimates. */
export function d13LossBenchmarks(input: LossChartRows, context: ChartContext): Chart {
  const { economy } = input;
  const rows = input.rows.filter((row) => row.economy === economy).sort((a, b) => a.months - b.months || (a.kind === b.kind ? a.loss_gdp_pct - b.loss_gdp_pct : a.kind === "model" ? -1 : 1));
  const ours = rows.filter((row) => row.kind === "model");
  const theirs = rows.filter((row) => row.kind === "published");
  const lead = ours.at(-1);
  if (lead === undefined) throw new RangeError(`D13: no modelled loss for ${economy}`);
  const drawn = typeof lead.low_p05 === "number";
  const same = theirs.filter((row) => row.months === lead.months);
  const [least, most] = [same[0], same[same.length - 1]];
  const span = least === undefined ? "" : least === most ? named(least) : said({ en: `${named(least)} to ${named(most)}`, ja: `${named(least)}〜${named(most)}` });
  const rowName = (row: LossRow): string => said({ en: `${row.study}, ${monthsInWords(row.months)}`, ja: `${studyName(row)}、${monthsInWords(row.months)}` });

  const colour = (row: LossRow): string => (row.kind === "model" ? countryColour(economy) : INK);

  const plot = (document: Document, width: number = SIZES.width): Element => {
    const narrow = isNarrow(width);
    const marginLeft = narrow ? 120 : 250;
    const key = (row: LossRow): string => String(rows.indexOf(row));
    const top = Math.max(...rows.map((row) => Math.max(row.high, row.high_p95 ?? 0))) * 1.15;
    const edge = (row: LossRow): number => Math.max(row.high, row.high_p95 ?? 0);
    const ends = ours.flatMap((row) => [{ row, x: row.low }, { row, x: row.high }]);
    return draw(document, {
      width, height: rows.length * ROW + 44, marginLeft, marginRight: narrow ? 64 : 76, marginTop: 10, marginBottom: 26,
      x: { domain: [0, top], ticks: narrow ? 3 : 6, label: null, tickFormat: (value: number) => `${value}%` },
      y: { domain: rows.map(key), axis: null, padding: 0.5 },
      marks: [
        Plot.gridX({ stroke: FAINT, strokeOpacity: 1 }), Plot.ruleX([0], { stroke: INK }),
        Plot.ruleY(rows, { y: key, x1: "low", x2: "high", stroke: colour, strokeWidth: 5, strokeOpacity: 0.35 }),
        Plot.ruleY(ours.filter(({ low_p05 }) => typeof low_p05 === "number"), { y: key, x1: "low_p05", x2: "high_p95", stroke: colour, strokeWidth: 1.5 }),
        Plot.ruleY(ours.filter(({ low_p25 }) => typeof low_p25 === "number"), { y: key, x1: "low_p25", x2: "high_p75", stroke: colour, strokeWidth: 3 }),
        Plot.dot(theirs, { y: key, x: "loss_gdp_pct", r: 5.5, strokeWidth: 2, stroke: INK, fill: "white" }),
        Plot.dot(ends, { y: ({ row }: { row: LossRow }) => key(row), x: "x", r: 4.5, fill: countryColour(economy) }),
        Plot.text(rows, { y: key, x: edge, dx: 10, textAnchor: "start", text: (row: LossRow) => (row.kind === "model" ? lossSpan(row) : percent(row.loss_gdp_pct)), fontWeight: "bold", fill: INK, ...HALO }),
        Plot.text(rows, { y: key, frameAnchor: "left", textAnchor: "end", dx: -8, fontSize: narrow ? 10.5 : SIZES.axis, fill: (row: LossRow) => (row.kind === "model" ? countryColour(economy) : MUTED), text: (row: LossRow) => clipped(rowName(row), marginLeft - 14, SIZES.axis, narrow ? 3 : 2) }),
      ],
    });
  };

  return {
    id: "D13", slug: "D13-loss-benchmarks", section: "answer", table: "losses", width: SIZES.width, height: rows.length * ROW + 44,
    title: said({
      en: `${monthsInWords(lead.months)} of the cut-off cost ${economy} ${percent(lead.low)} (mild end) to ${percent(lead.high)} (hard end) of a year's GDP${span === "" ? "" : `; published: ${span}`}`,
      ja: `${monthsInWords(lead.months)}の途絶による${possessive(economy)}損失は年間GDPの${percent(lead.low)}（軽い端）〜${percent(lead.high)}（重い端）${span === "" ? "" : `；公表値は${span}`}`,
    }),
    subtitle: said({
      en: `Loss of value added, % of yearly GDP. Filled: this model, from its mild to its hard end${drawn ? " (medians of draws; lines: from the mild end's 25th percentile to the hard one's 75th, and thin from the 5th to the 95th)" : ""}. Hollow: published. ${possessive(economy)} economy. ${scenarioWords(context)}`,
      ja: `付加価値の損失、年間GDP比%。塗り：本モデル、軽い端から重い端まで${drawn ? "（試行の中央値、線は軽い端の25%点から重い端の75%点まで、細線は5%点から95%点まで）" : ""}。白抜き：公表値。${economyName(economy)}経済。${scenarioWords(context)}`,
    }),
    footer: footerText(drawn ? context : centralOf(context), [lossEnds(), ...input.differences, drawn ? rangeWords(context) : ""], theirs.map((row) => row.source_id)),
    alt: said({
      en: `Dot chart of losses in percent of GDP. ${rows.map((row) => `${row.study}, ${row.months} months: ${row.kind === "model" ? lossSpan(row) : percent(row.loss_gdp_pct)}`).join("; ")}.`,
      ja: `GDP比の損失の点図。${apart(rows.map((row) => `${rowName(row)}：${row.kind === "model" ? lossSpan(row) : percent(row.loss_gdp_pct)}`))}。`,
    }),
    plot,
  };
}
