import { element } from "./element.ts";

/** One finding in words: the reader's, and the reference's once it is drawn. */
export interface Reading {
  readonly label: string;
  readonly id: string;
  readonly own: string;
  readonly reference: string | null;
}

/** The findings side by side with those of the reference. */
export const readings = (rows: readonly Reading[]): HTMLElement => element("dl", { class: "readings" }, ...rows.map(({ label, id, own, reference }) =>
  element("div", { "data-reading": id }, element("dt", {}, label), element("dd", { class: "own" }, own), element("dd", { class: "reference" }, reference === null ? "reference: drawing …" : `reference: ${reference}`))));
