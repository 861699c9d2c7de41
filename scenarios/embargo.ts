import { chokepointPart, dependencePart, lastsByCover, rationingTable, sharingText, stockPart, study, unmetSpan, unmetText } from "../src/index.ts";

/** China stops dysprosium and terbium for a year: when do stocks run out, and what do cover and sharing add? */
export default study(import.meta, {
  runs: {
    alone60: "ban-dytb-2027/60-days", shared60: "ban-dytb-2027/60-days-shared", alone180: "ban-dytb-2027/180-days", shared180: "ban-dytb-2027/180-days-shared",
    reference: "reference",
  },
  answer({ reference, ...bans }, { context }) {
    const cases = Object.values(bans);
    const [least, most] = [bans.alone60, bans.shared180];
    return {
      answers: [
        `Dy: Japan's priority uses run short: ${lastsByCover(cases, "Dy")}.`,
        `Tb: they run short: ${lastsByCover(cases, "Tb")}.`,
        `In ${unmetSpan(least)}, after what price and stocks bring, Japan misses ${unmetText(least, "Dy")} of Dy with the lowest target, and ${unmetText(most, "Dy")} with the highest one and sharing.`,
        sharingText([bans.alone60, bans.shared60], [bans.alone180, bans.shared180], ["Dy", "Tb"]),
        "A stock buys time once: it is not in the dependence figure, and it has to be bought back afterwards.",
      ],
      table: rationingTable(cases),
      parts: [stockPart(cases, context()), dependencePart({ lead: least, reference }, context()), chokepointPart(reference, 2027, context())],
    };
  },
});
