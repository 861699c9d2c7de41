import { dependencePart, ladderPart, ladderText, shareText, study, supplyPart, weightText } from "../src/index.ts";

/** What does the mud off Minamitorishima change, and by when? Resource, trial flow and demand on one ladder. */
export default study(import.meta, {
  runs: { mud: "minamitorishima", reference: "reference", certain: "minamitorishima/goes-ahead", early: "minamitorishima/early-and-large", trial: "minamitorishima/trial-scale" },
  answer({ mud, reference, certain, early, trial }, { facts, context }) {
    return {
      answers: [
        ladderText(facts),
        `If commercial output starts in 2036 for certain, it meets ${weightText(certain, "all", 2038)} of Japan's need for all rare earths in 2038, ${weightText(certain, "Dy", 2038)} for dysprosium and ${weightText(certain, "Y", 2038)} for yttrium.`,
        `Weighed with its chance of ever starting, that is ${weightText(mud, "all", 2038)}; the trial plant run all year gives ${weightText(trial, "all", 2035)} in 2035.`,
        `The most that promoters hope for, five thousand tonnes from 2032, meets ${weightText(early, "all", 2035)} of all need and ${weightText(early, "Dy", 2035)} of the need for dysprosium in 2035.`,
        `By customs, dependence in 2038 is ${shareText(reference, "customs", 2038)} without it and ${shareText(certain, "customs", 2038)} with it for certain; until it starts it changes nothing.`,
      ],
      parts: [ladderPart([mud, certain], 2038, context()), dependencePart({ lead: certain, reference, others: [early], year: 2038 }, context()), supplyPart(certain, context(), ["Dy", "Y"], 2038)],
    };
  },
});
