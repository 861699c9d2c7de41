import * as Plot from "@observablehq/plot";
import type { PledgeProjectRow } from "../measures/index.ts";
import { said, type Said } from "../words/index.ts";
import type { Chart, ChartContext } from "./chart.ts";
import { compose, draw } from "./draw.ts";
import { footerText, rangeWords, scenarioWords } from "./footer.ts";
import { apart, chancePercent } from "./format.ts";
import { wrapped } from "./labels.ts";
import { HALO } from "./marks.ts";
import { billions, billionsTick, dayName, dollars } from "./pledgeWords.ts";
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
const REGIME_WORDS: Readonly<Record<string, Said>> = {
  cap15: { en: "cap of 15%", ja: "上限15%" }, snapback25: { en: "back to 25%", ja: "25%に復帰" }, lapsed: { en: "threat lapsed", ja: "関税圧力の消滅" },
};
const regimeName = (regime: string): string => (REGIME_WORDS[regime] ? said(REGIME_WORDS[regime]) : regime);
const REGIME_COLOURS: Readonly<Record<string, string>> = { cap15: COLOURS.japan, snapback25: COLOURS.china, lapsed: COLOURS.us };
const REGIME_TEXT_COLOURS: Readonly<Record<string, string>> = { cap15: TEXT_COLOURS.japan, snapback25: TEXT_COLOURS.china, lapsed: TEXT_COLOURS.us };
const GROUP_WORDS: Readonly<Record<string, Said>> = {
  nuclear: { en: "nuclear chain", ja: "原子力の供給網" }, gas_turbines: { en: "turbines, data centres", ja: "タービン、データセンター" }, data_centre: { en: "data centres", ja: "データセンター" }, none: { en: "", ja: "" },
};

const NEWCOMERS: Said = { en: "projects off the list", ja: "一覧外の案件" };
const shortName = (row: PledgeProjectRow): string => said({ en: row.project, ja: row.line_id === "newcomers" ? NEWCOMERS.ja : row.project }).split(": ")[0]!.replace(/ \(.*\)$/, "");

/** A part of the variance, whole per cent; little is not nought. */
const partWords = (part: number): string => (part > 0 ? chancePercent(part) : `${Math.round(100 * part)}%`);

/** D15: what each project is expected to draw, how likely its decision is, and what part of the spread it brings, by tariff state. */
export function d15PledgeRisk(input: PledgeRiskRows, context: ChartContext): Chart {
  const { by, rows, regimes, sales } = input;
  const lead = rows.filter((row) => row.regime === regimes[0]);
  const shown = [...lead].sort((a, b) => b.variance_share - a.variance_share || b.expected_disbursed - a.expected_disbursed).slice(0, SHOWN);
  if (shown.length === 0) throw new RangeError(`D15: no projects for ${regimes[0]}`);
  const ids = shown.map(({ line_id }) => line_id);
  const height = shown.length * ROW + 40;
  const top = Math.max(...rows.filter((row) => ids.includes(row.line_id)).map((row) => row.expected_disbursed)) * 1.45 || 1;
  const states = rows.filter((row) => ids.includes(row.line_id));

  const expected = (document: Document, width: number): Element => {
    const narrow = isNarrow(width);
    const marginLeft = narrow ? 150 : 218;
    return draw(document, {
      width, height, marginLeft, marginRight: 70, marginTop: 8, marginBottom: 26,
      x: { domain: [0, top], ticks: 4, label: null, tickFormat: billionsTick }, y: { domain: ids, axis: null, padding: 0.35 },
      marks: [
        Plot.gridX({ stroke: FAINT, strokeOpacity: 1 }),
        Plot.barX(shown, { y: "line_id", x: "expected_disbursed", fill: COLOURS.japan, fillOpacity: (row: PledgeProjectRow) => 0.25 + 0.75 * row.p_committed }),
        ...(regimes.length > 1 ? regimes.map((regime, index) => Plot.text([regime], {
          frameAnchor: "bottom-right", textAnchor: "end", dx: 62, dy: -12 - 15 * (regimes.length - 1 - index), fill: REGIME_TEXT_COLOURS[regime] ?? INK, fontWeight: "bold",
          text: () => `| ${regimeName(regime)}`, ...HALO,
        })) : []),
        ...(regimes.length > 1 ? [Plot.tickX(states, { y: "line_id", x: "expected_disbursed", stroke: (row: PledgeProjectRow) => REGIME_COLOURS[row.regime] ?? INK, strokeWidth: 2.6 })] : []),
        Plot.text(shown, { y: "line_id", x: (row: PledgeProjectRow) => Math.max(...states.filter(({ line_id }) => line_id === row.line_id).map((one) => one.expected_disbursed)), dx: 7, textAnchor: "start", fill: INK, text: (row: PledgeProjectRow) => `${billions(row.expected_disbursed)}${said({ en: ", ", ja: "、" })}${Math.round(row.p_committed * 100)}%`, ...HALO }),
        Plot.text(shown, {
          y: "line_id", frameAnchor: "left", textAnchor: "end", dx: -8, fill: INK, lineHeight: 1.1,
          text: (row: PledgeProjectRow) => {
            const group = GROUP_WORDS[row.supplier_group];
            const ceiling = row.ceiling === null ? "" : said({ en: `up to ${row.ceiling}`, ja: `上限${billionsTick(row.ceiling)}億` });
            const second = [ceiling, group ? said(group) : ""].filter(Boolean).join(said({ en: ", ", ja: "、" }));
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
      Plot.text(shown, { y: "line_id", x: "variance_share", dx: 6, textAnchor: "start", fill: INK, text: (row: PledgeProjectRow) => partWords(row.variance_share), ...HALO }),
      Plot.ruleX([0], { stroke: INK }),
    ],
  });

  const plot = (document: Document, width: number = SIZES.width): Element => {
    if (isNarrow(width)) {
      return compose(document, width, 2 * height + 60, [
        { x: 0, y: 24, svg: expected(document, width), heading: said({ en: "Expected, billion USD", ja: "期待額、億ドル" }) },
        { x: 0, y: height + 56, svg: variance(document, width), heading: said({ en: "Part of the variance", ja: "分散への寄与" }) },
      ]);
    }
    const left = Math.round(width * 0.68);
    return compose(document, width, height + 28, [
      { x: 0, y: 24, svg: expected(document, left), heading: said(regimes.length > 1 ? { en: "Expected payments", ja: "期待実行額（億ドル）" } : { en: "Expected payments, and chance of a decision", ja: "期待実行額（億ドル）と投資決定の確率" }) },
      { x: left, y: 24, svg: variance(document, width - left), heading: said({ en: "Part of variance", ja: "分散への寄与" }) },
    ]);
  };

  const first = shown[0]!;
  const nuclear = lead.filter((row) => row.supplier_group === "nuclear");
  const reactors = nuclear.reduce((sum, row) => sum + row.expected_disbursed, 0);
  const spread = Math.round(first.variance_share * 100);
  const source = first.line_id === "newcomers" ? said(NEWCOMERS) : shortName(first);
  const reactorCeiling = nuclear.reduce((sum, row) => sum + (row.ceiling ?? 0), 0);
  return {
    id: "D15", slug: "D15-pledge-risk", section: "answer", table: "pledge_projects", width: SIZES.width, height: height + 28,
    title: said({
      en: `${spread}% of the spread of what is paid by ${dayName(by)} comes from ${source}; reactors, up to ${reactorCeiling} billion on paper, draw ${billions(reactors)} on average`,
      ja: `${dayName(by)}までの実行額のばらつきの${spread}%は${source}による。原子炉は名目上限${dollars(reactorCeiling)}に対し平均${billions(reactors)}ドルの実行`,
    }),
    subtitle: said({
      en: `Expected payments by ${dayName(by)}, billion USD, and chance of an investment decision by then (darker bar: likelier); right: covariance with the whole over its variance. ${regimes.length > 1 ? `Ticks: tariff states ${regimes.map(regimeName).join(", ")}. ` : ""}${scenarioWords(context)}`,
      ja: `${dayName(by)}までの期待実行額、億ドルと投資決定の確率（濃い棒ほど高い）。右：全体との共分散／全体の分散。${regimes.length > 1 ? `目盛り：関税の状態（${regimes.map(regimeName).join("、")}）。` : ""}${scenarioWords(context)}`,
    }),
    footer: footerText(context, [said({
      en: `Plants only: ${sales} billion of the list are sales of equipment and services, much of it into these plants, and stand in a ledger of their own.`,
      ja: `設備のみ。一覧のうち${dollars(sales)}は機器・サービスの販売で、その多くはこれらの設備向けのため別勘定とする。`,
    }), rangeWords(context, { en: "Means and chances", ja: "期待値と確率" })], []),
    alt: said({
      en: `Bars by project: ${shown.map((row) => `${row.project}: expected ${billions(row.expected_disbursed)} billion dollars, decided in ${Math.round(row.p_committed * 100)}% of draws, ${partWords(row.variance_share)} of the variance`).join("; ")}.`,
      ja: `案件別の棒：${apart(shown.map((row) => `${shortName(row)}：期待額${billions(row.expected_disbursed)}ドル、試行の${Math.round(row.p_committed * 100)}%で投資決定、分散の${partWords(row.variance_share)}`))}。`,
    }),
    plot,
  };
}
