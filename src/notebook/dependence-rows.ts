import { dependenceName, type DependenceRow } from "../measures/index.ts";
import { quantilesAt, type Case } from "../study/index.ts";
import { askedYears, type Ask } from "./ask.ts";

type Asked = Ask["dependence"][number];

/** Rows of runs that are shown again and again beside others, such as the reference. */
const known = new WeakMap<Case, Map<string, DependenceRow[]>>();

function rowsOf(one: Case, { economy, until }: Pick<Ask, "economy" | "until">, { definition, element }: Asked): DependenceRow[] {
  const own = known.get(one) ?? new Map<string, DependenceRow[]>();
  known.set(one, own);
  const key = `${economy} ${definition} ${element}`;
  const rows = own.get(key) ?? askedYears({ until }).map((year) => ({
    scenario: one.id, economy, definition, element, year, ...quantilesAt(one.run, dependenceName(definition, economy, element, year)), unit: "%" as const,
  }));
  own.set(key, rows);
  return rows;
}

/** Dependence by year for the definitions and elements that are drawn, as charts take it. */
export const askedDependence = (one: Case, { dependence, ...rest }: Pick<Ask, "economy" | "dependence" | "until">): DependenceRow[] => dependence.flatMap((asked) => rowsOf(one, rest, asked));
