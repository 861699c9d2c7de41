import type { AnswerValue } from "../../src/report/input.ts";
import { numberText } from "../../src/notebook/index.ts";
import type { Answer } from "./desk.ts";
import { element } from "./element.ts";

const FIELDS = ["value", "p05", "p50", "p95"] as const;
const HEADINGS = ["Outcome", "Central run", "5%", "Median", "95%", "Unit"];

type Values = Readonly<Record<string, AnswerValue>>;

const tableOf = (values: Values): HTMLElement => element("div", { class: "scroll" }, element("table", { class: "numbers" },
  element("thead", {}, element("tr", {}, ...HEADINGS.map((heading) => element("th", {}, heading)))),
  element("tbody", {}, ...Object.entries(values).map(([name, value]) => element("tr", { "data-name": name },
    element("td", {}, element("code", {}, name)),
    ...FIELDS.map((field) => element("td", { class: "number", "data-field": field }, numberText(value[field]))),
    element("td", {}, value.unit))))));

interface Source<Run> {
  follow(place: (answer: Answer<Run>) => void): void;
  command(): string;
}

/** Every number of the reader's run under the name that `--json` gives it, folded away until asked for. */
export function everyNumber<Run>({ follow, command }: Source<Run>, valuesOf: (run: Run) => Values): HTMLElement {
  let lead: Run | null = null;
  const body = element("div");
  const node = element("details", { class: "all-numbers", ontoggle: () => fill() }, element("summary", {}, "Every number, as the command line prints it"), body);
  const fill = (): void => {
    if (node.open && lead !== null) body.replaceChildren(element("p", {}, element("code", {}, `${command()} --json`)), tableOf(valuesOf(lead)));
  };
  follow((answer) => {
    lead = answer.lead;
    fill();
  });
  return node;
}
