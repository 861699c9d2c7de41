import { chanceOfAll, dependencePart, leverPart, leverSentence, leverSplit, meetsAll, reachText, shareText, study, type Case } from "../src/index.ts";

const TARGETS = [{ below: 50, year: 2030 }, { below: 30, year: 2035 }];

/** Koyama's claim, tested: supply side alone, demand side alone, and both with stocks and cooperation. */
export default study(import.meta, {
  runs: { comprehensive: "comprehensive", reference: "reference", supply: "supply-only", demand: "demand-side-only" },
  async answer({ comprehensive, reference, supply, demand }, { context, progress }) {
    const split = await leverSplit(comprehensive, reference, progress);
    const met = (one: Case, definition: "customs" | "traced"): string => reachText(chanceOfAll(one, TARGETS, definition), meetsAll(one, TARGETS, definition));
    const reached = (name: string, one: Case): string =>
      `${name}: by customs ${shareText(one, "customs", 2030)} in 2030 and ${shareText(one, "customs", 2035)} in 2035; traced ${shareText(one, "traced", 2030)} and ${shareText(one, "traced", 2035)}.`;
    return {
      answers: [
        `Below 50% by 2030 and below 30% by 2035${reference.run.draws === 0 ? ", at central values" : ""}? By customs: supply side alone ${met(supply, "customs")}, demand side alone ${met(demand, "customs")}, everything together ${met(comprehensive, "customs")}; ` +
          `counting every Chinese plant on the way: ${met(supply, "traced")}, ${met(demand, "traced")} and ${met(comprehensive, "traced")}.`,
        reached("Present plans", reference), reached("Supply side alone", supply), reached("Demand side alone", demand), reached("Everything together", comprehensive),
        leverSentence(comprehensive, reference, split, "customs", 2035) ?? "The two scenarios set the same values.",
      ],
      parts: [
        dependencePart({ lead: comprehensive, reference, others: [supply, demand], targets: TARGETS }, context()),
        leverPart(comprehensive, reference, split, context()),
        dependencePart({ lead: comprehensive, reference, others: [supply, demand], definition: "traced", targets: TARGETS }, context()),
      ],
    };
  },
});
