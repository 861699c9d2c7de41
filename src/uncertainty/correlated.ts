import { normalQuantile } from "../domain/index.ts";
import { groupsOf, type Correlation } from "../scenario/index.ts";
import type { Column } from "./designs/index.ts";
import { normalTails } from "./special/index.ts";

/**
 * Columns that keep their own spread and hang together by rank, through a Gaussian copula: normal scores of each name's own luck, mixed by
 * the Cholesky factor of the matrix, and turned back. The first name of a group keeps its luck.
 */
export function correlatedColumns(correlations: readonly Correlation[], columnOf: (name: string) => Column): ReadonlyMap<string, Column> {
  const columns = new Map<string, Column>();
  for (const { names, factor } of groupsOf(correlations)) {
    const own = names.map(columnOf);
    names.forEach((name, row) => columns.set(name, (run) => {
      let score = 0;
      for (let at = 0; at <= row; at++) score += factor![row]![at]! * normalQuantile(own[at]!(run));
      return row === 0 ? own[0]!(run) : normalTails(score).lower;
    }));
  }
  return columns;
}
