import { stringify } from "yaml";
import { distributionFields, keysOf, PARAMETERS, tableOf, type ResolvedValue, type Scenario } from "../scenario/index.ts";

export interface FileWords {
  /** Command that repeats the run, without the name of the program. */
  readonly command: string;
  /** Why the reader's own values were chosen. */
  readonly why: string;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A value as a file holds it. Values that a package brought keep its reason and evidence. */
function leaf({ value, distribution, why, source, grade }: ResolvedValue, ownWhy: string): Record<string, unknown> {
  const own = why === "set by the study";
  return { ...(distribution ? distributionFields(distribution) : { value }), why: own ? ownWhy : why, ...(source === "assumption" ? {} : { source }), grade };
}

type Group = { [key: string]: Group | Record<string, unknown> };

function nested(values: readonly ResolvedValue[], why: string): Group {
  const table = tableOf(PARAMETERS);
  const root: Group = {};
  for (const value of values) {
    const keys = keysOf(value.path, table);
    let group = root;
    for (const key of keys.slice(0, -1)) group = (group[key] ??= {}) as Group;
    group[keys.at(-1)!] = leaf(value, why);
  }
  return root;
}

/**
 * A scenario file that names only what differs from the scenario it extends. `lodestone run` on it gives the numbers that the notebook
 * shows: the same values, ranges, episodes and projects.
 */
export function scenarioFile(own: Scenario, extended: Scenario, { command, why }: FileWords): string {
  const differs = (value: ResolvedValue): boolean => {
    const before = extended.resolved.get(value.path)!;
    return !same(value.value, before.value) || !same(value.distribution, before.distribution);
  };
  const values = [...own.resolved.values()].filter(differs);
  const head = { title: `${own.title} (own values)`, kind: own.kind, ...(own.question === "" ? {} : { question: own.question }), extends: extended.id };
  const body = values.length === 0 ? "" : stringify(nested(values, why), { lineWidth: 0 });
  return `# yaml-language-server: $schema=../schema/scenario.schema.json\n# Made in a notebook. The same numbers: ${command}\n${stringify(head, { lineWidth: 0 })}${body === "" ? "" : `\n${body}`}`;
}
