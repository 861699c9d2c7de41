import { dependencePart, ladderPart, ladderText, minedShareText, shareText, study, supplyPart, weightText } from "../src/index.ts";

/** What does the mud off Minamitorishima change, and by when? Resource, trial flow and demand on one ladder. */
export default study(import.meta, {
  runs: { mud: "minamitorishima", reference: "reference", certain: "minamitorishima/goes-ahead", early: "minamitorishima/early-and-large", trial: "minamitorishima/trial-scale" },
  answer({ mud, reference, certain, early, trial }, { facts, context }) {
    return {
      answers: [
        ladderText(facts),
        `If commercial output starts in 2036 for certain, its output in 2038 equals ${weightText(certain, "all", 2038)} of what Japan needs of all rare earths in that year, ${weightText(certain, "Dy", 2038)} of its dysprosium and ${weightText(certain, "Y", 2038)} of its yttrium; above 100%, more than Japan needs.`,
        `What it digs is not what arrives: plants and buyers decide where it goes, and in the central run it gives ${minedShareText(certain, "Japan", "Dy", 2038)} of the dysprosium and ${minedShareText(certain, "Japan", "Y", 2038)} of the yttrium that reach Japan in 2038.`,
        `Weighed with its chance of ever starting, output in 2038 equals ${weightText(mud, "all", 2038)} of all need; the trial plant run all year from 2030 makes ${weightText(trial, "all", 2035)} of it in 2035.`,
        `The most that promoters hope for, five thousand tonnes from 2032, equals in 2035 ${weightText(early, "all", 2035)} of what Japan needs of all rare earths and ${weightText(early, "Dy", 2035)} of its dysprosium.`,
        `By customs, dependence in 2038 is ${shareText(reference, "customs", 2038)} without it and ${shareText(certain, "customs", 2038)} with it for certain, the share that passed a Chinese plant ${shareText(reference, "traced", 2038)} and ${shareText(certain, "traced", 2038)}; until it starts it changes nothing.`,
      ],
      parts: [ladderPart([mud, certain], 2038, context()), dependencePart({ lead: certain, reference, others: [early], year: 2038 }, context()), supplyPart(certain, context(), ["Dy", "Y"], 2038)],
    };
  },
});
