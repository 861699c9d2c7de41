import type { Heard, Settings } from "../../src/notebook/index.ts";
import { element } from "./element.ts";

/** Between the single run and the whole fan, a chart is drawn again at most this often, in milliseconds. */
const PAINT_EVERY = 700;

/** Calls back once the browser has put on screen what was changed just now. */
const afterPaint = (then: () => void): void => void requestAnimationFrame(() => setTimeout(then));

/** One line that says what is on screen: the single run, some draws, or all of them, and how long they took. */
export function statusLine() {
  const node = element("p", { class: "status", role: "status", "aria-live": "polite", "data-state": "starting" }, "Starting …");
  const notes = element("p", { class: "problem", role: "alert", hidden: true });
  let began = 0;
  let painted = 0;
  let asked: Settings | null = null;
  let first = true;

  const say = (state: string, text: string): void => {
    node.dataset["state"] = state;
    node.textContent = text;
  };
  const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

  return {
    node: element("div", {}, node, notes),
    begin(settings: Settings): void {
      began = performance.now();
      asked = settings;
      first = true;
      notes.hidden = true;
      node.dataset["state"] = "working";
      delete node.dataset["single"];
      delete node.dataset["fan"];
    },
    /** Whether a report is worth a new drawing. */
    shouldPaint({ complete }: Heard): boolean {
      const due = first || complete || performance.now() - painted > PAINT_EVERY;
      if (due) painted = performance.now();
      return due;
    },
    heard({ done, complete }: Heard): void {
      const { draws, seed } = asked!;
      if (first) afterPaint(() => { node.dataset["single"] = (performance.now() - began).toFixed(0); });
      first = false;
      if (!complete) return say("drawing", done === 0 ? `Single run at central values; drawing ${draws} …` : `${done} of ${draws} draws …`);
      afterPaint(() => {
        const took = performance.now() - began;
        node.dataset["fan"] = took.toFixed(0);
        say("complete", `${draws} draws in ${seconds(took)}, seed ${seed}. Bands: 50% and 90% of draws.`);
      });
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
