import { attribution, type Attribution, type Measurement } from "../../analysis/index.ts";
import { d07Levers, type ChartContext, type LeverRow } from "../../charts/index.ts";
import { listed, twoFigures } from "../../charts/format.ts";
import { dependence, dependenceName, quantilesOf, type Definition } from "../../measures/index.ts";
import { tableOf } from "../../report/tables.ts";
import { SPOKEN_YEARS } from "../answers.ts";
import type { Case } from "../case.ts";
import type { ReportPart } from "../part.ts";
import type { Desk } from "../script.ts";

const DEFINITIONS_SPLIT: readonly Definition[] = ["customs", "traced"];

const measurements: readonly Measurement[] = DEFINITIONS_SPLIT.flatMap((definition) => SPOKEN_YEARS.map((year) => ({
  name: dependenceName(definition, "Japan", "all", year), read: (result) => dependence(result, "Japan", definition, year),
})));

/** How one scenario differs from another, lever by lever, for each outcome that was split. */
export interface LeverSplit {
  readonly rows: readonly LeverRow[];
  readonly parts: readonly Attribution[];
  readonly draws: number;
}

/** Splits Japan's dependence in the years spoken of, by customs and traced, between two cases. */
export async function leverSplit(scenario: Case, reference: Case, progress: Desk["progress"]): Promise<LeverSplit> {
  const { seed, draws, facts } = scenario.run;
  const bar = await progress(`levers of ${scenario.id}`, 1);
  try {
    const split = attribution(reference.run.scenario, scenario.run.scenario, facts, measurements, { seed, draws, progress: (done, total) => bar.to(done / total) });
    const rows = split.parts.flatMap(({ outcome, levers }) => levers.map(({ name, central, drawn }): LeverRow => {
      const { p05, p50, p95 } = quantilesOf(central, drawn);
      return { scenario: scenario.id, reference: reference.id, outcome, lever: name, contribution_p05: p05, contribution_p50: p50 ?? central, contribution_p95: p95, contribution: central };
    }));
    return { rows, parts: split.parts, draws: split.draws };
  } finally {
    bar.stop();
  }
}

/** Lever by lever from the reference to a scenario (D07), with levers.csv. Nothing when the two do not differ. */
export function leverPart(scenario: Case, reference: Case, split: LeverSplit, context: ChartContext, year: number = SPOKEN_YEARS[1], definition: Definition = "customs"): ReportPart {
  const outcome = dependenceName(definition, "Japan", "all", year);
  const part = split.parts.find((one) => one.outcome === outcome);
  if (part === undefined || part.levers.length === 0) return { charts: [], tables: [] };
  const whole = part.levers.reduce((sum, { central }) => sum + central, 0);
  return {
    charts: [d07Levers({
      rows: split.rows.filter((row) => row.outcome === outcome), start: part.start, reference: reference.short, draws: split.draws,
      outcome: `Japan's dependence on China in ${year} (${definition})`, unit: "%", step: "points",
    }, { ...context, scenario: scenario.id, scenarioTitle: scenario.short })],
    tables: [tableOf("levers", split.rows)],
    checks: [{ name: "levers sum to the whole", ok: Math.abs(whole - (part.end - part.start)) < 1e-9, detail: `${part.levers.length} levers; gap ${Math.abs(whole - (part.end - part.start)).toExponential(1)} points.` }],
  };
}

/** The levers in a sentence, the largest first; null-effect levers are left out. */
export function topLevers({ parts }: LeverSplit, definition: Definition, year: number): string {
  const part = parts.find(({ outcome }) => outcome === dependenceName(definition, "Japan", "all", year));
  if (part === undefined) return "";
  const levers = [...part.levers].filter(({ central }) => Math.abs(central) >= 0.05).sort((a, b) => Math.abs(b.central) - Math.abs(a.central));
  return `Of the ${twoFigures(part.end - part.start)} points that everything together adds in ${year} (${definition}): ${listed(levers.map(({ name, central }) => `${name.toLowerCase()} ${twoFigures(central)}`))}.`;
}
