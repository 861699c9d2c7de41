import type { ReportInput } from "../report/input.ts";
import { said } from "../words/index.ts";
import type { Case } from "./case.ts";
import { comparisonStudy, type Walk } from "./comparison.ts";
import { gathered } from "./part.ts";
import { recycledPart, recycledText, recycledValues } from "./parts/recycled.ts";
import { supplyPart } from "./parts/supply.ts";
import { contextOf, type Provenance } from "./report-input.ts";

/** Years that recycled supply is read in. */
export const RECYCLED_YEARS: readonly number[] = [2030, 2035, 2040];

/** What Japan recycles of an element in each of those years: "11% in 2030, 24% in 2035, 32% in 2040". */
export const recycledCourse = (one: Case, element: string): string => RECYCLED_YEARS.map((year) => {
  const share = recycledText(one, "recycled-share", element, year);
  return said({ en: `${share} in ${year}`, ja: `${year}年${share}` });
}).join(said({ en: ", ", ja: "、" }));

function recyclingSentence(to: Case, base: Case): string {
  const [nd, ndBase, dy, dyBase] = ["Nd", "Dy"].flatMap((element) => [recycledCourse(to, element), recycledCourse(base, element)]);
  return said({
    en: `Of what Japan needs of neodymium, magnets at the end of their lives supply ${nd}; as things go, ${ndBase}. Of its dysprosium: ${dy}; as things go, ${dyBase}.`,
    ja: `使用済み磁石が満たす日本のネオジム需要は${nd}（現状の延長では${ndBase}）。ジスプロシウムは${dy}（同${dyBase}）。`,
  });
}

/** What levers do together and one by one, with supply by origin; where recycling is among them, also what it can supply. */
export function leversStudy(base: Case, { to, split }: Walk, recycles: boolean, origin: Provenance): ReportInput {
  const input = comparisonStudy([base, to], [{ to, split }], origin);
  const more = gathered([supplyPart(to, contextOf(to, input.runId)), ...(recycles ? [recycledPart([to, base], RECYCLED_YEARS)] : [])]);
  return {
    ...input, question: said({ en: "What does each lever add?", ja: "各施策はどれだけ効くか。" }),
    answers: [...(recycles ? [recyclingSentence(to, base)] : []), ...input.answers],
    values: { ...input.values, ...(recycles ? recycledValues(to, RECYCLED_YEARS) : {}) },
    charts: [...input.charts.filter(({ id }) => id === "D07"), ...input.charts.filter(({ id }) => id !== "D07"), ...more.charts], tables: [...input.tables, ...more.tables],
  };
}
