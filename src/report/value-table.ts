import { NEVER, rangeText, twoFigures } from "../charts/index.ts";
import { said } from "../words/index.ts";
import type { AnswerValue } from "./input.ts";
import { htmlTable } from "./html.ts";

/** More than this many numbers are folded away, so that the page stays readable. */
const OPEN = 12;

const valueText = ({ value }: AnswerValue): string => (value === null ? said(NEVER) : typeof value === "number" ? twoFigures(value) : value);

/** Every number that `--json` gives, under the same names, with its range, definition and grade. */
export function valueTable(values: Readonly<Record<string, AnswerValue>>): string {
  const rows = Object.entries(values);
  if (rows.length === 0) return `<p>${said({ en: "None.", ja: "なし。" })}</p>`;
  const table = htmlTable(rows, [
    { heading: said({ en: "Name", ja: "名称" }), cell: ([name]) => name, kind: "code" },
    { heading: said({ en: "Value", ja: "値" }), cell: ([, value]) => valueText(value), kind: "number" },
    { heading: said({ en: "90% range", ja: "90%区間" }), cell: ([, { p05, p95 }]) => rangeText(p05, p95).trim().replace(/^[(（]|[)）]$/g, ""), kind: "number" },
    { heading: said({ en: "Unit", ja: "単位" }), cell: ([, { unit }]) => unit },
    { heading: said({ en: "Definition", ja: "定義" }), cell: ([, { definition }]) => definition, kind: "why" },
    { heading: said({ en: "Grade", ja: "等級" }), cell: ([, { grade }]) => grade },
  ]);
  const note = `<p class="note">${said({ en: "Two figures here; <code>--json</code> and the tables hold the rest.", ja: "ここでは有効数字2桁。全桁は<code>--json</code>と表にある。" })}</p>`;
  const whole = said({ en: `${rows.length} numbers with their ranges and definitions`, ja: `${rows.length}個の数値、区間と定義つき` });
  const onPaper = said({ en: `${whole} are in index.html and, whole, in the answer of --json.`, ja: `${whole}はindex.htmlに、全桁は--jsonの出力にある。` });
  return rows.length <= OPEN ? note + table : `<p class="note paper">${onPaper}</p><details class="screen"><summary>${whole}</summary>${note}${table}</details>`;
}
