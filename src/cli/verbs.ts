import type { Verb } from "./verb.ts";

export interface VerbEntry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<{ readonly verb: Verb }>;
}

/** Every verb there is, in the order in which help lists them. */
export const VERBS: readonly VerbEntry[] = [
  { name: "list", summary: "scenarios, with their kind and title", load: () => import("./verbs/list.ts") },
  { name: "new", summary: "a commented starter file for a scenario of your own", load: () => import("./verbs/new.ts") },
  { name: "edition", summary: "freeze a scenario with every parameter written out", load: () => import("./verbs/edition.ts") },
  { name: "check", summary: "validate scenario files and data", load: () => import("./verbs/check.ts") },
  { name: "config", summary: "every parameter after layering, and where it was set", load: () => import("./verbs/config.ts") },
  { name: "run", summary: "simulate a scenario, answer, write the report", load: () => import("./verbs/run.ts") },
  { name: "compare", summary: "scenarios side by side", load: () => import("./verbs/compare.ts") },
  { name: "levers", summary: "what policy levers do, one by one and together", load: () => import("./verbs/levers.ts") },
  { name: "backtest", summary: "replay history against what was published", load: () => import("./verbs/backtest.ts") },
  { name: "define", summary: "dependence under every definition in use", load: () => import("./verbs/define.ts") },
  { name: "chokepoints", summary: "stage by element: who holds it, what is left without", load: () => import("./verbs/chokepoints.ts") },
  { name: "loss", summary: "cost of a cut-off beside published estimates", load: () => import("./verbs/loss.ts") },
  { name: "pledge", summary: "how much of the US$550 bn materialises, when and in which projects", load: () => import("./verbs/pledge.ts") },
  { name: "ensemble", summary: "thousands of draws into a Parquet file; resumable, in shards", load: () => import("./verbs/ensemble.ts") },
  { name: "merge", summary: "put the shards of an ensemble together", load: () => import("./verbs/merge.ts") },
  { name: "rerun", summary: "repeat one stored draw exactly", load: () => import("./verbs/rerun.ts") },
  { name: "why", summary: "what a number rests on: parameters, data rows, sources, grades", load: () => import("./verbs/why.ts") },
  { name: "diff", summary: "what changed between two results", load: () => import("./verbs/diff.ts") },
  { name: "notebook", summary: "the model live in a browser, on this machine alone", load: () => import("./verbs/notebook.ts") },
  { name: "schema", summary: "write the JSON Schema of scenario files", load: () => import("./verbs/schema.ts") },
];
