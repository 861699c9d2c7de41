import { chanceOfAll, dependencePart, leverPart, leverSentence, leverSplit, meetsAll, reachText, said, shareText, study, type Case, type Said } from "../src/index.ts";

const TARGETS = [{ below: 50, year: 2030 }, { below: 30, year: 2035 }];

/** Koyama's claim, tested: supply side alone, demand side alone, and both with stocks and cooperation. */
export default study(import.meta, {
  runs: { comprehensive: "comprehensive", reference: "reference", supply: "supply-only", demand: "demand-side-only" },
  async answer({ comprehensive, reference, supply, demand }, { context, progress }) {
    const split = await leverSplit(comprehensive, reference, progress);
    const met = (one: Case, definition: "customs" | "traced"): string => reachText(chanceOfAll(one, TARGETS, definition), meetsAll(one, TARGETS, definition));
    const reached = (name: Said, one: Case): string => {
      const [soon, late, tracedSoon, tracedLate] = (["customs", "traced"] as const).flatMap((definition) => [2030, 2035].map((year) => shareText(one, definition, year)));
      return said({
        en: `${name.en}: by customs ${soon} in 2030 and ${late} in 2035; traced ${tracedSoon} and ${tracedLate}.`, ja: `${name.ja}：通関数量ベースで2030年${soon}、2035年${late}、経由ベースで${tracedSoon}、${tracedLate}。`,
      });
    };
    const central = reference.run.draws === 0;
    return {
      answers: [
        said({
          en: `Below 50% by 2030 and below 30% by 2035${central ? ", at central values" : ""}? By customs: supply side alone ${met(supply, "customs")}, demand side alone ${met(demand, "customs")}, everything together ${met(comprehensive, "customs")}; ` +
            `counting every Chinese plant on the way: ${met(supply, "traced")}, ${met(demand, "traced")} and ${met(comprehensive, "traced")}.`,
          ja: `2030年に50%未満、2035年に30%未満となるか${central ? "（中心値）" : ""}。通関数量ベース：供給策のみ${met(supply, "customs")}、需要策のみ${met(demand, "customs")}、すべて${met(comprehensive, "customs")}。` +
            `中国の工場の経由をすべて数えると：順に${met(supply, "traced")}、${met(demand, "traced")}、${met(comprehensive, "traced")}。`,
        }),
        reached({ en: "Present plans", ja: "現行計画" }, reference), reached({ en: "Supply side alone", ja: "供給策のみ" }, supply), reached({ en: "Demand side alone", ja: "需要策のみ" }, demand), reached({ en: "Everything together", ja: "すべて" }, comprehensive),
        leverSentence(comprehensive, reference, split, "customs", 2035) ?? said({ en: "The two scenarios set the same values.", ja: "二つのシナリオの値は同じ。" }),
      ],
      parts: [
        dependencePart({ lead: comprehensive, reference, others: [supply, demand], targets: TARGETS }, context()),
        leverPart(comprehensive, reference, split, context()),
        dependencePart({ lead: comprehensive, reference, others: [supply, demand], definition: "traced", targets: TARGETS }, context()),
      ],
    };
  },
});
