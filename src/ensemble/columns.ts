import type { SchemaElement } from "hyparquet";
import { PARAMETERS } from "../scenario/index.ts";
import { drawnNames } from "../uncertainty/index.ts";
import type { Ensemble } from "./ensemble.ts";

/** An outcome's column: where its numbers stand in what a draw leaves, one place for each year or the same for all. */
export interface OutputColumn {
  readonly name: string;
  /** The outcome's own name in each year, and its place; none in a year that is not read. */
  readonly outcomes: readonly (string | null)[];
  readonly places: Int32Array;
}

/** The columns of a stored ensemble in their order: draw, year, error, log_likelihood, inputs, outputs. */
export interface Columns {
  readonly years: readonly number[];
  readonly inputs: readonly { readonly name: string; readonly path: string; readonly text: boolean }[];
  /** Whether restrictions arrive at random, which is an input as well. */
  readonly arrivals: boolean;
  readonly outputs: readonly OutputColumn[];
  readonly schema: SchemaElement[];
}

const YEARLY = /^(.*)@(\d{4})$/;
export const ARRIVALS = "input.arrivals";

/** Place of the first outcome in what a draw leaves: after its log-likelihood. */
const FIRST = 1;
/** Place of an outcome in a year that is not read. */
export const NOWHERE = -1;

function outputsOf(names: readonly string[], years: readonly number[]): OutputColumn[] {
  const columns = new Map<string, Int32Array>();
  names.forEach((outcome, index) => {
    const [, base, year] = YEARLY.exec(outcome) ?? [];
    const name = base ?? outcome.replace(/@.*$/, "");
    const places = columns.get(name) ?? new Int32Array(years.length).fill(NOWHERE);
    if (year === undefined) places.fill(index + FIRST); else places[years.indexOf(Number(year))] = index + FIRST;
    columns.set(name, places);
  });
  return [...columns].map(([name, places]) => ({ name: `output.${name}`, places, outcomes: [...places].map((place) => (place === NOWHERE ? null : names[place - FIRST]!)) }));
}

/** About what a draw takes on the disk: outputs are hard to pack, inputs are said once with their place. */
export const bytesOfDraws = ({ outputs, inputs, years }: Columns, draws: number): number => draws * (outputs.length * years.length + 2 * inputs.length) * Float64Array.BYTES_PER_ELEMENT;

const yearsOf = (names: readonly string[]): number[] => [...new Set(names.flatMap((name) => YEARLY.exec(name)?.[2] ?? []).map(Number))].sort((a, b) => a - b);

const text = { type: "BYTE_ARRAY", converted_type: "UTF8" } as const;

/** The columns that an ensemble is stored in. */
export function columnsOf({ names: { names }, work: { given } }: Pick<Ensemble, "names" | "work">): Columns {
  const { drawable } = given.outcomes;
  const years = yearsOf(names);
  const kinds = new Map(PARAMETERS.map(({ path, kind }) => [path, kind]));
  const inputs = drawnNames(drawable).map((path) => ({ name: `input.${path}`, path, text: kinds.get(path) !== "number" }));
  const arrivals = drawable.parameters["arrivals.on"] === true;
  const outputs = outputsOf(names, years);
  const leaves: SchemaElement[] = [
    { name: "draw", type: "INT32", repetition_type: "REQUIRED" },
    { name: "year", type: "INT32", repetition_type: "REQUIRED" },
    { name: "error", ...text, repetition_type: "OPTIONAL" },
    { name: "log_likelihood", type: "DOUBLE", repetition_type: "OPTIONAL" },
    ...inputs.map((one): SchemaElement => ({ name: one.name, ...(one.text ? text : { type: "DOUBLE" }), repetition_type: "REQUIRED" })),
    ...(arrivals ? [{ name: ARRIVALS, ...text, repetition_type: "REQUIRED" } satisfies SchemaElement] : []),
    ...outputs.map(({ name }): SchemaElement => ({ name, type: "DOUBLE", repetition_type: "OPTIONAL" })),
  ];
  return { years, inputs, arrivals, outputs, schema: [{ name: "schema", num_children: leaves.length }, ...leaves] };
}
