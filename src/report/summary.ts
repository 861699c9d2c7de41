import { capitalised, counted, notAForecast, sentences } from "../charts/index.ts";
import { said, type Said } from "../words/index.ts";
import type { BacktestScore, ReportInput } from "./input.ts";

const KINDS: Readonly<Record<ReportInput["kind"], Said>> = {
  forecast: { en: "forecast: what follows if present plans run on", ja: "見通し：現行計画が続いた場合の帰結" },
  target: { en: "target: what it would take", ja: "目標：達成に何が必要か" },
  stress: { en: "stress test: what follows if the shock comes, not how likely it is", ja: "ストレステスト：途絶が起きた場合の帰結（起きる確率ではない）" },
};

/** What kind of statement a result is. */
export const kindWords = (kind: ReportInput["kind"]): string => said(KINDS[kind]);

export const drawsText = (input: Pick<ReportInput, "draws" | "quick">): string =>
  said(input.quick || input.draws === 0 ? { en: "a single run at central values", ja: "中心値による単一計算" } : { en: counted(input.draws, "draw"), ja: `試行${input.draws}回` });

/** One sentence on how well the model replays history. */
export function scoreText(score: BacktestScore | null): string {
  if (score === null) return said({ en: "The replay of history was not run, so nothing is known about how well this run would have done.", ja: "過去の再現は行っていないため、この計算の当否は不明。" });
  const { heldOut, fitted } = score;
  return said({
    en: `Replaying history, the model matches ${heldOut.inside} of ${heldOut.points} held-out points and ${fitted.inside} of ${fitted.points} fitted ones` +
      `${score.passed ? "." : ", which is outside the tolerance set beforehand."}`,
    ja: `過去の再現では、検証期間の${heldOut.points}点中${heldOut.inside}点、推定期間の${fitted.points}点中${fitted.inside}点が実績と一致${score.passed ? "。" : "し、事前に定めた許容範囲を満たさない。"}`,
  });
}

const section = (heading: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ["", said({ en: `${heading}:`, ja: `${heading}：` }), "", ...lines.map((line) => `- ${line}`)]);

const runLine = (input: ReportInput): string => said({
  en: `Lodestone, scenario ${input.scenarioId}, run ${input.runId}, data ${input.dataVersion}, ${drawsText(input)}, seed ${input.seed}.`,
  ja: `Lodestone、シナリオ${input.scenarioId}、計算番号${input.runId}、データ${input.dataVersion}版、${drawsText(input)}、シード${input.seed}。`,
});

/** summary.md: the answer and its caveats, fit to paste into an e-mail. */
export function summaryOf(input: ReportInput): string {
  return [
    `# ${input.title}`, "", input.question, "",
    ...input.answers.map((answer, index) => `${index + 1}. ${answer}`),
    ...section(said({ en: "How far to trust it", ja: "どこまで信頼できるか" }), [`${capitalised(kindWords(input.kind))}${said({ en: ".", ja: "。" })}`, scoreText(input.backtestScore), ...input.warnings]),
    ...section(said({ en: "Left out", ja: "含まないもの" }), input.leftOut),
    "", sentences([runLine(input), notAForecast()]), "",
  ].join("\n");
}
