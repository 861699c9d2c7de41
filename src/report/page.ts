import { backtestErrors, notAForecast, SIZES, twoFigures, type Chart } from "../charts/index.ts";
import type { BacktestRow } from "../measures/rows.ts";
import { language, nameOf, said, type Said } from "../words/index.ts";
import { htmlList, htmlSection, htmlTable } from "./html.ts";
import type { CardRow, ReportInput, SourceRow, Table } from "./input.ts";
import { citationOf } from "./manifest.ts";
import { valueTable } from "./value-table.ts";
import { SORT_SCRIPT } from "./sort-script.ts";
import { STYLE } from "./style.ts";
import { drawsText, kindWords, scoreText } from "./summary.ts";
import { plotSvg } from "./svg.ts";
import type { Tool } from "./tool.ts";
import { escaped } from "./xml.ts";

/** A chart with its words in the page's own type, drawn twice: for a desk and for a phone. */
const figureOf = (chart: Chart): string =>
  `<figure id="${chart.slug}"><h3>${escaped(chart.title)}</h3><p class="sub">${escaped(chart.subtitle)}</p>` +
  `<div class="wide">${plotSvg(chart)}</div><div class="narrow">${plotSvg(chart, SIZES.narrow)}</div>` +
  `<figcaption>${escaped(chart.footer)} <a href="tables/${chart.table}.csv">${said({ en: "Table", ja: "表" })}</a>, <a href="charts/${chart.slug}.svg">SVG</a>, ` +
  `<a href="charts/${chart.slug}.png">PNG</a>.</figcaption></figure>`;

const figures = (charts: readonly Chart[]): string => charts.map(figureOf).join("");

/** Every lever, folded into one line so that it stands before the answer without pushing it off the screen. */
function scenarioCard(rows: readonly CardRow[]): string {
  const changed = rows.filter((row) => row.changed).length;
  const table = htmlTable(rows, [
    { heading: said({ en: "Parameter", ja: "パラメータ" }), cell: (row) => row.lever, kind: "code" },
    { heading: said({ en: "Value", ja: "値" }), cell: (row) => row.value },
    { heading: said({ en: "Reference", ja: "基準" }), cell: (row) => row.reference, kind: "reference" },
    { heading: said({ en: "Unit", ja: "単位" }), cell: (row) => row.unit },
    { heading: said({ en: "Grade", ja: "等級" }), cell: (row) => row.grade },
    { heading: said({ en: "Source", ja: "出典" }), cell: (row) => row.source },
    { heading: said({ en: "Why", ja: "理由" }), cell: (row) => row.why, kind: "why" },
  ], (row) => row.changed);
  const summary = said({
    en: `Scenario card: ${rows.length} parameters, ${changed === 0 ? "all as in" : changed === 1 ? "1 differs from" : `${changed} differ from`} the reference`,
    ja: `シナリオカード：パラメータ${rows.length}個、${changed === 0 ? "すべて基準シナリオと同じ" : `うち${changed}個が基準シナリオと異なる`}`,
  });
  const bold = said({ en: "Bold: differs from the reference, which is in grey.", ja: "太字：基準シナリオ（灰色）と異なる値。" });
  const rest = said({ en: ` The other ${rows.length - changed} are in scenario.resolved.yaml.`, ja: `残り${rows.length - changed}個はscenario.resolved.yamlにある。` });
  return `<details id="card"><summary>${summary}</summary><p class="note">${bold}<span class="paper">${rest}</span></p>${table}</details>`;
}

const ROLES = { fitted: { en: "fitted", ja: "推定期間" }, "held-out": { en: "held-out", ja: "検証期間" }, given: { en: "given", ja: "所与" } } as const;

/** Error table under the back-test. */
function errorTable(tables: readonly Table[]): string {
  const rows = tables.find((table) => table.name === "backtest")?.rows as readonly BacktestRow[] | undefined;
  if (rows === undefined || rows.length === 0) return "";
  return htmlTable(backtestErrors(rows).filter((row) => row.role !== "given"), [
    { heading: said({ en: "Series", ja: "系列" }), cell: (row) => nameOf(row.label) },
    { heading: said({ en: "Years", ja: "期間" }), cell: (row) => said<string>(ROLES[row.role]) },
    { heading: said({ en: "Matched", ja: "一致" }), cell: (row) => said({ en: `${row.inside} of ${row.points}`, ja: `${row.inside}／${row.points}` }), kind: "number" },
    { heading: said({ en: "Bias", ja: "偏り" }), cell: (row) => `${twoFigures(row.bias)} ${nameOf(row.unit.startsWith("%") ? "points" : row.unit)}`, kind: "number" },
    { heading: said({ en: "Mean error", ja: "平均誤差" }), cell: (row) => `${twoFigures(row.mean_error_pct)}%`, kind: "number" },
    { heading: said({ en: "In the 90% band", ja: "90%区間内" }), cell: (row) => (row.band_coverage_pct === null ? said({ en: "no band", ja: "区間なし" }) : `${twoFigures(row.band_coverage_pct)}%`), kind: "number" },
  ]) + `<p class="note">${said({
    en: "Bias: mean of model less observed. Mean error: mean distance in percent of the mean observed value.", ja: "偏り：モデル－実績の平均。平均誤差：差の絶対値の平均、実績平均に対する%。",
  })}</p>`;
}

const assumptions = (input: ReportInput): string => (input.assumptions.length === 0
  ? `<p>${said({ en: "None beyond the reference.", ja: "基準シナリオ以外の前提はない。" })}</p>`
  : htmlTable(input.assumptions, [
    { heading: said({ en: "Assumption", ja: "前提" }), cell: (row) => row.path, kind: "code" },
    { heading: said({ en: "Value", ja: "値" }), cell: (row) => row.value },
    { heading: said({ en: "Grade", ja: "等級" }), cell: (row) => row.grade },
    { heading: said({ en: "Source", ja: "出典" }), cell: (row) => row.source },
    { heading: said({ en: "Why", ja: "理由" }), cell: (row) => row.why, kind: "why" },
  ]));

function checks(input: ReportInput): string {
  const failed = input.checks.filter((check) => !check.ok);
  const line = failed.length === 0
    ? `<p>${said({ en: `All ${input.checks.length} checks hold.`, ja: `${input.checks.length}件の検査すべてが成立。` })}</p>`
    : `<p class="failed">${said({ en: `${failed.length} of ${input.checks.length} checks fail.`, ja: `${input.checks.length}件の検査のうち${failed.length}件が不成立。` })}</p>`;
  return `${line}<details><summary>${said({ en: "Checks", ja: "検査" })}</summary>${htmlTable(input.checks, [
    { heading: said({ en: "Check", ja: "検査" }), cell: (check) => check.name },
    { heading: said({ en: "Holds", ja: "成立" }), cell: (check) => said(check.ok ? { en: "yes", ja: "はい" } : { en: "no", ja: "いいえ" }) },
    { heading: said({ en: "Detail", ja: "詳細" }), cell: (check) => check.detail, kind: "why" },
  ], (check) => !check.ok)}</details>`;
}

const sources = (rows: readonly SourceRow[]): string =>
  `<p class="note">${said({ en: "Grades: A primary text seen, B secondary text seen, C estimate.", ja: "等級：A 一次資料を確認、B 二次資料を確認、C 推定。" })}</p>` + htmlTable(rows, [
    { heading: said({ en: "Id", ja: "番号" }), cell: (row) => row.id, kind: "code" },
    { heading: said({ en: "Source", ja: "出典" }), cell: (row) => [row.title, row.publisher].filter((part) => part !== "").join(", "), kind: "why" },
    { heading: said({ en: "Date", ja: "日付" }), cell: (row) => row.date },
    { heading: said({ en: "Grade", ja: "等級" }), cell: (row) => row.grade },
    { heading: said({ en: "Address", ja: "URL" }), cell: (row) => row.url },
  ]);

const BESIDE = ["summary.md", "scenario.resolved.yaml", "manifest.json", "checks.json", "CITATION.txt"];

const tableLinks = (tables: readonly Table[]): string =>
  `<ul>${tables.map((table) => `<li><a href="tables/${table.name}.csv">${escaped(table.name)}.csv</a> <span class="note">${said({ en: `${table.rows.length} rows`, ja: `${table.rows.length}行` })}</span></li>`).join("")}</ul>` +
`<p class="note">${said({ en: "Beside this page: ", ja: "同じフォルダ：" })}${BESIDE.map((name) => `<a href="${name}">${name}</a>`).join(", ")}.</p>`;

const NAVIGATION: readonly (readonly [id: string, name: Said])[] = [
  ["answer", { en: "Answer", ja: "答え" }], ["backtest", { en: "Back-test", ja: "過去の再現" }], ["result", { en: "Result", ja: "結果" }], ["numbers", { en: "Numbers", ja: "数値" }], ["assumptions", { en: "Assumptions", ja: "前提" }],
  ["left-out", { en: "Left out", ja: "含まないもの" }], ["sources", { en: "Sources", ja: "出典" }], ["tables", { en: "Tables", ja: "表" }], ["cite", { en: "Cite", ja: "引用" }],
];

/** What made the result, in one line. */
function metaLine(input: ReportInput, tool: Tool): string {
  const code = (text: string): string => `<code>${escaped(text)}</code>`;
  const [scenario, run, seed, draws, data, version] = [code(input.scenarioId), code(input.runId), code(input.seed), escaped(drawsText(input)), escaped(input.dataVersion), escaped(tool.version)];
  return said({
    en: `Scenario ${scenario}, run ${run}, ${draws}, seed ${seed}, data ${data}, Lodestone ${version}. ${notAForecast()}`,
    ja: `シナリオ${scenario}、計算番号${run}、${draws}、シード${seed}、データ${data}版、Lodestone ${version}。${notAForecast()}`,
  });
}

/** Opens folded tables for printing, but for those that the style sheet leaves off paper; the page works the same without it. */
const PRINT_SCRIPT = 'addEventListener("beforeprint",()=>document.querySelectorAll("details:not(.screen)").forEach((d)=>{d.open=true}))';

/** index.html: one file that opens from disk and loads nothing. History is replayed before anything is projected. */
export function pageOf(input: ReportInput, tool: Tool): string {
  const past = input.charts.filter((chart) => chart.section === "backtest");
  const ahead = input.charts.filter((chart) => chart.section !== "backtest");
  const body = [
    `<header><h1>${escaped(input.title)}</h1><p class="question">${escaped(input.question)}</p><p class="lead">${escaped((ahead[0] ?? past[0])?.title ?? input.answers[0] ?? "")}</p>`,
    `<p class="meta"><span class="kind">${escaped(kindWords(input.kind))}</span><br>${metaLine(input, tool)}</p>`,
    `<nav>${NAVIGATION.map(([id, name]) => `<a href="#${id}">${said(name)}</a>`).join(" ")}</nav>${scenarioCard(input.card)}</header>`,
    htmlSection("answer", said({ en: "Answer", ja: "答え" }), `<ol class="answer">${input.answers.map((answer) => `<li>${escaped(answer)}</li>`).join("")}</ol>` +
      (input.warnings.length === 0 ? "" : `<div class="warnings">${htmlList(input.warnings, "")}</div>`)),
    htmlSection("backtest", said({ en: "Does it replay history?", ja: "過去を再現できるか" }), `${past.length > 0 && input.backtestScore?.passed ? "" : `<p>${escaped(scoreText(input.backtestScore))}</p>`}${figures(past)}${past.length === 0 ? "" : errorTable(input.tables)}`),
    htmlSection("result", said({ en: "Result", ja: "結果" }), figures(ahead)),
    htmlSection("numbers", said({ en: "Every number", ja: "すべての数値" }), valueTable(input.values)),
    htmlSection("assumptions", said({ en: "What you must accept", ja: "受け入れるべき前提" }), assumptions(input)),
    htmlSection("left-out", said({ en: "What is left out", ja: "含まないもの" }), htmlList(input.leftOut, said({ en: "Nothing is listed.", ja: "記載なし。" }))),
    htmlSection("checks", said({ en: "Checks on this result", ja: "この結果の検査" }), checks(input)),
    htmlSection("sources", said({ en: "Data sources", ja: "データの出典" }), sources(input.sources)),
    htmlSection("tables", said({ en: "Tables and files", ja: "表とファイル" }), tableLinks(input.tables)),
    htmlSection("cite", said({ en: "How to cite", ja: "引用のしかた" }), `<pre>${escaped(citationOf(input, tool))}</pre>`),
  ].join("\n");
  return `<!doctype html>\n<html lang="${language()}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(input.title)} (${escaped(input.runId)})</title>` +
    `<style>${STYLE}</style></head>\n<body><main>\n${body}\n</main><script>${PRINT_SCRIPT};${SORT_SCRIPT}</script></body></html>\n`;
}
