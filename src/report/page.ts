import { backtestErrors, SIZES, twoFigures, type Chart } from "../charts/index.ts";
import type { BacktestRow } from "../measures/rows.ts";
import { htmlList, htmlSection, htmlTable } from "./html.ts";
import type { CardRow, ReportInput, SourceRow, Table } from "./input.ts";
import { citationOf } from "./manifest.ts";
import { valueTable } from "./value-table.ts";
import { SORT_SCRIPT } from "./sort-script.ts";
import { STYLE } from "./style.ts";
import { drawsText, KIND_WORDS, scoreText } from "./summary.ts";
import { plotSvg } from "./svg.ts";
import type { Tool } from "./tool.ts";
import { escaped } from "./xml.ts";

/** A chart with its words in the page's own type, drawn twice: for a desk and for a phone. */
const figureOf = (chart: Chart): string =>
  `<figure id="${chart.slug}"><h3>${escaped(chart.title)}</h3><p class="sub">${escaped(chart.subtitle)}</p>` +
  `<div class="wide">${plotSvg(chart)}</div><div class="narrow">${plotSvg(chart, SIZES.narrow)}</div>` +
  `<figcaption>${escaped(chart.footer)} <a href="tables/${chart.table}.csv">Table</a>, <a href="charts/${chart.slug}.svg">SVG</a>, ` +
  `<a href="charts/${chart.slug}.png">PNG</a>.</figcaption></figure>`;

const figures = (charts: readonly Chart[]): string => charts.map(figureOf).join("");

/** Every lever, folded into one line so that it stands before the answer without pushing it off the screen. */
function scenarioCard(rows: readonly CardRow[]): string {
  const changed = rows.filter((row) => row.changed).length;
  const table = htmlTable(rows, [
    { heading: "Parameter", cell: (row) => row.lever, kind: "code" },
    { heading: "Value", cell: (row) => row.value },
    { heading: "Reference", cell: (row) => row.reference, kind: "reference" },
    { heading: "Unit", cell: (row) => row.unit },
    { heading: "Grade", cell: (row) => row.grade },
    { heading: "Source", cell: (row) => row.source },
    { heading: "Why", cell: (row) => row.why, kind: "why" },
  ], (row) => row.changed);
  return `<details id="card"><summary>Scenario card: ${rows.length} parameters, ${changed === 0 ? "all as in" : changed === 1 ? "1 differs from" : `${changed} differ from`} the reference</summary>` +
    `<p class="note">Bold: differs from the reference, which is in grey.<span class="paper"> The other ${rows.length - changed} are in scenario.resolved.yaml.</span></p>${table}</details>`;
}

/** Error table under the back-test. */
function errorTable(tables: readonly Table[]): string {
  const rows = tables.find((table) => table.name === "backtest")?.rows as readonly BacktestRow[] | undefined;
  if (rows === undefined || rows.length === 0) return "";
  return htmlTable(backtestErrors(rows).filter((row) => row.role !== "given"), [
    { heading: "Series", cell: (row) => row.label },
    { heading: "Years", cell: (row) => row.role },
    { heading: "Matched", cell: (row) => `${row.inside} of ${row.points}`, kind: "number" },
    { heading: "Bias", cell: (row) => `${twoFigures(row.bias)} ${row.unit.startsWith("%") ? "points" : row.unit}`, kind: "number" },
    { heading: "Mean error", cell: (row) => `${twoFigures(row.mean_error_pct)}%`, kind: "number" },
    { heading: "In the 90% band", cell: (row) => (row.band_coverage_pct === null ? "no band" : `${twoFigures(row.band_coverage_pct)}%`), kind: "number" },
  ]) + '<p class="note">Bias: mean of model less observed. Mean error: mean distance in percent of the mean observed value.</p>';
}

const assumptions = (input: ReportInput): string => (input.assumptions.length === 0
  ? "<p>None beyond the reference.</p>"
  : htmlTable(input.assumptions, [
    { heading: "Assumption", cell: (row) => row.path, kind: "code" },
    { heading: "Value", cell: (row) => row.value },
    { heading: "Grade", cell: (row) => row.grade },
    { heading: "Source", cell: (row) => row.source },
    { heading: "Why", cell: (row) => row.why, kind: "why" },
  ]));

function checks(input: ReportInput): string {
  const failed = input.checks.filter((check) => !check.ok);
  const line = failed.length === 0 ? `<p>All ${input.checks.length} checks hold.</p>` : `<p class="failed">${failed.length} of ${input.checks.length} checks fail.</p>`;
  return `${line}<details><summary>Checks</summary>${htmlTable(input.checks, [
    { heading: "Check", cell: (check) => check.name },
    { heading: "Holds", cell: (check) => (check.ok ? "yes" : "no") },
    { heading: "Detail", cell: (check) => check.detail, kind: "why" },
  ], (check) => !check.ok)}</details>`;
}

const sources = (rows: readonly SourceRow[]): string =>
  `<p class="note">Grades: A primary text seen, B secondary text seen, C estimate.</p>` + htmlTable(rows, [
    { heading: "Id", cell: (row) => row.id, kind: "code" },
    { heading: "Source", cell: (row) => [row.title, row.publisher].filter((part) => part !== "").join(", "), kind: "why" },
    { heading: "Date", cell: (row) => row.date },
    { heading: "Grade", cell: (row) => row.grade },
    { heading: "Address", cell: (row) => row.url },
  ]);

const tableLinks = (tables: readonly Table[]): string =>
  `<ul>${tables.map((table) => `<li><a href="tables/${table.name}.csv">${escaped(table.name)}.csv</a> <span class="note">${table.rows.length} rows</span></li>`).join("")}</ul>` +
  '<p class="note">Beside this page: <a href="summary.md">summary.md</a>, <a href="scenario.resolved.yaml">scenario.resolved.yaml</a>, <a href="manifest.json">manifest.json</a>, ' +
  '<a href="checks.json">checks.json</a>, <a href="CITATION.txt">CITATION.txt</a>.</p>';

const NAVIGATION = [["answer", "Answer"], ["backtest", "Back-test"], ["result", "Result"], ["numbers", "Numbers"], ["assumptions", "Assumptions"], ["left-out", "Left out"], ["sources", "Sources"], ["tables", "Tables"], ["cite", "Cite"]];

/** Opens folded tables for printing, but for those that the style sheet leaves off paper; the page works the same without it. */
const PRINT_SCRIPT = 'addEventListener("beforeprint",()=>document.querySelectorAll("details:not(.screen)").forEach((d)=>{d.open=true}))';

/** index.html: one file that opens from disk and loads nothing. History is replayed before anything is projected. */
export function pageOf(input: ReportInput, tool: Tool): string {
  const past = input.charts.filter((chart) => chart.section === "backtest");
  const ahead = input.charts.filter((chart) => chart.section !== "backtest");
  const body = [
    `<header><h1>${escaped(input.title)}</h1><p class="question">${escaped(input.question)}</p><p class="lead">${escaped((ahead[0] ?? past[0])?.title ?? input.answers[0] ?? "")}</p>`,
    `<p class="meta"><span class="kind">${escaped(KIND_WORDS[input.kind])}</span><br>Scenario <code>${escaped(input.scenarioId)}</code>, run <code>${escaped(input.runId)}</code>, ` +
      `${escaped(drawsText(input))}, seed <code>${escaped(input.seed)}</code>, data ${escaped(input.dataVersion)}, Lodestone ${escaped(tool.version)}. Model result, not a forecast of events.</p>`,
    `<nav>${NAVIGATION.map(([id, name]) => `<a href="#${id}">${name}</a>`).join(" ")}</nav>${scenarioCard(input.card)}</header>`,
    htmlSection("answer", "Answer", `<ol class="answer">${input.answers.map((answer) => `<li>${escaped(answer)}</li>`).join("")}</ol>` +
      (input.warnings.length === 0 ? "" : `<div class="warnings">${htmlList(input.warnings, "")}</div>`)),
    htmlSection("backtest", "Does it replay history?", `${past.length > 0 && input.backtestScore?.passed ? "" : `<p>${escaped(scoreText(input.backtestScore))}</p>`}${figures(past)}${past.length === 0 ? "" : errorTable(input.tables)}`),
    htmlSection("result", "Result", figures(ahead)),
    htmlSection("numbers", "Every number", valueTable(input.values)),
    htmlSection("assumptions", "What you must accept", assumptions(input)),
    htmlSection("left-out", "What is left out", htmlList(input.leftOut, "Nothing is listed.")),
    htmlSection("checks", "Checks on this result", checks(input)),
    htmlSection("sources", "Data sources", sources(input.sources)),
    htmlSection("tables", "Tables and files", tableLinks(input.tables)),
    htmlSection("cite", "How to cite", `<pre>${escaped(citationOf(input, tool))}</pre>`),
  ].join("\n");
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(input.title)} (${escaped(input.runId)})</title>` +
    `<style>${STYLE}</style></head>\n<body><main>\n${body}\n</main><script>${PRINT_SCRIPT};${SORT_SCRIPT}</script></body></html>\n`;
}
