const LATIN = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial';
const JAPANESE = '"Hiragino Sans", "Yu Gothic UI", "Yu Gothic", Meiryo, "Noto Sans JP", "Noto Sans CJK JP", "BIZ UDPGothic"';

/** The style sheet of the page: one column, readable on a phone, and black on white on paper. */
export const STYLE = `
:root { --ink: #16181d; --muted: #5b616b; --line: #d9dce1; --soft: #f5f6f8; --mark: #0a5aa0; --bad: #9a3412; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; color: var(--ink); background: #fff; font: 16px/1.55 ${LATIN}, sans-serif; }
:lang(ja) body { font-family: ${JAPANESE}, ${LATIN}, sans-serif; line-height: 1.7; line-break: strict; }
main { max-width: 820px; margin: 0 auto; padding: 28px 20px 64px; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .35rem; }
h2 { font-size: 1.2rem; margin: 3rem 0 .6rem; padding-top: .9rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.12rem; line-height: 1.3; margin: 0 0 .3rem; }
p { margin: .5rem 0; }
a { color: var(--mark); }
code { font: .88em ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
nav { font-size: .88rem; margin: 1rem 0; }
nav a { margin-right: .9rem; white-space: nowrap; }
.question { font-size: 1.08rem; color: var(--muted); margin: 0 0 .8rem; }
.lead { font-size: 1.12rem; font-weight: 600; line-height: 1.4; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--soft); padding: .7rem .9rem; font: .84em/1.5 ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; }
.meta, .sub, figcaption, .note { color: var(--muted); font-size: .84rem; line-height: 1.45; }
.kind { display: inline-block; border: 1px solid var(--line); border-radius: 3px; padding: 0 .45rem; font-size: .84rem; }
ol.answer { padding-left: 1.5rem; font-size: 1.08rem; }
ol.answer li { margin: .45rem 0; padding-left: .2rem; }
ol.answer li::marker { color: var(--muted); font-size: .9em; }
figure { margin: 2rem 0 2.6rem; }
figure svg { display: block; max-width: 100%; height: auto; margin: .6rem 0; }
figure .narrow { display: none; }
details { margin: .8rem 0; border: 1px solid var(--line); border-radius: 4px; padding: .45rem .8rem; }
summary { cursor: pointer; font-weight: 600; }
.scroll { overflow-x: auto; }
:focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: .84rem; line-height: 1.4; margin: .6rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--line); }
th { color: var(--muted); font-weight: 600; white-space: nowrap; }
th button { all: unset; cursor: pointer; }
th button:focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; }
th button::after { content: " \\2195"; opacity: .35; }
th[aria-sort=ascending] button::after { content: " \\2191"; opacity: 1; }
th[aria-sort=descending] button::after { content: " \\2193"; opacity: 1; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tr.changed td:first-child, tr.changed td:nth-child(2) { font-weight: 700; }
td.why { min-width: 15em; }
.reference { color: #8d939b; }
.warnings { border-left: 4px solid var(--bad); padding: .1rem 0 .1rem 1rem; }
.warnings ul { margin: .5rem 0; padding-left: 1.1rem; }
.failed { color: var(--bad); font-weight: 700; }
@media (max-width: 600px) {
  body { font-size: 15.5px; }
  main { padding: 18px 9px 48px; }
  h1 { font-size: 1.4rem; }
  figure .wide { display: none; }
  figure .narrow { display: block; }
}
.paper { display: none; }
@page { size: A4; margin: 16mm 15mm; }
@media print {
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  nav { display: none; }
  h2 { break-after: avoid; }
  figure, tr { break-inside: avoid; }
  figure .wide { display: block; }
  figure .narrow { display: none; }
  thead { display: table-header-group; }
  th button::after { content: none; }
  table { font-size: 8pt; }
  td { overflow-wrap: break-word; white-space: normal; }
  td a { overflow-wrap: anywhere; }
  td.why { min-width: 0; }
  td code { overflow-wrap: anywhere; white-space: normal; }
  .paper { display: initial; }
  .screen, #card tbody tr:not(.changed) { display: none; }
  .scroll { overflow: visible; }
  a { color: inherit; text-decoration: none; }
}`;
