import { rangeText, twoFigures } from "../charts/index.ts";
import type { AnswerValue } from "./input.ts";
import { htmlTable } from "./html.ts";

/** More than this many numbers are folded away, so that the page stays readable. */
const OPEN = 12;

const valueText = ({ value }: AnswerValue): string => (value === null ? "never" : typeof value === "number" ? twoFigures(value) : value);

/** Every number that `--json` gives, under the same names, with its range, definition and grade. */
export function valueTable(values: Readonly<Record<string, AnswerValue>>): string {
  const rows = Object.entries(values);
  if (rows.length === 0) return "<p>None.</p>";
  const table = htmlTable(rows, [
    { heading: "Name", cell: ([name]) => name, kind: "code" },
    { heading: "Value", cell: ([, value]) => valueText(value), kind: "number" },
    { heading: "90% range", cell: ([, { p05, p95 }]) => rangeText(p05, p95).trim().replace(/^\(|\)$/g, ""), kind: "number" },
    { heading: "Unit", cell: ([, { unit }]) => unit },
    { heading: "Definition", cell: ([, { definition }]) => definition, kind: "why" },
    { heading: "Grade", cell: ([, { grade }]) => grade },
  ]);
  const note = '<p class="note">Two figures here; <code>--json</code> and the tables hold the rest.</p>';
  return rows.length <= OPEN ? note + table : `<p class="note paper">${rows.length} numbers with their ranges and definitions are in index.html and, whole, in the answer of --json.</p><details class="screen"><summary>${rows.length} numbers with their ranges and definitions</summary>${note}${table}</details>`;
}
