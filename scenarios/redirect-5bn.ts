import { chanceOfAtLeast, dependencePart, ledgerRow, shareText, study, type Case, type Definition } from "../src/index.ts";

const YEAR = 2035;

/** What would five billion dollars of the pledge do in rare-earth plants in the US: at which stage, for whom, by when? */
export default study(import.meta, {
  runs: { redirected: ".", reference: "reference", metalFirst: "./metal-first", withoutMagnets: "./without-magnets", ten: "./ten", alone: "./no-japan" },
  async answer({ redirected, reference, metalFirst, withoutMagnets, ten, alone }, { context, pledge }) {
    const usual = await pledge("pledge-reference");
    const paid = ledgerRow(usual, "disbursed", "2035-12-31");
    const us = (one: Case, definition: Definition, element = "Nd", year = YEAR): string => shareText(one, definition, year, element, "US");
    const against = (definition: Definition): string => `${us(redirected, definition)} against ${us(reference, definition)}`;
    return {
      answers: [
        `Of the US need for neodymium in ${YEAR}, ${against("traced")} passed a Chinese plant at some stage; by stage: separated in China ${against("separated")}, made to metal there ${against("metal")}, to magnets ${against("magnet")}.`,
        `Plants decided in mid-2027 change little before 2030: in that year the share that passed a Chinese plant is ${us(redirected, "traced", "Nd", 2030)} against ${us(reference, "traced", "Nd", 2030)}. For dysprosium in ${YEAR} it is ${us(redirected, "traced", "Dy")} against ${us(reference, "traced", "Dy")}.`,
        `Where the money goes matters more than how much: with three tenths of it in metal making the share is ${us(metalFirst, "traced")}, with none in magnets ${us(withoutMagnets, "traced")}, with twice the sum ${us(ten, "traced")}.`,
        `Japan's share of neodymium that passed a Chinese plant is ${shareText(redirected, "traced", YEAR, "Nd")} in ${YEAR} against ${shareText(reference, "traced", YEAR, "Nd")}, and ${shareText(alone, "traced", YEAR, "Nd")} if none of the new oxide is reserved for buyers in Japan; by customs, all elements, ${shareText(redirected, "customs", YEAR)} against ${shareText(reference, "customs", YEAR)}.`,
        `No line of the pledge's list is a rare-earth plant, so this is a what-if. Five billion is about ${Math.round(500 / (paid.p50 ?? 1))}% of what the pledge is expected to have paid by the end of 2035 (${Math.round(paid.p50 ?? 0)}, ${Math.round(paid.p05 ?? 0)} to ${Math.round(paid.p95 ?? 0)} billion), and the pledge pays out at least that much by 2029 in ${Math.round(100 * chanceOfAtLeast(usual, "disbursed", "2029-01-19", 5).chance)}% of draws.`,
        "Left out: money for mines, sales of US magnets abroad (makers serve US buyers alone here), and support once plants run: metal making is cheap to build and dear to run outside China, so capital alone may not do what this says.",
      ],
      parts: [
        dependencePart({ lead: redirected, reference, others: [metalFirst, withoutMagnets, ten], year: YEAR, economy: "US", definition: "traced" }, context()),
        dependencePart({ lead: redirected, reference, others: [alone], year: YEAR, definition: "traced" }, context()),
      ],
    };
  },
});
