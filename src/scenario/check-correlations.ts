import type { Problem } from "../domain/index.ts";
import { isChosen } from "./chosen.ts";
import { groupsOf, possibleRanks } from "./correlation-groups.ts";
import type { PlacedCorrelation } from "./correlations.ts";
import type { ResolvedValue } from "./scenario.ts";
import type { Table } from "./table.ts";

/** Why a name of a correlation has no luck that could hang together with that of another; null when it has. */
function stillness(name: string, file: string, resolved: ReadonlyMap<string, ResolvedValue>, table: Table): string | null {
  const value = resolved.get(name);
  const parameter = table.byPath.get(name);
  if (!value || !parameter || value.distribution !== null) return null;
  // A package, a variant, a sweep or another file may hold one of the names still: the rest is drawn as before.
  if (!("default" in value.origin)) return "file" in value.origin && value.origin.file === file && !/^(package|variant) /.test(value.origin.layer) ? `${name}, which this file sets to one value, so that it is not drawn; give it a range` : null;
  if (parameter.kind !== "number" || parameter.low === parameter.high || isChosen(name)) return `${name}, which is a choice and not drawn; give it a range or a distribution`;
  return name.startsWith("arrivals.") && resolved.get("arrivals.on")?.value !== true ? `${name}, which is drawn only with arrivals.on` : null;
}

const inPledge = (name: string): boolean => name.startsWith("pledge.");

/** Faults of correlations that show after layering: names that are not drawn, pairs named twice, ranks that cannot hold together. */
export function checkCorrelations(correlations: readonly PlacedCorrelation[], resolved: ReadonlyMap<string, ResolvedValue>, table: Table): Problem[] {
  const problems: Problem[] = [];
  const pairs = new Set<string>();
  for (const { names, place } of correlations) {
    for (const name of names) {
      const still = stillness(name, place.file, resolved, table);
      if (still !== null) problems.push({ ...place, message: `a correlation names ${still}` });
    }
    if (names.some(inPledge) && !names.every(inPledge)) problems.push({ ...place, message: `a correlation names parameters of the pledge and of the minerals (${names.join(", ")}); the two are drawn apart` });
    names.forEach((left, at) => names.slice(at + 1).forEach((right) => {
      const pair = [left, right].sort().join(" and ");
      if (pairs.has(pair)) problems.push({ ...place, message: `the correlation of ${pair} is given twice` });
      pairs.add(pair);
    }));
  }
  if (problems.length > 0) return problems;
  return groupsOf(correlations).flatMap(({ names, factor }): Problem[] => {
    if (factor !== null) return [];
    const line = correlations.findLast((one) => one.names.some((name) => names.includes(name)))!;
    const possible = possibleRanks(correlations.filter((one) => one.names.some((name) => names.includes(name))), line);
    const way = possible === null ? "make the others weaker" : `with the others as they are, the rank of ${line.names.join(", ")} may be ${possible[0]} to ${possible[1]}, not ${line.rank}`;
    return [{ ...line.place, message: `the correlations of ${names.join(", ")} cannot all hold (their matrix is not positive definite); ${way}` }];
  });
}
