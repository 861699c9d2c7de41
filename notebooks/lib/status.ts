import type { Heard, Settings } from "../../src/notebook/index.ts";
import { element } from "./element.ts";

/** So many draws make a first fan worth looking at; from then on it is drawn again at most this often, in milliseconds. */
const FIRST_FAN = 24;
const PAINT_EVERY = 700;
/** Where all draws took no longer the last time, a first fan would only hold them up. */
const SOON = 600;

/** Calls back once the browser has put on screen what was changed just now. */
const afterPaint = (then: () => void): void => void requestAnimationFrame(() => setTimeout(then));

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** One line that says what is on screen: the single run, some draws, or all of them, and how long they took. */
export function statusLine() {
  const node = element("p", { class: "status", role: "status", "aria-live": "polite", "data-state": "starting" }, "Starting …");
  const notes = element("p", { class: "problem", role: "alert", hidden: true });
  let began = 0;
  let painted = 0;
  let took = Number.POSITIVE_INFINITY;
  let asked: Settings | null = null;
  let first = true;
  let fanned = false;

  const say = (state: string, text: string): void => {
    node.dataset["state"] = state;
    node.textContent = text;
  };
  /** Milliseconds from the move of a lever to what is on screen. */
  const marked = (name: string): void => afterPaint(() => { node.dataset[name] = (performance.now() - began).toFixed(0); });
  const drawn = (): string => `${asked!.draws} draws in ${seconds(took)}, seed ${asked!.seed}`;

  return {
    node: element("div", {}, node, notes),
    begin(settings: Settings): void {
      began = performance.now();
      asked = settings;
      first = true;
      fanned = false;
      notes.hidden = true;
      node.dataset["state"] = "working";
      for (const name of ["single", "firstFan", "fan"]) delete node.dataset[name];
    },
    /** Whether a report is worth a new drawing: the single run always, the first fan where draws take their time, later ones now and then. */
    shouldPaint({ rows }: Heard): boolean {
      const now = performance.now();
      const fan = !fanned && rows.length >= FIRST_FAN && took >= SOON;
      const due = first || fan || (fanned && now - painted > PAINT_EVERY);
      if (due) painted = now;
      if (first) marked("single");
      if (fan) marked("firstFan");
      first = false;
      fanned ||= fan;
      return due;
    },
    heard({ rows, complete }: Heard): void {
      if (complete) {
        took = performance.now() - began;
        marked("fan");
      } else say("drawing", rows.length === 0 ? `Single run at central values; drawing ${asked!.draws} …` : `${rows.length} of ${asked!.draws} draws …`);
    },
    weighing(): void { say("weighing", `${drawn()}. Weighing them by how well they replay 2010 to 2019 …`); },
    /** All is on screen. `effective` is how many equal draws the weighed ones are worth. */
    complete(effective: number | null): void {
      say("complete", `${drawn()}${effective === null ? ", all counting the same" : `, weighed by how well they replay 2010 to 2019 (worth ${Math.round(effective)} equal ones)`}. Bands: 50% and 90%.`);
    },
    /** Nothing more is under way. */
    rest(): void { node.dataset["reference"] = "drawn"; },
    note(problems: readonly string[]): void {
      notes.hidden = false;
      notes.textContent = `The address was read in part: ${problems.join("; ")}`;
    },
    problem(problems: readonly string[]): void {
      notes.hidden = false;
      notes.textContent = problems.join("; ");
      say("problem", "These values do not go together.");
    },
  };
}
