import type { ColumnSource } from "hyparquet-writer";
import type { Done } from "../runner/index.ts";
import { drawsOf } from "../uncertainty/index.ts";
import { ARRIVALS, NOWHERE, type Columns } from "./columns.ts";
import type { Ensemble } from "./ensemble.ts";

/** Each value once for each of `times` years. */
function repeated(values: Float64Array, times: number): Float64Array {
  const out = new Float64Array(values.length * times);
  for (let i = 0; i < values.length; i++) out.fill(values[i]!, i * times, (i + 1) * times);
  return out;
}

const repeatedText = <T>(values: readonly T[], times: number): T[] => values.flatMap((value) => Array.from({ length: times }, () => value));

/** What is not defined is a null in the file, and only then are its numbers put in a list of their own. */
function nullable(values: Float64Array): Float64Array | (number | null)[] {
  return values.some(Number.isNaN) ? Array.from(values, (value) => (Number.isNaN(value) ? null : value)) : values;
}

/** A column whose cells are worked out when it is written, so that a block's columns are not all held at once. */
const column = (name: string, data: () => ColumnSource["data"], more: Partial<ColumnSource> = {}): ColumnSource => ({
  name, statistics: false, offsetIndex: false, ...more,
  get data() { return data(); },
});

/** Makes the columns of a block: inputs are worked out again from the draw's number, outputs are what the draws left. */
export function rowGroupsOf({ identity: { seed, draws }, work: { given, width } }: Ensemble, { years, inputs, arrivals, outputs }: Columns) {
  const { drawable, extras } = given.outcomes;
  const draw = drawsOf(drawable, { seed, runs: draws, extras });
  const stated = extras.episodes?.length ?? 0;
  const Y = years.length;
  return (from: number, { values, failed }: Done): ColumnSource[] => {
    const count = values.length / width;
    const drawn = Array.from({ length: count }, (_, i) => draw(from + i));
    const said = new Map(failed.map(({ draw: number, message }) => [number, message]));
    const input = ({ name, path, text }: Columns["inputs"][number]): ColumnSource => column(name, () => (
      text ? repeatedText(drawn.map(({ parameters }) => String(parameters[path])), Y) : repeated(Float64Array.from(drawn, ({ parameters }) => Number(parameters[path])), Y)
    ), { encoding: "RLE_DICTIONARY" });
    const output = ({ name, places }: Columns["outputs"][number]): ColumnSource => column(name, () => {
      const data = new Float64Array(count * Y);
      for (let i = 0; i < count; i++) for (let y = 0; y < Y; y++) data[i * Y + y] = places[y] === NOWHERE ? Number.NaN : values[i * width + places[y]!]!;
      return nullable(data);
    });
    return [
      column("draw", () => Int32Array.from({ length: count * Y }, (_, i) => from + Math.floor(i / Y)), { statistics: true }),
      column("year", () => Int32Array.from({ length: count * Y }, (_, i) => years[i % Y]!), { statistics: true }),
      column("error", () => repeatedText(drawn.map((_, i) => said.get(from + i) ?? null), Y)),
      column("log_likelihood", () => nullable(repeated(Float64Array.from(drawn, (_, i) => values[i * width]!), Y))),
      ...inputs.map(input),
      ...(arrivals ? [column(ARRIVALS, () => repeatedText(drawn.map(({ extras: own }) => JSON.stringify((own?.episodes ?? []).slice(stated))), Y))] : []),
      ...outputs.map(output),
    ];
  };
}
