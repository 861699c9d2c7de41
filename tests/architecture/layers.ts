/**
 * The layers of src/, lowest first. A module may import from its own layer and from lower ones.
 * Folders on one line stand at the same height.
 */
export const LAYERS: readonly (readonly string[])[] = [
  ["words"],
  ["domain"],
  ["facts"],
  ["scenario"],
  ["minerals", "pledge"],
  ["measures"],
  ["uncertainty", "runner"],
  ["analysis"],
  ["charts"],
  ["report"],
  ["study"],
  ["ensemble"],
  ["threads"],
  ["cli", "notebook"],
];

/** Pairs at the same height of which the first must not import the second. A run draws, a draw does not run. */
export const APART: readonly (readonly [string, string])[] = [
  ["minerals", "pledge"],
  ["pledge", "minerals"],
  ["uncertainty", "runner"],
  ["cli", "notebook"],
  ["notebook", "cli"],
];

/** Folders that stand on the report but leave files and clocks to the command line and the study scripts. */
export const FILELESS = ["study", "notebook"];

/** Folders whose code must also run in a browser; these two file names are the exceptions, at the edge. */
export const PURE = ["words", "domain", "facts", "scenario", "minerals", "pledge", "measures", "uncertainty", "analysis", "charts", "notebook"];
export const EDGE_FILES = /\/(read|hash)\.ts$/;
