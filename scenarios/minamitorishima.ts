import { dependencePart, ladderPart, ladderText, minedShareText, said, shareText, study, supplyPart, weightText, type Element } from "../src/index.ts";

/** The heavy elements that the mud is dug for. */
const DUG: readonly Element[] = ["Dy", "Y"];

/** What does the mud off Minamitorishima change, and by when? Resource, trial flow and demand on one ladder. */
export default study(import.meta, {
  runs: { mud: "minamitorishima", reference: "reference", certain: "minamitorishima/goes-ahead", early: "minamitorishima/early-and-large", trial: "minamitorishima/trial-scale" },
  readingsOf: { certain: { origins: DUG } },
  answer({ mud, reference, certain, early, trial }, { facts, context }) {
    return {
      answers: [
        ladderText(facts),
        said({
          en: `If commercial output starts in 2036 for certain, its output in 2038 equals ${weightText(certain, "all", 2038)} of what Japan needs of all rare earths in that year, ${weightText(certain, "Dy", 2038)} of its dysprosium and ${weightText(certain, "Y", 2038)} of its yttrium; above 100%, more than Japan needs.`,
          ja: `商業生産が2036年に確実に始まるとすれば、2038年の生産量は同年の日本の需要に対してレアアース全体の${weightText(certain, "all", 2038)}、ジスプロシウムの${weightText(certain, "Dy", 2038)}、イットリウムの${weightText(certain, "Y", 2038)}に当たる（100%超は日本の需要を上回る）。`,
        }),
        said({
          en: `What it digs is not what arrives: plants and buyers decide where it goes, and it gives ${minedShareText(certain, "Japan", "Dy", 2038)} of the dysprosium and ${minedShareText(certain, "Japan", "Y", 2038)} of the yttrium that reach Japan in 2038.`,
          ja: `掘った量がそのまま届くわけではなく、行き先は工場と買い手が決める。2038年に日本へ届くジスプロシウムの${minedShareText(certain, "Japan", "Dy", 2038)}、イットリウムの${minedShareText(certain, "Japan", "Y", 2038)}を占める。`,
        }),
        said({
          en: `Weighed with its chance of ever starting, output in 2038 equals ${weightText(mud, "all", 2038)} of all need; the trial plant run all year from 2030 makes ${weightText(trial, "all", 2035)} of it in 2035.`,
          ja: `開始の見込みで加重すると、2038年の生産量は全需要の${weightText(mud, "all", 2038)}。試験設備を2030年から通年で動かせば2035年に${weightText(trial, "all", 2035)}。`,
        }),
        said({
          en: `The most that promoters hope for, five thousand tonnes from 2032, equals in 2035 ${weightText(early, "all", 2035)} of what Japan needs of all rare earths and ${weightText(early, "Dy", 2035)} of its dysprosium.`,
          ja: `推進側の最大の期待である2032年からの年5,000トンは、2035年の日本の需要に対してレアアース全体の${weightText(early, "all", 2035)}、ジスプロシウムの${weightText(early, "Dy", 2035)}に当たる。`,
        }),
        said({
          en: `By customs, dependence in 2038 is ${shareText(reference, "customs", 2038)} without it and ${shareText(certain, "customs", 2038)} with it for certain, the share that passed a Chinese plant ${shareText(reference, "traced", 2038)} and ${shareText(certain, "traced", 2038)}; until it starts it changes nothing.`,
          ja: `2038年の通関ベースの対中依存度は、なければ${shareText(reference, "customs", 2038)}、確実にあれば${shareText(certain, "customs", 2038)}、中国の工場を経由した比率は${shareText(reference, "traced", 2038)}と${shareText(certain, "traced", 2038)}。始まるまでは何も変わらない。`,
        }),
      ],
      parts: [ladderPart([mud, certain], 2038, context()), dependencePart({ lead: certain, reference, others: [early], year: 2038 }, context()), supplyPart(certain, context(), DUG, 2038)],
    };
  },
});
