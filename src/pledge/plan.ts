import { monthText } from "../domain/index.ts";
import type { Facts } from "../facts/index.ts";
import { choiceAt, defaults, monthAt, numberAt, switchAt, type Parameters } from "../scenario/index.ts";
import { DEADLINE, HORIZON, MEMORANDUM_DATE, readoutDates, stepDates, yearsTo } from "./dates.ts";
import { CLASSES } from "./classes.ts";
import type { Regime } from "./effort.ts";
import { overrunOf } from "./overruns.ts";
import { luckNames, MOST_NEWCOMERS } from "./luck.ts";
import { plantsOf, salesOf, type Project, type SalesLine } from "./projects.ts";

const USUAL = defaults();

/** How a project can come to be selected. */
export type Entry = "listed" | "seen" | "remainder" | "alaska" | "newcomer";
export type PlannedProject = Project & { readonly entry: Entry };

/** All that does not change from draw to draw. Times in years since the list. */
export interface PledgePlan {
  readonly projects: readonly PlannedProject[];
  readonly sales: readonly SalesLine[];
  readonly regime: Regime;
  readonly regimeFrom: number;
  readonly deadline: "selection" | "funding" | "none";
  readonly deadlineAt: number;
  readonly capped: boolean;
  /** Median ratio of final to decided cost of each class as the table has it: what the chances of decisions already hold. */
  readonly usualOverruns: readonly number[];
  /** From here on everything is drawn. */
  readonly knownUntil: number;
  /** Selection rounds seen up to then, and years watched since the memorandum. */
  readonly roundsSeen: number;
  readonly watched: number;
  /** Ends of the model's steps and dates at which ledgers are read, with the step that ends there (-1 for the start). */
  readonly steps: readonly number[];
  readonly dates: readonly string[];
  readonly readAfter: readonly number[];
  /** Index of the date at which projects are judged. */
  readonly byIndex: number;
  readonly luck: readonly string[];
}

/** What a run asks for beside its parameters: the date at which projects are judged. */
export interface PledgeQuestion {
  readonly by?: string;
  /** Last day that is simulated; `by` is that day then, unless it comes before. */
  readonly until?: string;
}

const slot = (id: string, name: string, given: Partial<PlannedProject>): PlannedProject =>
  ({ id, name, sector: "unnamed", class: "factory", group: "none", ceiling: null, selected: null, contracted: null, entry: "newcomer", ...given });

/** Lines of the list that are open or known to be selected by `knownUntil`, then what may come beside them. */
function projectsOf(facts: Facts, knownUntil: number): PlannedProject[] {
  const listed = plantsOf(facts).flatMap((project): PlannedProject[] => {
    const seen = project.selected !== null && project.selected.at <= knownUntil;
    if (!seen && project.ceiling === null) return [];
    const contracted = project.contracted !== null && project.contracted.at <= knownUntil ? project.contracted : null;
    return [{ ...project, contracted, selected: seen ? project.selected : null, entry: seen ? "seen" : "listed" }];
  });
  return [
    ...listed,
    slot("remainder", "Remainder of the headline without a name", { entry: "remainder" }),
    slot("alaska", "Alaska LNG", { entry: "alaska", class: "lng", sector: "energy" }),
    ...Array.from({ length: MOST_NEWCOMERS }, (_, index) => slot(`new${String(index + 1).padStart(2, "0")}`, "Projects off the list", { sector: "newcomers" })),
  ];
}

const firstDay = (month: number): number => yearsTo(`${monthText(month)}-01`);

/** Reads parameters and facts into what every draw shares. */
export function pledgePlan(parameters: Parameters, facts: Facts, question: PledgeQuestion = {}): PledgePlan {
  const end = question.until ?? `${HORIZON}-01-01`;
  const by = question.by ?? (end < DEADLINE ? end : DEADLINE);
  const known = firstDay(monthAt(parameters, "pledge.knownUntil") + 1);
  const knownUntil = Math.max(0, known);
  const projects = projectsOf(facts, known);
  const dates = readoutDates([by]).filter((date) => date <= end);
  const stepsAt = stepDates(dates.slice(1)).filter((date) => date <= end);
  const rounds = new Set(projects.filter(({ entry }) => entry === "seen").map(({ selected }) => selected!.at));
  return {
    projects, sales: salesOf(facts), regime: choiceAt(parameters, "pledge.tariff.regime") as Regime, regimeFrom: firstDay(monthAt(parameters, "pledge.tariff.from")),
    deadline: choiceAt(parameters, "pledge.deadline") as PledgePlan["deadline"], deadlineAt: yearsTo(DEADLINE), capped: switchAt(parameters, "pledge.funding.capped"),
    usualOverruns: CLASSES.map((name) => Math.exp(overrunOf(numberAt(USUAL, `pledge.${name}.overrun`), numberAt(USUAL, `pledge.${name}.spread`)).mu)),
    knownUntil, roundsSeen: rounds.size, watched: known - yearsTo(MEMORANDUM_DATE),
    steps: stepsAt.map(yearsTo), dates, readAfter: dates.map((date) => stepsAt.indexOf(date)), byIndex: dates.indexOf(by), luck: luckNames(projects),
  };
}
