import { chanceOfAll, chanceText, dependencePart, leverPart, leverSplit, shareText, study, topLevers, type Case } from "../src/index.ts";

const TARGETS = [{ below: 50, year: 2030 }, { below: 30, year: 2035 }];

/** Koyama's claim, tested: supply side alone, demand side alone, and both with stocks and cooperation. */
export default study(import.meta, {
  runs: { comprehensive: "comprehensive", reference: "reference", supply: "supply-only", demand: "demand-side-only" },
  async answer({ comprehensive, reference, supply, demand }, { context, progress }) {
    const split = await leverSplit(comprehensive, reference, progress);
    const met = (one: Case, definition: "customs" | "traced"): string => chanceText(chanceOfAll(one, TARGETS, definition));
    const reached = (name: string, one: Case): string =>
      `${name}: by customs ${shareText(one, "customs", 2030)} in 2030 and ${shareText(one, "customs", 2035)} in 2035; traced ${shareText(one, "traced", 2030)} and ${shareText(one, "traced", 2035)}.`;
    return {
      answers: [
        `Below 50% by 2030 and below 30% by 2035: by customs, supply-side measures alone get there in ${met(supply, "customs")}, demand-side measures alone in ${met(demand, "customs")}, everything together in ${met(comprehensive, "customs")}; ` +
          `counting every Chinese plant on the way, in ${met(supply, "traced")}, ${met(demand, "traced")} and ${met(comprehensive, "traced")}.`,
        reached("Present plans", reference), reached("Supply side alone", supply), reached("Demand side alone", demand), reached("Everything together", comprehensive),
        topLevers(split, "customs", 2035),
      ],
      parts: [
        dependencePart({ lead: comprehensive, reference, others: [supply, demand], targets: TARGETS }, context()),
        leverPart(comprehensive, reference, split, context()),
        dependencePart({ lead: comprehensive, reference, others: [supply, demand], definition: "traced", targets: TARGETS }, context()),
      ],
    };
  },
});
