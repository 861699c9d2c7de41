import { InvalidArgumentError } from "commander";
import { FIRST_YEAR, LAST_YEAR } from "../domain/index.ts";
import type { Readings } from "../measures/index.ts";
import type { ReportInput } from "../report/index.ts";
import { terminalTable } from "../report/terminal.ts";
import type { Context } from "./context.ts";
import { announce, assertDeliverable, deliver } from "./deliver.ts";
import { originNow, readScenario } from "./inputs.ts";
import type { Reply } from "./reply.ts";
import { planned, simulateAll } from "./simulate.ts";
import type { Case, Provenance } from "../study/index.ts";

/** Reads `--year`: one that the model's clock covers. */
export function simulatedYear(text: string): number {
  const year = Number(text);
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) throw new InvalidArgumentError(`Expected a year from ${FIRST_YEAR} to ${LAST_YEAR}.`);
  return year;
}

export type Study = (lead: Case, origin: Provenance) => { readonly input: ReportInput; readonly table: readonly object[] };

/** Runs one scenario, lets a study read it, and delivers the report with the study's table in the terminal. */
export async function studyOne(name: string, context: Context, readings: Readings, study: Study): Promise<Reply> {
  const origin = originNow();
  const scenario = readScenario(name, context.options);
  if (context.options.dryRun) return announce([`${scenario.id}: ${scenario.title}`], context);
  assertDeliverable(context);
  const [lead] = await simulateAll([planned(scenario)], context, readings);
  const { input, table } = study(lead, origin);
  return deliver(input, context, terminalTable(table));
}
