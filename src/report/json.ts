import type { ReportInput } from "./input.ts";

/** The object that `--json` prints: the same seven keys for every verb. */
export const jsonAnswer = (input: ReportInput, verb: string, files: readonly string[]): Record<string, unknown> => ({
  verb,
  scenario: input.scenarioId,
  runId: input.runId,
  answer: [...input.answers],
  values: { ...input.values },
  files: [...files],
  warnings: [...input.warnings],
});
