import { coverageOf } from "../../analysis/backtest/index.ts";
import { d06Dependence, type ChartContext, type DependenceTarget } from "../../charts/index.ts";
import { dependenceName, type Definition, type DependenceRow } from "../../measures/index.ts";
import { tableOf } from "../../report/tables.ts";
import { chanceOf, shareOfDraws } from "../../runner/index.ts";
import { SPOKEN_YEARS } from "../answers.ts";
import { said } from "../../words/index.ts";
import type { Case } from "../case.ts";
import { observedDependence } from "../observed.ts";
import type { ReportPart } from "../part.ts";
import { dependenceRows } from "../rows.ts";

/** A level to get below by a year. */
export interface Target {
  readonly below: number;
  readonly year: number;
}

export interface DependencePart {
  readonly lead: Case;
  readonly reference: Case | null;
  /** Further scenarios, drawn as thin lines. */
  readonly others?: readonly Case[];
  readonly definition?: Definition;
  readonly economy?: "Japan" | "US";
  readonly targets?: readonly Target[];
  /** Year that the title speaks of. */
  readonly year?: number;
  /** Rows of dependence.csv, when the caller holds them already. */
  readonly rows?: readonly DependenceRow[];
}

/** Share of draws in which a case meets a target; null without draws. */
export const chanceOfTarget = ({ run }: Case, { below, year }: Target, definition: Definition = "customs"): number | null =>
  chanceOf(run, dependenceName(definition, "Japan", "all", year), (value) => value !== null && value < below);

/** Whether a case's central run meets every target. */
export const meetsAll = ({ run }: Case, targets: readonly Target[], definition: Definition = "customs"): boolean => targets.every(({ below, year }) => {
  const value = run.outcomes.get(dependenceName(definition, "Japan", "all", year)) ?? null;
  return value !== null && value < below;
});

/** Share of draws in which a case meets every target; null without draws. */
export function chanceOfAll({ run }: Case, targets: readonly Target[], definition: Definition = "customs"): number | null {
  return shareOfDraws(run, (values) => targets.every(({ below, year }) => {
    const value = values.get(dependenceName(definition, "Japan", "all", year)) ?? null;
    return value !== null && value < below;
  }));
}

/** Series of the back-test that shows what a chart of dependence shows. */
const REPLAYED = { economy: "Japan", definition: "customs", series: "japan-customs-share" } as const;

/** How often the band of the same share, replayed without being told, holds what was published; nothing without weighed draws. */
function replayedText({ history }: Case, definition: Definition, economy: string): string {
  const own = history?.replayed.forecasts.filter(({ series }) => series === REPLAYED.series) ?? [];
  if (definition !== REPLAYED.definition || economy !== REPLAYED.economy || own.length === 0) return "";
  const draws = history!.replayed.weights === null ? "prior" : "weighted";
  const [early, late] = (["fitted", "held-out"] as const).map((role) => coverageOf(own, role, draws));
  return said({
    en: `Replayed from 2010 without being told these shares, the 90% band holds ${early!.in90} of ${early!.points} published ones of 2010-2019 and ${late!.in90} of ${late!.points} later ones.`,
    ja: `この比率を与えずに2010年から再現した場合、90%区間は2010〜2019年の公表値${early!.points}点中${early!.in90}点、その後の${late!.points}点中${late!.in90}点を含む。`,
  });
}

/** Japan's dependence over the years against history, the reference and targets (D06). */
export function dependencePart(given: DependencePart, context: ChartContext): ReportPart {
  const { lead, reference, others = [], definition = "customs", economy = "Japan", targets = [], year = targets.at(-1)?.year ?? SPOKEN_YEARS[1] } = given;
  const rows = given.rows ?? [...new Set([lead, ...others, ...(reference ? [reference] : [])])].flatMap(dependenceRows);
  const withChance: DependenceTarget[] = targets.map((target) => ({ ...target, probability: chanceOfTarget(lead, target, definition) }));
  const chart = d06Dependence({
    economy, definition, element: "all", rows, observed: economy === "Japan" ? observedDependence(lead.run.facts) : [], targets: withChance, year,
    reference: reference && { id: reference.id, title: reference.short },
    titles: Object.fromEntries(others.map(({ id, short }) => [id, short])),
  }, { ...context, scenario: lead.id, scenarioTitle: lead.short, notes: [...context.notes, replayedText(lead, definition, economy)] });
  return { charts: [chart], tables: [tableOf("dependence", rows)] };
}
