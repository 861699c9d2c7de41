import type { Problem } from "../domain/index.ts";
import * as table from "./parameters/index.ts";
import type { ResolvedValue } from "./scenario.ts";
import { placeOf } from "./together.ts";

/** Parameters that must sum to `total`: the parts of a whole. */
export interface ShareGroup {
  readonly paths: readonly string[];
  /** In the parameters' unit: 1 for shares, 100 for percent. */
  readonly total: number;
  /** What is divided, as a message names it: "Japan's use by product". */
  readonly what: string;
}

/** Share of the total by which rounded parts may miss it. */
const SLACK = 0.005;

/** Groups that the parameter table declares in an export `SHARE_GROUPS`; none when it has no such export. */
export const TABLE_SHARE_GROUPS: readonly ShareGroup[] = (table as { readonly SHARE_GROUPS?: readonly ShareGroup[] }).SHARE_GROUPS ?? [];

/** Groups whose central values do not sum to their total, each at the last part that a layer set. */
export function shareFaults(resolved: ReadonlyMap<string, ResolvedValue>, groups: readonly ShareGroup[]): Problem[] {
  return groups.flatMap(({ paths, total, what }): Problem[] => {
    const parts = paths.map((path) => resolved.get(path)).filter((part) => part !== undefined);
    if (parts.length === 0) return [];
    const sum = parts.reduce((all, { value }) => all + Number(value), 0);
    if (Math.abs(sum - total) <= SLACK * total) return [];
    const last = parts.findLast(({ origin }) => !("default" in origin));
    return [{ ...placeOf(last?.origin), message: `${what} sums to ${Number(sum.toFixed(4))}; expected ${total} (${paths.join(" + ")})` }];
  });
}
