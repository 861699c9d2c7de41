import type { Chart } from "../charts/index.ts";
import type { ForecastScore } from "../analysis/backtest/index.ts";
import type { Grade } from "../domain/index.ts";

export type Cell = string | number | boolean | null;

/** A tidy table; its name is that of its file, without `.csv`. */
export interface Table {
  readonly name: string;
  /** Columns in order. The leading columns of the interface contract are put first whatever the order here. */
  readonly columns: readonly string[];
  readonly rows: readonly object[];
}

/** One number of an answer with its range, under a name such as `dependence.customs.japan.all@2030`. */
export interface AnswerValue {
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

/** One lever of the scenario card. */
export interface CardRow {
  readonly lever: string;
  readonly value: string;
  readonly reference: string;
  readonly unit: string;
  readonly grade: Grade | "";
  readonly source: string;
  readonly why: string;
  /** True when the scenario departs from the reference here. */
  readonly changed: boolean;
}

/** An assumption that the reader must accept for the answer to hold. */
export interface Assumption {
  readonly path: string;
  readonly value: string;
  readonly why: string;
  readonly source: string;
  readonly grade: Grade | "";
}

/** A law that the result was held to. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

export interface SourceRow {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly url: string;
  readonly grade: Grade | "";
}

/** How well the model replays history; it goes into every manifest. */
export interface BacktestScore {
  readonly heldOut: { readonly inside: number; readonly points: number };
  readonly fitted: { readonly inside: number; readonly points: number };
  /** Whether the score meets the tolerance that was set before the run. */
  readonly passed: boolean;
  /** Effective number of draws after they were weighed by 2010-2019; null when they were not. */
  readonly effective: number | null;
  /** Bias, CRPS and coverage of the bands by series and role, as drawn and weighed; empty without draws. */
  readonly forecasts: readonly ForecastScore[];
}

/** Everything that a result folder is written from. */
export interface ReportInput {
  readonly scenarioId: string;
  readonly title: string;
  readonly kind: "forecast" | "target" | "stress";
  readonly question: string;
  readonly runId: string;
  readonly seed: string;
  readonly draws: number;
  readonly quick: boolean;
  readonly dataVersion: string;
  /** The answer, up to six sentences. */
  readonly answers: readonly string[];
  readonly values: Readonly<Record<string, AnswerValue>>;
  /** In order; the first is the lead chart. */
  readonly charts: readonly Chart[];
  readonly tables: readonly Table[];
  readonly card: readonly CardRow[];
  readonly assumptions: readonly Assumption[];
  readonly warnings: readonly string[];
  readonly checks: readonly Check[];
  readonly sources: readonly SourceRow[];
  readonly resolvedYaml: string;
  /** SHA-256 of each data file by its name. */
  readonly dataHashes: Readonly<Record<string, string>>;
  readonly backtestScore: BacktestScore | null;
  /** What the answer does not cover, one sentence each. */
  readonly leftOut: readonly string[];
  /** When the run began, ISO 8601; the time of writing when absent. Goes into the manifest alone. */
  readonly startedAt?: string;
  /** Further files of the folder by name. */
  readonly extraFiles?: Readonly<Record<string, string | Uint8Array>>;
  /** Files too large to be held, such as `ensemble.parquet`, by name: where they lie on the disk. */
  readonly largeFiles?: Readonly<Record<string, string>>;
}
