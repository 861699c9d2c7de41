import {
  backtestPart, chanceOfTarget, chanceText, chokepointPart, definitionPart, dependencePart, lastsByCover, publishedText, shareText, stockPart, study, supplyPart, trustText,
} from "../src/index.ts";

const TARGETS = [{ below: 50, year: 2030 }, { below: 30, year: 2035 }];

/** How dependent is Japan today, in 2030 and in 2035, how long would dysprosium last, and what would change that? */
export default study(import.meta, {
  runs: {
    comprehensive: "comprehensive", reference: "reference",
    alone60: "ban-dytb-2027/60-days", shared60: "ban-dytb-2027/60-days-shared", alone180: "ban-dytb-2027/180-days", shared180: "ban-dytb-2027/180-days-shared",
  },
  answer({ comprehensive, reference, ...stops }, { context }) {
    const bans = Object.values(stops);
    const replay = backtestPart(reference, context());
    const future = (year: number): string =>
      `In ${year} the customs share is ${shareText(reference, "customs", year)} if present plans run on and ${shareText(comprehensive, "customs", year)} with the comprehensive package; ` +
      `the share that passed a Chinese plant at some stage is ${shareText(reference, "traced", year)} and ${shareText(comprehensive, "traced", year)}.`;
    const chances = ({ below, year }: (typeof TARGETS)[number]): string =>
      `below ${below}% by ${year} in ${chanceText(chanceOfTarget(reference, { below, year }))} on present plans and in ${chanceText(chanceOfTarget(comprehensive, { below, year }))} with the package`;
    return {
      answers: [
        `Japan's dependence on China in 2024 depends on what is counted: ${publishedText(reference.run.facts, 2024)}; ${shareText(reference, "traced", 2024)} passed a Chinese plant at some stage (model).`,
        future(2030),
        future(2035),
        `By customs, the share is ${TARGETS.map(chances).join("; ")}.`,
        `If China stops dysprosium for a year from January 2027, Japan's priority uses run short: ${lastsByCover(bans, "Dy")}.`,
        trustText(reference, replay.score),
      ],
      parts: [
        replay,
        dependencePart({ lead: comprehensive, reference, targets: TARGETS }, context()),
        definitionPart(reference, 2024, context()),
        stockPart(bans, context()),
        chokepointPart(reference, 2030, context()),
        supplyPart(comprehensive, context()),
      ],
      score: replay.score,
    };
  },
});
