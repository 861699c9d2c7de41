import type { ExitCode } from "./exit.ts";

/** One number of an answer, with its range, as `--json` prints it. */
export interface NamedValue {
  readonly value: number | string | null;
  readonly p05: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p95: number | null;
  readonly unit: string;
  readonly definition: string;
  readonly grade: string;
}

/** What a verb hands back. One printer turns it into text or into the JSON object of the interface contract. */
export interface Reply {
  /** What a person reads on stdout. */
  readonly text: string;
  readonly scenario?: string | null;
  readonly runId?: string | null;
  /** Up to six sentences. */
  readonly answer?: readonly string[];
  readonly values?: Readonly<Record<string, NamedValue>>;
  readonly files?: readonly string[];
  /** Further keys of the JSON object, for verbs whose answer is a list or a table. */
  readonly more?: Readonly<Record<string, unknown>>;
  readonly code?: ExitCode;
}

/** The object behind `--json`; the seven keys are always there. */
export const jsonOf = (verb: string, reply: Reply, warnings: readonly string[]): Record<string, unknown> => ({
  verb,
  scenario: reply.scenario ?? null,
  runId: reply.runId ?? null,
  answer: reply.answer ?? [],
  values: reply.values ?? {},
  files: reply.files ?? [],
  warnings: [...warnings],
  ...reply.more,
});
