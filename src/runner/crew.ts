import type { Facts } from "../facts/index.ts";

/** Work that can be cut by draw: a kind that the workers know, and all that it needs in plain terms that can be sent to another thread. */
export interface Work {
  readonly kind: string;
  readonly given: unknown;
  readonly draws: number;
  /** Number of the first draw; 0 unless said. */
  readonly from?: number;
  /** Numbers that each draw leaves. */
  readonly width: number;
  /** Room for them that no one reads any more, and that threads may write into instead of asking for new. */
  readonly into?: SharedArrayBuffer;
}

/** Bytes that the numbers of a piece of work take. */
export const roomFor = ({ draws, width }: Pick<Work, "draws" | "width">): number => Math.max(1, draws * width) * Float64Array.BYTES_PER_ELEMENT;

/** Does one draw of a piece of work: writes its numbers into `into` from `at` on. */
export type DoDraw = (draw: number, into: Float64Array, at: number) => void;

/** Makes the function that does draws. What does not hang on the draw is worked out once, here. */
export type Prepare = (given: never, facts: Facts) => DoDraw;

/** A draw that threw, with what it said. Its numbers stay NaN. */
export interface FailedDraw {
  readonly draw: number;
  readonly message: string;
}

export interface Done {
  /** `[(draw - from) * width + i]`. */
  readonly values: Float64Array;
  readonly failed: readonly FailedDraw[];
}

/** Whoever does the work: this thread, or several. The numbers do not hang on who. */
export interface Crew {
  do(work: Work, progress?: (done: number) => void): Promise<Done>;
}

/** Does every draw in this thread. */
export function doAll(draw: DoDraw, { draws, from = 0, width }: Pick<Work, "draws" | "from" | "width">, progress?: (done: number) => void): Done {
  const values = new Float64Array(draws * width).fill(Number.NaN);
  const failed: FailedDraw[] = [];
  for (let i = 0; i < draws; i++) {
    tryDraw(draw, from + i, values, i * width, width, failed);
    progress?.(i + 1);
  }
  return { values, failed };
}

/** Does one draw; one that throws is noted, and leaves nothing half-written. */
export function tryDraw(draw: DoDraw, index: number, into: Float64Array, at: number, width: number, failed: FailedDraw[]): void {
  try {
    draw(index, into, at);
  } catch (error) {
    into.fill(Number.NaN, at, at + width);
    failed.push({ draw: index, message: error instanceof Error ? error.message : String(error) });
  }
}
