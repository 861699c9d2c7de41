import type { LineCounter, Node } from "yaml";

export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** Finds the place of a YAML node, or of an offset, in its file; line and column count from 1. */
export type Placer = (at: unknown) => Place;

export const placer = (file: string, counter: LineCounter): Placer => (at) => {
  const offset = typeof at === "number" ? at : ((at as Node | null)?.range?.[0] ?? 0);
  const { line, col } = counter.linePos(offset);
  return { file, line: Math.max(1, line), column: Math.max(1, col) };
};

/** Every fault is with the flag itself. */
export const flagPlacer = (flag: string): Placer => () => ({ file: flag });
