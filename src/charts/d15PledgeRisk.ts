import * as Plot from "@observablehq/plot";
import type { PledgeProjectRow } from "../measures/index.ts";
import type { Chart, ChartContext } from "./chart.ts";
import { compose, draw } from "./draw.ts";
import { footerText } from "./footer.ts";
import { wrapped } from "./labels.ts";
import { HALO } from "./marks.ts";
import { billions, dayName } from "./pledgeWords.ts";
import { COLOURS, FAINT, INK, isNarrow, MUTED, SIZES, TEXT_COLOURS } from "./theme.ts";

export interface PledgeRiskRows {
  readonly by: string;
  /** Rows of every tariff state; the first state leads. */
  readonly rows: readonly PledgeProjectRow[];
  readonly regimes: readonly string[];
  /** Sales of the list that are not plants, billion USD, and the part of them that may be counted twice. */
  readonly sales: number;
}

const ROW = 32;
const SHOWN = 11;
const REGIME_WORDS: Readonly<Record<string, string>> = { cap15: "cap of 15%", snapback25: "back to 25%", lapsed: "threat lapsed" };
const REGIME_COLOURS: Readonly<Record<string, string>> = { cap15: COLOURS.japan, snapback25: COLOURS.china, lapsed: COLOURS.us };
const REGIME_TEXT_COLOURS: Readonly<Record<string, string>> = { cap15: TEXT_COLOURS.japan, snapback25: TEXT_COLOURS.china, lapsed: TEXT_COLOURS.us };
const GROUP_WORDS: Readonly<Record<string, string>> = { nuclear: "nuclear chain", gas_turbines: "turbines, data centres", data_centre: "data centres", none: "" };

const shortName = (row: PledgeProjectRow): string => row.project.split(": ")[0]!.replace(/ \(.*\)$/, "");

/** D15: what each project is expected to draw, how likely its decision is, and what part of the spread it brings, by tariff state. */
export function d15PledgeRisk(input: PledgeRiskRows, context: ChartContext): Chart {
  const { by, rows, regimes, sales } = input;
  const lead = rows.filter((row) => row.regime === regimes[0]);
  const shown = [...lead].sort((a, b) => b.variance_share - a.variance_share || b.expected_disbursed - a.expected_disbursed).slice(0, SHOWN);
  if (shown.length === 0) throw new RangeError(`D15: no projects for ${regimes[0]}`);
  const ids = shown.map(({ line_id }) => line_id);
  const named = new Map(shown.map((row) => [row.line_id, row]));
  const height = shown.length * ROW + 40;
  const top = Math.max(...rows.filter((row) => ids.includes(row.line_id)).map((row) => row.expected_disbursed)) * 1.45 || 1;
  const states = rows.filter((row) => ids.includes(row.line_id));

  const expected = (document: Document, width: number): Element => {
    const narrow = isNarrow(width);
    const marginLeft = narrow ? 150 : 218;
    return draw(document, {
      width, height, marginLeft, marginRight: 70, marginTop: 8, marginBottom: 26,
      x: { domain: [0, top], ticks: 4, label: null }, y: { domain: ids, axis: null, padding: 0.35 },
      marks: [
        Plot.gridX({ stroke: FAINT, strokeOpacity: 1 }),
        Plot.barX(shown, { y: "line_id", x: "expected_disbursed", fill: COLOURS.japan, fillOpacity: (row: PledgeProjectRow) => 0.25 + 0.75 * row.p_committed }),
        ...(regimes.length > 1 ? regimes.map((regime, index) => Plot.text([regime], {
          frameAnchor: "bottom-right", textAnchor: "end", dx: 62, dy: -12 - 15 * (regimes.length - 1 - index), fill: REGIME_TEXT_COLOURS[regime] ?? INK, fontWeight: "bold",
          text: () => `| ${REGIME_WORDS[regime] ?? regime}`, ...HALO,
        })) : []),
        ...(regimes.length > 1 ? [Plot.tickX(states, { y: "line_id", x: "expected_disbursed", stroke: (row: PledgeProjectRow) => REGIME_COLOURS[row.regime] ?? INK, strokeWidth: 2.6 })] : []),
        Plot.text(shown, { y: "line_id", x: (row: PledgeProjectRow) => Math.max(...states.filter(({ line_id }) => line_id === row.line_id).map((one) => one.expected_disbursed)), dx: 7, textAnchor: "start", fill: INK, text: (row: PledgeProjectRow) => `${billions(row.expected_disbursed)}, ${Math.round(row.p_committed * 100)}%`, ...HALO }),
        Plot.text(shown, {
          y: "line_id", frameAnchor: "left", textAnchor: "end", dx: -8, fill: INK, lineHeight: 1.1,
          text: (row: PledgeProjectRow) => {
            const group = GROUP_WORDS[row.supplier_group] ?? "";
            const second = [row.ceiling === null ? "" : `up to ${row.ceiling}`, group].filter(Boolean).join(", ");
            return [wrapped(shortName(row), marginLeft - 14, SIZES.axis)[0], ...(second === "" || narrow ? [] : [second])].join("\n");
          },
        }),
        Plot.ruleX([0], { stroke: INK }),
      ],
    });
  };

  const variance = (document: Document, width: number): Element => draw(document, {
    width, height, marginLeft: 10, marginRight: 44, marginTop: 8, marginBottom: 26,
    x: { domain: [Math.min(0, ...shown.map((row) => row.variance_share)), Math.max(...shown.map((row) => row.variance_share)) * 1.25 || 1], ticks: 3, label: null, tickFormat: (value: number) => `${Math.round(value * 100)}%` },
    y: { domain: ids, axis: null, padding: 0.35 },
    marks: [
      Plot.gridX({ stroke: FAINT, strokeOpacity: 1 }),
      Plot.barX(shown, { y: "line_id", x: "variance_share", fill: MUTED }),
      Plot.text(shown, { y: "line_id", x: "variance_share", dx: 6, textAnchor: "start", fill: INK, text: (row: PledgeProjectRow) => `${Math.round(row.variance_share * 100)}%`, ...HALO }),
      Plot.ruleX([0], { stroke: INK }),
    ],
  });

  const plot = (document: Document, width: number = SIZES.width): Element => {
    if (isNarrow(width)) return compose(document, width, 2 * height + 60, [{ x: 0, y: 24, svg: expected(document, width), heading: "Expected, billion USD" }, { x: 0, y: height + 56, svg: variance(document, width), heading: "Part of the variance" }]);
    const left = Math.round(width * 0.68);
    return compose(document, width, height + 28, [
      { x: 0, y: 24, svg: expected(document, left), heading: regimes.length > 1 ? "Expected payments" : "Expected payments, and chance of a decision" },
      { x: left, y: 24, svg: variance(document, width - left), heading: "Part of variance" },
    ]);
  };

  const first = shown[0]!;
  const nuclear = lead.filter((row) => row.supplier_group === "nuclear");
  const reactors = nuclear.reduce((sum, row) => sum + row.expected_disbursed, 0);
  const reactorCeiling = nuclear.reduce((sum, row) => sum + (row.ceiling ?? 0), 0);
  return {
    id: "D15", slug: "D15-pledge-risk", section: "answer", table: "pledge_projects", width: SIZES.width, height: height + 28,
    title: `${Math.round(first.variance_share * 100)}% of the spread of what is paid by ${dayName(by)} comes from ${first.line_id === "newcomers" ? "projects off the list" : shortName(first)}; reactors, up to ${reactorCeiling} billion on paper, draw ${billions(reactors)} on average`,
    subtitle: `Expected payments by ${dayName(by)}, billion USD, and chance of an investment decision by then (darker bar: likelier); right: covariance with the whole over its variance. ${regimes.length > 1 ? `Ticks: tariff states ${regimes.map((regime) => REGIME_WORDS[regime] ?? regime).join(", ")}. ` : ""}Scenario: ${context.scenarioTitle}.`,
    footer: footerText(context, [`Plants only: ${sales} billion of the list are sales of equipment and services, much of it into these plants, and stand in a ledger of their own.`], []),
    alt: `Bars by project: ${shown.map((row) => `${named.get(row.line_id)!.project}: expected ${billions(row.expected_disbursed)} billion dollars, decided in ${Math.round(row.p_committed * 100)}% of draws, ${Math.round(row.variance_share * 100)}% of the variance`).join("; ")}.`,
    plot,
  };
}
