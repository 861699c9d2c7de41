import { chokepointPart, dependencePart, lastsByCover, rationingPart, rationingTable, said, sharingText, stockPart, study, unmetSpan, unmetText } from "../src/index.ts";

/** China stops dysprosium and terbium for a year: when do stocks run out, and what do cover and sharing add? */
export default study(import.meta, {
  runs: {
    alone60: "ban-dytb-2027/60-days", shared60: "ban-dytb-2027/60-days-shared", alone180: "ban-dytb-2027/180-days", shared180: "ban-dytb-2027/180-days-shared",
    reference: "reference",
  },
  readings: { rationing: ["Dy", "Tb"] },
  answer({ reference, ...bans }, { context }) {
    const cases = Object.values(bans);
    const [least, most] = [bans.alone60, bans.shared180];
    return {
      answers: [
        said({ en: `Dy: Japan's priority uses run short: ${lastsByCover(cases, "Dy")}.`, ja: `ジスプロシウム：日本の優先用途が不足するのは、${lastsByCover(cases, "Dy")}。` }),
        said({ en: `Tb: they run short: ${lastsByCover(cases, "Tb")}.`, ja: `テルビウム：同じく、${lastsByCover(cases, "Tb")}。` }),
        said({
          en: `In ${unmetSpan(least)}, after what price and stocks bring, Japan misses ${unmetText(least, "Dy")} of Dy with the lowest target, and ${unmetText(most, "Dy")} with the highest one and sharing.`,
          ja: `${unmetSpan(least)}に、価格と備蓄による調整後も日本で不足するジスプロシウムは、最低の備蓄目標で${unmetText(least, "Dy")}、最高の目標と融通ありで${unmetText(most, "Dy")}。`,
        }),
        sharingText([bans.alone60, bans.shared60], [bans.alone180, bans.shared180], ["Dy", "Tb"]),
        said({ en: "A stock buys time once: it is not in the dependence figure, and it has to be bought back afterwards.", ja: "備蓄が稼ぐ時間は一度きりで、依存度には数えず、後で買い戻す必要がある。" }),
      ],
      table: rationingTable(cases),
      parts: [stockPart(cases, context()), rationingPart(cases, context()), dependencePart({ lead: least, reference }, context()), chokepointPart(reference, 2027, context())],
    };
  },
});
