import type { Facts } from "../facts/index.ts";
import type { FailedDraw, Work } from "../runner/index.ts";

/** What a thread is told: the facts, a piece of work, then chunks of its draws. */
export type Told =
  | { readonly say: "facts"; readonly facts: Facts }
  | { readonly say: "work"; readonly work: Work; readonly buffer: SharedArrayBuffer }
  | { readonly say: "chunk"; readonly from: number; readonly to: number };

/** What it says when it is up, and when a chunk is done. */
export type Said = { readonly ready: true } | { readonly from: number; readonly to: number; readonly failed: readonly FailedDraw[] };
