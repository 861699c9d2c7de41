import { dependencePart, leverPart, leverSplit, RECYCLED_YEARS, recycledCourse, recycledPart, recycledText, recycledValues, said, shareText, study, SUPPLY_ELEMENTS, supplyPart } from "../src/index.ts";

/** How much can recycling supply once product lifetimes are respected, and what does that change? */
export default study(import.meta, {
  runs: { high: "recycling-high", reference: "reference" },
  readings: { recycled: RECYCLED_YEARS, origins: SUPPLY_ELEMENTS },
  async answer({ high, reference }, { context, progress }) {
    const tonnes = RECYCLED_YEARS.map((year) => {
      const [nd, dy] = ["Nd", "Dy"].map((element) => recycledText(high, "recycled", element, year));
      return said({ en: `${nd} Nd and ${dy} Dy in ${year}`, ja: `${year}年にネオジム${nd}、ジスプロシウム${dy}` });
    }).join(said({ en: "; ", ja: "；" }));
    return {
      answers: [
        said({
          en: `Magnets at the end of their lives can supply, of what Japan needs of neodymium, ${recycledCourse(high, "Nd")}; as things go, ${recycledCourse(reference, "Nd")}.`,
          ja: `使用済み磁石が満たせる日本のネオジム需要は${recycledCourse(high, "Nd")}。現状の延長では${recycledCourse(reference, "Nd")}。`,
        }),
        said({ en: `Of its dysprosium: ${recycledCourse(high, "Dy")}; as things go, ${recycledCourse(reference, "Dy")}.`, ja: `ジスプロシウムでは${recycledCourse(high, "Dy")}。現状の延長では${recycledCourse(reference, "Dy")}。` }),
        said({ en: `In oxide that is ${tonnes}.`, ja: `酸化物では${tonnes}。` }),
        said({
          en: "What comes back is bound by what was sold 5 to 20 years before, and by motors that leave in used cars; swarf that returns to the plant it came from is not counted as supply.",
          ja: "回収量は5〜20年前の販売量と、中古車として輸出されるモーターに制約される。発生工場に戻る加工くずは供給に数えない。",
        }),
        said({
          en: `By customs, dependence in 2035 is ${shareText(high, "customs", 2035)}, against ${shareText(reference, "customs", 2035)} as things go; the share that passed a Chinese plant ${shareText(high, "traced", 2035)}, against ${shareText(reference, "traced", 2035)}.`,
          ja: `2035年の通関ベースの対中依存度は${shareText(high, "customs", 2035)}（現状の延長では${shareText(reference, "customs", 2035)}）、中国の工場を経由した比率は${shareText(high, "traced", 2035)}（同${shareText(reference, "traced", 2035)}）。`,
        }),
      ],
      values: recycledValues(high, RECYCLED_YEARS),
      parts: [
        supplyPart(high, context()), recycledPart([high, reference], RECYCLED_YEARS), dependencePart({ lead: high, reference }, context()),
        leverPart(high, reference, await leverSplit(high, reference, progress), context()),
      ],
    };
  },
});
