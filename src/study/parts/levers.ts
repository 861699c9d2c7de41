import { attribution, type Attribution, type Measurement } from "../../analysis/index.ts";
import { d07Levers, type ChartContext, type LeverRow } from "../../charts/index.ts";
import { listed, percent, signedPoints } from "../../charts/format.ts";
import { definitionName, leverName } from "../../charts/words.ts";
import { said } from "../../words/index.ts";
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

/** Which of the split outcomes is drawn, and the name of its file where a report holds several. */
export interface LeverView {
  readonly year?: number;
  readonly definition?: Definition;
  readonly slug?: string;
}

/** Lever by lever from the reference to a scenario (D07), with levers.csv. Nothing when the two do not differ. */
export function leverPart(scenario: Case, reference: Case, split: LeverSplit, context: ChartContext, { year = SPOKEN_YEARS[1], definition = "customs", slug }: LeverView = {}): ReportPart {
  const outcome = dependenceName(definition, "Japan", "all", year);
  const part = split.parts.find((one) => one.outcome === outcome);
  if (part === undefined || part.levers.length === 0) return { charts: [], tables: [] };
  const whole = part.levers.reduce((sum, { central }) => sum + central, 0);
  return {
    charts: [d07Levers({
      rows: split.rows.filter((row) => row.outcome === outcome), start: part.start, reference: reference.short, draws: split.draws,
      outcome: said({ en: `Japan's dependence on China in ${year} (${definition})`, ja: `${year}年の日本の対中依存度（${definitionName(definition)}）` }), unit: "%", step: "points", ...(slug === undefined ? {} : { slug }),
    }, { ...context, scenario: scenario.id, scenarioTitle: scenario.short })],
    tables: [tableOf("levers", split.rows)],
    checks: [{ name: "levers sum to the whole", ok: Math.abs(whole - (part.end - part.start)) < 1e-9, detail: `${part.levers.length} levers; gap ${Math.abs(whole - (part.end - part.start)).toExponential(1)} points.` }],
  };
}

/** Smaller parts read as nought. */
const LEAST = 0.05;

/** "substitution and thrift -6.5, recycling -0.2": the largest first, those without effect left out; all of them unless `most` is given. */
export function partsText({ levers }: Attribution, most = levers.length): string {
  const named = [...levers].filter(({ central }) => Math.abs(central) >= LEAST).sort((a, b) => Math.abs(b.central) - Math.abs(a.central));
  return listed([
    ...named.slice(0, most).map(({ name, central }) => said({ en: `${name.toLowerCase()} ${signedPoints(central)}`, ja: `${leverName(name)}${signedPoints(central)}` })),
    ...(named.length > most ? [said({ en: "less from the rest", ja: "残りはそれ以下" })] : []),
  ]);
}

/** One lever walk in a sentence, all of it in central values, so that its parts add up; null when the two do not differ. */
export function leverSentence(scenario: Case, reference: Case, split: LeverSplit, definition: Definition, year: number, most?: number): string | null {
  const part = split.parts.find(({ outcome }) => outcome === dependenceName(definition, "Japan", "all", year));
  if (part === undefined || part.levers.length === 0) return null;
  const [start, end, whole] = [percent(part.start), percent(part.end), signedPoints(part.end - part.start)];
  return said({
    en: `At central values, which add up as medians do not, from ${reference.short} (${start}) to ${scenario.short} (${end}) in ${year} by ${definition}: ${whole} points, of which ${partsText(part, most)}.`,
    ja: `${year}年、${definitionName(definition)}、中心値（中央値と違い足し合わせられる）で${reference.short}（${start}）から${scenario.short}（${end}）へ${whole}ポイント、内訳は${partsText(part, most)}。`,
  });
}
