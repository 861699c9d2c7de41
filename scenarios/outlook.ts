import {
  backtestPart, belowText, chanceOfTarget, chokepointPart, definitionPart, dependencePart, lastsByCover, pledgeCourseText, pledgePart, publishedText, shareText, stockPart, study, supplyPart, trustText,
  pledgeValues, HINDCAST_DATE, USUAL_QUESTION,
} from "../src/index.ts";

const TARGETS = [{ below: 50, year: 2030 }, { below: 30, year: 2035 }];

/** How dependent is Japan today, in 2030 and in 2035, how long would dysprosium last, what would change that, and what comes of the pledge? */
export default study(import.meta, {
  runs: {
    comprehensive: "comprehensive", reference: "reference",
    alone60: "ban-dytb-2027/60-days", shared60: "ban-dytb-2027/60-days-shared", alone180: "ban-dytb-2027/180-days", shared180: "ban-dytb-2027/180-days-shared",
  },
  async answer({ comprehensive, reference, ...stops }, { context, pledge }) {
    const bans = Object.values(stops);
    const replay = backtestPart(reference, context());
    const promised = await pledge("pledge-reference");
    const seen = await pledge("pledge-hindcast", { until: HINDCAST_DATE });
    const future = (target: (typeof TARGETS)[number]): string => {
      const { below, year } = target;
      return `In ${year} the customs share is ${shareText(reference, "customs", year)} if present plans run on and ${shareText(comprehensive, "customs", year)} with the comprehensive package` +
        `${belowText(below, [reference, comprehensive].map((one) => chanceOfTarget(one, target)))}; the share that passed a Chinese plant at some stage is ${shareText(reference, "traced", year)} and ${shareText(comprehensive, "traced", year)}.`;
    };
    return {
      answers: [
        `Japan's dependence on China in 2024 depends on what is counted: ${publishedText(reference.run.facts, 2024)}; ${shareText(reference, "traced", 2024)} passed a Chinese plant at some stage (model).`,
        ...TARGETS.map(future),
        `If China stops dysprosium for a year from January 2027, Japan's priority uses run short: ${lastsByCover(bans, "Dy")}.`,
        pledgeCourseText(promised, USUAL_QUESTION),
        trustText(reference, replay.score),
      ],
      values: pledgeValues([promised]),
      parts: [
        replay,
        dependencePart({ lead: comprehensive, reference, targets: TARGETS }, context()),
        definitionPart(reference, 2024, context()),
        stockPart(bans, context()),
        chokepointPart(reference, 2030, context()),
        supplyPart(comprehensive, context()),
        pledgePart([promised], seen, USUAL_QUESTION, context()),
      ],
      score: replay.score,
    };
  },
});
