import { dataHashes, facts, sources } from "virtual:lodestone-data";
import { InputError, type Case, type Chart, type ChartContext, type Facts } from "../../src/browser.ts";
import {
  basesOf, changed, crewOf, hashOf, ownScenario, partialRun, scenarioFile, settingsFrom, taskOf, USUAL, type Ask, type Heard, type Settings,
} from "../../src/notebook/index.ts";
import { element } from "./element.ts";
import { figurePlace } from "./figure.ts";
import { hands } from "./hands.ts";
import { numbersTable } from "./numbers.ts";
import { panel, type Group } from "./panel.ts";
import { statusLine } from "./status.ts";

export interface DeskPlan {
  /** The notebook's name; the reader's scenario is called after it. */
  readonly name: string;
  /** Scenario that readers start from and come back to. */
  readonly base: string;
  readonly groups: readonly Group[];
  readonly ask: Ask;
}

/** What cells are given whenever something new is known. */
export interface Answer {
  /** The reader's run; before any draw is done it is the single run at central values. */
  readonly lead: Case;
  /** The scenario started from, drawn as often; null until that is done. */
  readonly reference: Case | null;
  /** Whether anything differs from that scenario. */
  readonly moved: boolean;
  readonly context: ChartContext;
  readonly facts: Facts;
}

const ADDRESS_EVERY = 400;
const projects = facts.tables["projects"]!.map((row) => String(row["project_id"]));
const packageNames = (): string[] => [...sources["packages"]!.text.matchAll(/^ {2}([\w-]+):$/gm)].map((match) => match[1]!);

/** The levers, runs and answers of one notebook. Cells place its parts and say what to draw from an answer. */
export function openDesk({ name, base, groups, ask }: DeskPlan) {
  const id = `${name}-mine`;
  const bases = basesOf(base, sources, projects);
  const extended = bases([]);
  const crew = crewOf(hands(facts));
  const status = statusLine();
  const places: ((answer: Answer) => void)[] = [];
  const read = settingsFrom(location.hash, USUAL, packageNames());
  let settings: Settings = read.settings;
  let reference: Case | null = null;
  let latest: Answer | null = null;

  const own = () => ownScenario(bases(settings.packages), settings, id);
  const caseOf = (scenario: ReturnType<typeof own>, short: string, heard: Heard): Case => ({
    id: scenario.id, family: scenario.id, title: scenario.title, short, run: partialRun(scenario, facts, heard, settings.seed, dataHashes),
  });

  function paint(answer: Answer): void {
    latest = answer;
    for (const place of places) place(answer);
  }

  function answerOf(lead: Case): Answer {
    const { runId, draws } = lead.run;
    const moved = settings.packages.length > 0 || Object.keys(changed(settings.values, bases(settings.packages))).length > 0;
    return { lead, reference, moved, facts, context: { scenario: lead.id, scenarioTitle: lead.short, runId, dataVersion: facts.version, draws, sources: [], notes: [] } };
  }

  /** The scenario started from is drawn when the reader's own is done and the workers would rest. */
  function drawReference(): void {
    if (reference !== null || latest === null) return;
    crew.ask(taskOf(extended, settings.seed, settings.draws, ask), (heard) => {
      if (!heard.complete || latest === null) return;
      reference = caseOf(extended, extended.title.split(": ")[0]!, heard);
      paint({ ...latest, reference });
      status.rest();
    });
  }

  function work(): void {
    try {
      const scenario = own();
      status.begin(settings);
      crew.ask(taskOf(scenario, settings.seed, settings.draws, ask), (heard) => {
        if (status.shouldPaint(heard)) paint(answerOf(caseOf(scenario, "your settings", heard)));
        status.heard(heard);
        if (heard.complete) drawReference();
      });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      status.problem(error.problems.map(({ message }) => message));
    }
  }

  let address = 0;
  function set(next: Settings): void {
    if (next.seed !== settings.seed || next.draws !== settings.draws) reference = null;
    settings = next;
    // Browsers allow only so many changes of the address in a second.
    clearTimeout(address);
    address = window.setTimeout(() => history.replaceState(null, "", `${location.pathname}${location.search}#${hashOf(settings, USUAL)}`), ADDRESS_EVERY);
    levers.show(settings);
    work();
  }

  const levers = panel({ groups, bases, settings: () => settings, set, usual: USUAL, save: () => save(), command: () => command() });
  const command = (): string => `npx lodestone run ${id}.yaml --draws ${settings.draws} --seed ${settings.seed}`;

  function save(): void {
    const text = scenarioFile(own(), extended, { command: command(), why: `set by hand in the notebook ${name}` });
    const link = element("a", { href: URL.createObjectURL(new Blob([text], { type: "application/yaml" })), download: `${id}.yaml` });
    link.click();
    URL.revokeObjectURL(link.href);
  }

  /** Calls back with the latest answer now and with every later one. */
  function follow(place: (answer: Answer) => void): void {
    places.push(place);
    if (latest) place(latest);
  }

  window.addEventListener("hashchange", () => set(settingsFrom(location.hash, USUAL, packageNames()).settings));
  levers.show(settings);
  if (read.problems.length > 0) status.note(read.problems);
  work();

  return {
    levers: levers.node,
    status: status.node,
    follow,
    /** A chart drawn from each answer; nothing while there is none to draw. */
    figure(draw: (answer: Answer) => Chart | null): HTMLElement {
      const place = figurePlace();
      follow((answer) => place.show(draw(answer)));
      return place.node;
    },
    /** Whatever a cell makes of each answer. */
    words(write: (answer: Answer) => Node | string): HTMLElement {
      const node = element("div", { class: "words" });
      follow((answer) => node.replaceChildren(write(answer)));
      return node;
    },
    /** Every number behind the page, as the command line prints it. */
    numbers(): HTMLElement {
      const body = element("div");
      const node = element("details", { class: "all-numbers", ontoggle: () => fill() }, element("summary", {}, "Every number, as the command line prints it"), body);
      const fill = (): void => { if (node.open && latest) body.replaceChildren(element("p", {}, element("code", {}, `${command()} --json`)), numbersTable(latest.lead)); };
      follow(fill);
      return node;
    },
  };
}
