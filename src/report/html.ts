import { said } from "../words/index.ts";
import { escaped } from "./xml.ts";

/** One column of a table on the page. */
export interface Column<T> {
  readonly heading: string;
  readonly cell: (row: T) => string;
  readonly kind?: "number" | "why" | "code" | "reference";
}

const isUrl = (text: string): boolean => /^https?:\/\/\S+$/.test(text);

/** Text, or a link when the whole of it is an address. */
const content = (text: string, kind?: string): string => {
  if (isUrl(text)) return `<a href="${escaped(text)}" rel="noreferrer">${escaped(text.replace(/^https?:\/\/(www\.)?/, ""))}</a>`;
  return kind === "code" ? `<code>${escaped(text)}</code>` : escaped(text);
};

const classOf = (kind?: string): string => (kind === undefined || kind === "code" ? "" : ` class="${kind}"`);

/** A plain table that may scroll sideways on a phone; `marked` rows are set off. */
export function htmlTable<T>(rows: readonly T[], columns: readonly Column<T>[], marked: (row: T) => boolean = () => false): string {
  const head = columns.map(({ heading, kind }) => `<th scope="col"${classOf(kind)}>${escaped(heading)}</th>`).join("");
  const body = rows.map((row) => `<tr${marked(row) ? ' class="changed"' : ""}>${columns.map(({ cell, kind }) => `<td${classOf(kind)}>${content(cell(row), kind)}</td>`).join("")}</tr>`);
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escaped(said({ en: `Table of ${columns[0].heading.toLowerCase()} and more`, ja: `${columns[0].heading}ほかの表` }))}"><table><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table></div>`;
}

export const htmlList = (items: readonly string[], none: string): string =>
  items.length === 0 ? `<p>${escaped(none)}</p>` : `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join("")}</ul>`;

export const htmlSection = (id: string, heading: string, body: string): string => `<section id="${id}"><h2>${escaped(heading)}</h2>${body}</section>`;
