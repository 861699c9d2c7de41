import { dependencePart, leverPart, leverSplit, recycledPart, recycledText, recycledValues, shareText, study, supplyPart, type Case } from "../src/index.ts";

const YEARS = [2030, 2035, 2040];

/** How much can recycling supply once product lifetimes are respected, and what does that change? */
export default study(import.meta, {
  runs: { high: "recycling-high", reference: "reference" },
  readings: { recycled: YEARS },
  async answer({ high, reference }, { context, progress }) {
    const shares = (one: Case, element: string): string => YEARS.map((year) => `${recycledText(one, "recycled-share", element, year)} in ${year}`).join(", ");
    return {
      answers: [
        `Magnets at the end of their lives can supply, of what Japan needs of neodymium, ${shares(high, "Nd")}; as things go, ${shares(reference, "Nd")}.`,
        `Of its dysprosium: ${shares(high, "Dy")}; as things go, ${shares(reference, "Dy")}.`,
        `In oxide that is ${YEARS.map((year) => `${recycledText(high, "recycled", "Nd", year)} Nd and ${recycledText(high, "recycled", "Dy", year)} Dy in ${year}`).join("; ")}.`,
        "What comes back is bound by what was sold 5 to 20 years before, and by motors that leave in used cars; swarf that returns to the plant it came from is not counted as supply.",
        `By customs, dependence in 2035 is ${shareText(high, "customs", 2035)}, against ${shareText(reference, "customs", 2035)} as things go; the share that passed a Chinese plant ${shareText(high, "traced", 2035)}, against ${shareText(reference, "traced", 2035)}.`,
      ],
      values: recycledValues(high, YEARS),
      parts: [
        supplyPart(high, context()), recycledPart([high, reference], YEARS), dependencePart({ lead: high, reference }, context()),
        leverPart(high, reference, await leverSplit(high, reference, progress), context()),
      ],
    };
  },
});
