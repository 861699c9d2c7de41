import { chokepointPart, dependencePart, lastsBothText, rationingRows, stockPart, study, unmetText } from "../src/index.ts";

/** China stops dysprosium and terbium for a year: when do stocks run out, and what do cover and sharing add? */
export default study(import.meta, {
  runs: {
    alone60: "ban-dytb-2027/60-days", shared60: "ban-dytb-2027/60-days-shared", alone180: "ban-dytb-2027/180-days", shared180: "ban-dytb-2027/180-days-shared",
    reference: "reference",
  },
  answer({ alone60, shared60, alone180, shared180, reference }, { context }) {
    const cases = [alone60, shared60, alone180, shared180];
    const line = (element: string): string =>
      `${element}: priority uses run short, with 60 days of cover, ${lastsBothText(alone60, shared60, element)}; with 180 days, ${lastsBothText(alone180, shared180, element)}.`;
    return {
      answers: [
        line("Dy"), line("Tb"),
        `Within twelve months, after what price and stocks bring, Japan goes short of ${unmetText(alone60, "Dy")} of Dy with 60 days alone, ${unmetText(shared180, "Dy")} with 180 days and sharing.`,
        "Stock buys time once: it is not in the dependence figure, and it has to be bought back afterwards.",
      ],
      table: cases.flatMap(rationingRows),
      parts: [stockPart(cases, context()), dependencePart({ lead: alone60, reference }, context()), chokepointPart(reference, 2027, context())],
    };
  },
});
