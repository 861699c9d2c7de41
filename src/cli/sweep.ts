import { InputError } from "../domain/index.ts";

/** One combination of swept values, as `path=value` texts. */
export type Case = readonly string[];

interface Axis {
  readonly path: string;
  readonly values: readonly string[];
}

function axisOf(text: string): Axis {
  const at = text.indexOf("=");
  const path = text.slice(0, at).trim();
  const values = text.slice(at + 1).split(",").map((value) => value.trim());
  if (at < 1 || values.some((value) => value === "")) {
    throw new InputError([{ file: `--sweep ${text}`, message: "expected path=value,value,... such as stock.days=60,180" }]);
  }
  return { path, values };
}

/** Every combination of `--sweep` options, the first option varying slowest. No option gives one empty case. */
export function sweepCases(sweeps: readonly string[]): Case[] {
  const axes = sweeps.map(axisOf);
  const twice = axes.find(({ path }, index) => axes.findIndex((axis) => axis.path === path) < index);
  if (twice) throw new InputError([{ file: `--sweep ${twice.path}`, message: "is swept twice; put all its values in one option" }]);
  return axes.reduce<Case[]>(
    (cases, { path, values }) => cases.flatMap((earlier) => values.map((value) => [...earlier, `${path}=${value}`])),
    [[]],
  );
}
