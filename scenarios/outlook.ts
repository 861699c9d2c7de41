import {
  backtestPart, belowText, chanceOfTarget, chokepointPart, definitionPart, dependencePart, lastsByCover, pledgeCourseText, pledgePart, publishedText, said, shareText, stockPart, study, SUPPLY_ELEMENTS, supplyPart, trustText,
  pledgeValues, HINDCAST_DATE, USUAL_QUESTION,
} from "../src/index.ts";

const TARGETS = [{ below: 50, year: 2030 }, { below: 30, year: 2035 }];

/** How dependent is Japan today, in 2030 and in 2035, how long would dysprosium last, what would change that, and what comes of the pledge? */
export default study(import.meta, {
  runs: {
    comprehensive: "comprehensive", reference: "reference",
    alone60: "ban-dytb-2027/60-days", shared60: "ban-dytb-2027/60-days-shared", alone180: "ban-dytb-2027/180-days", shared180: "ban-dytb-2027/180-days-shared",
  },
  readingsOf: { comprehensive: { origins: SUPPLY_ELEMENTS }, reference: { chokepoints: 2030 } },
  async answer({ comprehensive, reference, ...stops }, { context, pledge }) {
    const bans = Object.values(stops);
    const replay = backtestPart(reference, context());
    const promised = await pledge("pledge-reference");
    const seen = await pledge("pledge-hindcast", { until: HINDCAST_DATE });
    const future = (target: (typeof TARGETS)[number]): string => {
      const { below, year } = target;
      const [asPlanned, allLevers] = [shareText(reference, "customs", year), shareText(comprehensive, "customs", year)];
      const often = belowText(below, [reference, comprehensive].map((one) => chanceOfTarget(one, target)));
      const [traced, tracedAll] = [shareText(reference, "traced", year), shareText(comprehensive, "traced", year)];
      return said({
        en: `In ${year} the customs share is ${asPlanned} if present plans run on and ${allLevers} with the comprehensive package${often}; the share that passed a Chinese plant at some stage is ${traced} and ${tracedAll}.`,
        ja: `${year}年の通関ベースの対中依存度は、現行計画が続けば${asPlanned}、包括策では${allLevers}${often}。いずれかの工程で中国の工場を経由した比率は順に${traced}、${tracedAll}。`,
      });
    };
    return {
      answers: [
        said({
          en: `Japan's dependence on China in 2024 depends on what is counted: ${publishedText(reference.run.facts, 2024)}; ${shareText(reference, "traced", 2024)} passed a Chinese plant at some stage (model).`,
          ja: `2024年の日本の対中依存度は数え方による：${publishedText(reference.run.facts, 2024)}、いずれかの工程で中国の工場を経由した比率は${shareText(reference, "traced", 2024)}（モデル）。`,
        }),
        ...TARGETS.map(future),
        said({
          en: `If China stops dysprosium for a year from January 2027, Japan's priority uses run short: ${lastsByCover(bans, "Dy")}.`,
          ja: `中国が2027年1月から1年間ジスプロシウムを止めた場合、日本の優先用途が不足するのは、${lastsByCover(bans, "Dy")}。`,
        }),
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
