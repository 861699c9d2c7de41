import type { BacktestScore, ReportInput } from "./input.ts";

export const KIND_WORDS: Readonly<Record<ReportInput["kind"], string>> = {
  forecast: "forecast: what follows if present plans run on",
  target: "target: what it would take",
  stress: "stress test: what follows if the shock comes, not how likely it is",
};

export const drawsText = (input: Pick<ReportInput, "draws" | "quick">): string =>
  input.quick || input.draws <= 1 ? "a single run at central values" : `${input.draws} draws`;

/** One sentence on how well the model replays history. */
export function scoreText(score: BacktestScore | null): string {
  if (score === null) return "The replay of history was not run, so nothing is known about how well this run would have done.";
  const { heldOut, fitted } = score;
  return `Replaying history, the model matches ${heldOut.inside} of ${heldOut.points} held-out points and ${fitted.inside} of ${fitted.points} fitted ones` +
    `${score.passed ? "." : ", which is outside the tolerance set beforehand."}`;
}

const section = (heading: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ["", `${heading}:`, "", ...lines.map((line) => `- ${line}`)]);

/** summary.md: the answer and its caveats, fit to paste into an e-mail. */
export function summaryOf(input: ReportInput): string {
  return [
    `# ${input.title}`, "", input.question, "",
    ...input.answers.map((answer, index) => `${index + 1}. ${answer}`),
    ...section("How far to trust it", [`${KIND_WORDS[input.kind]}.`.replace(/^./, (first) => first.toUpperCase()), scoreText(input.backtestScore), ...input.warnings]),
    ...section("Left out", input.leftOut),
    "", `Lodestone, scenario ${input.scenarioId}, run ${input.runId}, data ${input.dataVersion}, ${drawsText(input)}, seed ${input.seed}. Model result, not a forecast of events.`, "",
  ].join("\n");
}
