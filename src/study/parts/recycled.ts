import { rangeText, percent, twoFigures } from "../../charts/format.ts";
import { said } from "../../words/index.ts";
import { RECYCLED_ELEMENTS, recycledName } from "../../measures/index.ts";
import type { AnswerValue } from "../../report/input.ts";
import { tableOf } from "../../report/tables.ts";
import { bandOf } from "../../runner/index.ts";
import { quantilesAt } from "../bands.ts";
import type { Case } from "../case.ts";
import type { ReportPart } from "../part.ts";

const MEASURES = {
  recycled: { unit: "t REO", definition: "oxide that Japan recovers from magnets at the end of their lives, swarf not counted" },
  "recycled-share": { unit: "%", definition: "the same as a share of what Japan needs in the year" },
} as const;
type Measure = keyof typeof MEASURES;

/** What Japan recycles in a year: "7.9% (3.1 to 12)" of its need, or tonnes of oxide. */
export function recycledText({ run }: Case, measure: Measure, element: string, year: number): string {
  const { p05, p50, p95 } = quantilesAt(run, recycledName(measure, element, year));
  if (p50 === null) return said({ en: "not known", ja: "不明" });
  return `${measure === "recycled" ? `${twoFigures(p50)}${said({ en: " t", ja: "トン" })}` : percent(p50)}${rangeText(p05, p95)}`;
}

/** The same for scripts, of one case. */
export const recycledValues = ({ run }: Case, years: readonly number[]): Record<string, AnswerValue> => Object.fromEntries(
  (Object.keys(MEASURES) as Measure[]).flatMap((measure) => RECYCLED_ELEMENTS.flatMap((element) => years.map((year) => {
    const name = recycledName(measure, element, year);
    return [name, { ...bandOf(run, name), ...MEASURES[measure], grade: "C" }];
  }))),
);

/** Recycled supply of each case by element and year, as a table. */
export function recycledPart(cases: readonly Case[], years: readonly number[]): ReportPart {
  const rows = cases.flatMap(({ id, run }) => (Object.keys(MEASURES) as Measure[]).flatMap((measure) => RECYCLED_ELEMENTS.flatMap((element) => years.map((year) => (
    { scenario: id, economy: "Japan", measure, element, year, ...quantilesAt(run, recycledName(measure, element, year)), unit: MEASURES[measure].unit })))));
  return { charts: [], tables: [tableOf("recycled", rows)] };
}
