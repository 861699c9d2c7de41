import { dataHashes, facts, sources } from "virtual:lodestone-data";
import { FEWEST_WEIGHED, InputError, weightsOf, type Chart, type HistoryWeights, type Scenario } from "../../src/browser.ts";
import { basesOf, changed, crewOf, hashOf, ownScenario, scenarioFile, settingsFrom, USUAL, weightsOfSome, type Heard, type Settings, type Task } from "../../src/notebook/index.ts";
import { element } from "./element.ts";
import { figurePlace } from "./figure.ts";
import { hands } from "./hands.ts";
import { oncePerFrame } from "./once-per-frame.ts";
import { panel, type Group } from "./panel.ts";
import { statusLine } from "./status.ts";

export interface DeskPlan<Run> {
  /** The notebook's name; the reader's scenario is called after it. */
  readonly name: string;
  /** Scenario that readers start from and come back to. */
  readonly base: string;
  readonly groups: readonly Group[];
  /** Draws to offer, and those of an untouched notebook. */
  readonly draws: { readonly offered: readonly number[]; readonly usual: number };
  /** Verb of the command line that repeats the run. */
  readonly verb: "run" | "pledge";
  task(scenario: Scenario, settings: Settings): Task;
  /** How well the same draws replay history, where they are weighed by it. */
  history?(settings: Settings): Task;
  /** Turns what workers said into a run that cells can read. */
  run(scenario: Scenario, heard: Heard, settings: Settings, short: string, weights: HistoryWeights | null): Run;
}

/** What cells are given whenever something new is known. */
export interface Answer<Run> {
  /** The reader's run; before any draw is done it is the single run at central values. */
  readonly lead: Run;
  /** The scenario started from, drawn as often; null until that is done. */
  readonly reference: Run | null;
  /** Whether the reader changed anything. */
  readonly moved: boolean;
  readonly complete: boolean;
}

const ADDRESS_EVERY = 400;
const OWN = "Your settings";
/** Fewer draws say nothing where there is no central run to show meanwhile. */
const FEWEST = 50;
const projects = facts.tables["projects"]!.map((row) => String(row["project_id"]));
const packageNames = [...sources["packages"]!.text.matchAll(/^ {2}([\w-]+):$/gm)].map((match) => match[1]!);

export { dataHashes, facts };

/** The levers, runs and answers of one notebook. Cells place its parts and say what to draw from an answer. */
export function openDesk<Run>({ name, base, groups, draws, verb, task, history, run }: DeskPlan<Run>) {
  const id = `${name}-mine`;
  const usual: Settings = { ...USUAL, draws: draws.usual };
  const bases = basesOf(base, sources, projects);
  const extended = bases([]);
  const status = statusLine();
  const crew = crewOf(hands(facts, (message) => status.problem([message])));
  const places: ((answer: Answer<Run>) => void)[] = [];
  const read = settingsFrom(location.hash, usual, packageNames);
  let settings: Settings = read.settings;
  let reference: Run | null = null;
  let weights: HistoryWeights | null = null;
  let latest: Answer<Run> | null = null;

  const moved = (): boolean => settings.packages.length > 0 || Object.keys(changed(settings.values, extended)).length > 0;
  /** Charts name a scenario by what stands before the colon. */
  const own = (): Scenario => {
    const made = ownScenario(bases(settings.packages), settings, id);
    return moved() ? { ...made, title: `${OWN}: ${extended.title}` } : made;
  };
  const command = (): string => `npx lodestone ${verb} ${id}.yaml --draws ${settings.draws} --seed ${settings.seed}`;

  function paint(answer: Answer<Run>): void {
    latest = answer;
    for (const place of places) place(answer);
  }

  /** The scenario started from is drawn when the reader's own is done and the workers would rest. */
  function drawReference(lead: Heard): void {
    if (reference !== null) return status.rest();
    const show = (heard: Heard): void => {
      if (!heard.complete || latest === null) return;
      reference = run(extended, heard, settings, extended.title.split(": ")[0]!, weights);
      paint({ ...latest, reference });
      status.rest();
    };
    if (moved()) crew.ask(task(extended, settings), show);
    // Nothing was moved: the reader's draws are those of the scenario started from.
    else show(lead);
  }

  const weighable = (): boolean => history !== undefined && settings.draws >= FEWEST_WEIGHED;

  /** Shows a reader's draws when all are there, weighed by history as soon as that is known: it hangs on seed and number alone. */
  function finish(scenario: Scenario, heard: Heard): void {
    const show = (complete: boolean): void => paint({ lead: run(scenario, heard, settings, OWN, weights), reference, moved: moved(), complete });
    show(!weighable() || weights !== null);
    if (history === undefined || !weighable() || weights !== null) {
      status.complete(weights?.effective ?? null);
      return drawReference(heard);
    }
    status.weighing();
    crew.ask(history(settings), ({ rows, complete }) => {
      if (!complete) return;
      weights = weightsOf(rows.map((row) => row[0]!));
      show(true);
      status.complete(weights.effective);
      drawReference(heard);
    });
  }

  function work(): void {
    try {
      const scenario = own();
      status.begin(settings);
      crew.ask(task(scenario, settings), (heard) => {
        if (heard.central === null && heard.rows.length < Math.min(FEWEST, settings.draws)) return;
        status.heard(heard);
        if (heard.complete) return finish(scenario, heard);
        const some = weights === null || heard.draws.length === 0 ? null : weightsOfSome(weights, heard.draws);
        if (status.shouldPaint(heard)) paint({ lead: run(scenario, heard, settings, OWN, some), reference, moved: moved(), complete: false });
      });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      status.problem(error.problems.map(({ message }) => message));
    }
  }

  const soon = oncePerFrame(work);
  let address = 0;
  function set(next: Settings): void {
    if (next.seed !== settings.seed || next.draws !== settings.draws) reference = weights = null;
    settings = next;
    // Browsers allow only so many changes of the address in a second.
    clearTimeout(address);
    address = window.setTimeout(() => window.history.replaceState(null, "", `${location.pathname}${location.search}#${hashOf(settings, usual)}`), ADDRESS_EVERY);
    levers.show(settings);
    soon();
  }

  function save(): void {
    const text = scenarioFile(own(), extended, { command: command(), why: `set by hand in the notebook ${name}` });
    const link = element("a", { href: URL.createObjectURL(new Blob([text], { type: "application/yaml" })), download: `${id}.yaml` });
    link.click();
    URL.revokeObjectURL(link.href);
  }

  /** Calls back with the latest answer now and with every later one. */
  function follow(place: (answer: Answer<Run>) => void): void {
    places.push(place);
    if (latest) place(latest);
  }

  const levers = panel({ groups, bases, usual, offered: draws.offered, settings: () => settings, set, save, command });
  window.addEventListener("hashchange", () => set(settingsFrom(location.hash, usual, packageNames).settings));
  levers.show(settings);
  work();
  if (read.problems.length > 0) status.note(read.problems);

  return {
    levers: levers.node,
    status: status.node,
    command,
    follow,
    own,
    extended,
    /** Draws the latest answer again, after a choice of view. */
    repaint(): void { if (latest) paint(latest); },
    /** A chart drawn from each answer; nothing while there is none to draw. */
    figure(draw: (answer: Answer<Run>) => Chart | null): HTMLElement {
      const place = figurePlace();
      follow((answer) => place.show(draw(answer)));
      return place.node;
    },
    /** Several charts that one look at an answer gives, in order. */
    figures(draw: (answer: Answer<Run>) => readonly Chart[]): HTMLElement {
      const node = element("div");
      const shown: ReturnType<typeof figurePlace>[] = [];
      follow((answer) => draw(answer).forEach((chart, index) => {
        if (!shown[index]) node.append((shown[index] = figurePlace()).node);
        shown[index].show(chart);
      }));
      return node;
    },
    /** Whatever a cell makes of each answer. */
    words(write: (answer: Answer<Run>) => Node | string): HTMLElement {
      const node = element("div", { class: "words" });
      follow((answer) => node.replaceChildren(write(answer)));
      return node;
    },
  };
}
