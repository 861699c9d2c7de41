import type { Facts } from "../facts/index.ts";
import type { FailedDraw } from "../runner/index.ts";

/** What a thread is told: the facts, what a piece of work is, then chunks of its draws, whose numbers go into a shared array from `first` on. */
export type Told =
  | { readonly say: "facts"; readonly facts: Facts }
  | { readonly say: "work"; readonly kind: string; readonly given: unknown }
  | { readonly say: "chunk"; readonly from: number; readonly to: number; readonly first: number; readonly width: number; readonly buffer: SharedArrayBuffer };

/** What it says when it is up, and when a chunk is done. */
export type Said = { readonly ready: true } | { readonly from: number; readonly to: number; readonly failed: readonly FailedDraw[] };
