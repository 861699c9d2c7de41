import type { ChartContext } from "../charts/index.ts";
import type { Facts } from "../facts/index.ts";
import type { Readings } from "../measures/index.ts";
import type { PledgeRun } from "../runner/index.ts";
import type { AnswerValue, BacktestScore } from "../report/input.ts";
import type { Case } from "./case.ts";
import type { ReportPart } from "./part.ts";

/** What a study script works with beside its runs. */
export interface Desk {
  readonly facts: Facts;
  /** Seed, draws and run id for chart footers; of the study's first run unless another is named. */
  context(of?: Case): ChartContext;
  /** The model of the pledge under a scenario of that name, or of the lead's values for `.`. */
  pledge(name: string, question?: { readonly by?: string; readonly until?: string }): Promise<PledgeRun>;
  /** Counts further work on a bar when a person is watching. */
  progress(label: string, total: number): Promise<{ to(done: number): void; stop(): void }>;
}

/** What a study hands back: the sentences, and the parts that show them. */
export interface Answer {
  /** Up to six sentences, the most telling first. */
  readonly answers: readonly string[];
  /** Charts and tables; the first chart leads. */
  readonly parts: readonly ReportPart[];
  /** Rows shown in the terminal below the sentences. */
  readonly table?: readonly object[];
  /** Numbers for `--json` beside those that every run gives. */
  readonly values?: Readonly<Record<string, AnswerValue>>;
  readonly warnings?: readonly string[];
  /** How well the model replays history, when the study has looked. */
  readonly score?: BacktestScore;
}

/**
 * A question put to several scenarios. `runs` names them: a scenario, `scenario/variant`, or `./variant` for a variant of the
 * study's own file and `.` for that file itself. The first one is the lead: its levers are the report's scenario card.
 * The study's YAML, which has the script's name, gives the report its title, question and kind.
 */
export interface Study<Name extends string = string> {
  readonly runs: Readonly<Record<Name, string>>;
  /** What is read off every draw beside the usual outcomes, and what off those of some runs alone. */
  readonly readings?: Readings;
  readonly readingsOf?: Readonly<Partial<Record<Name, Readings>>>;
  answer(cases: Readonly<Record<Name, Case>>, desk: Desk): Answer | Promise<Answer>;
}
