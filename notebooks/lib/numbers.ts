import { valuesOf, type Case } from "../../src/browser.ts";
import { numberText } from "../../src/notebook/index.ts";
import { element } from "./element.ts";

const FIELDS = ["value", "p05", "p50", "p95"] as const;
const HEADINGS = ["Outcome", "Central run", "5%", "Median", "95%", "Unit"];

/** The values that `--json` prints for the same run, under the same names. */
export function numbersTable(lead: Case): HTMLElement {
  const rows = Object.entries(valuesOf(lead)).map(([name, value]) => element("tr", { "data-name": name },
    element("td", {}, element("code", {}, name)),
    ...FIELDS.map((field) => element("td", { class: "number", "data-field": field }, numberText(value[field]))),
    element("td", {}, value.unit)));
  return element("div", { class: "scroll" }, element("table", { class: "numbers" },
    element("thead", {}, element("tr", {}, ...HEADINGS.map((heading) => element("th", {}, heading)))), element("tbody", {}, ...rows)));
}
