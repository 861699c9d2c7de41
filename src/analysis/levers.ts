import type { Scenario } from "../scenario/index.ts";

/** Something that a scenario turns against its reference: values, project rows or restrictions that belong together. */
export interface Lever {
  readonly name: string;
  readonly paths: readonly string[];
  /** True for the lever that also holds the scenario's changes to single projects. */
  readonly projects: boolean;
  /** True for the lever that also holds the scenario's own restrictions. */
  readonly episodes: boolean;
}

/** Which parameters belong to one lever, by the start of their paths; the first that fits. */
const THEMES: readonly (readonly [string, RegExp])[] = [
  ["Redirected pledge", /^redirect\./],
  ["Price floors", /^floor\./],
  ["Cooperation", /^(sharing\.|offtake\.joint$|rivalry\.)/],
  ["Mines, plants and contracts", /^(projects|ramp|invest|cash|separation|metal|magnets|minamitorishima|nationalism|offtake)\./],
  ["Third-country purchasing", /^(effort|complacency|third)\./],
  ["Recycling", /^recycling\./],
  ["Substitution and thrift", /^(substitution|conservation|thrift|response)\./],
  ["Stockpile", /^stock\./],
  ["Shock", /^(shock|outage|controls|fear|hazard|history)\./],
  ["China's answer and prices", /^(china|price)\./],
  ["Demand", /^demand\./],
];
const OTHER = "Other assumptions";
const PROJECTS = "Mines, plants and contracts";
const EPISODES = "Shock";

const themeOf = (path: string): string => THEMES.find(([, paths]) => paths.test(path))?.[0] ?? OTHER;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Paths whose value or range differs between two scenarios. */
function changedPaths(from: Scenario, to: Scenario): string[] {
  return [...to.resolved.values()].filter(({ path, value, distribution }) => {
    const other = from.resolved.get(path);
    return !same(value, other?.value) || !same(distribution, other?.distribution);
  }).map(({ path }) => path);
}

/** Joins the shortest levers until there are at most `most`, because every further one doubles the runs. */
function atMost(levers: readonly Lever[], most: number): Lever[] {
  if (levers.length <= most) return [...levers];
  const bySize = [...levers].sort((a, b) => b.paths.length - a.paths.length);
  const [kept, rest] = [bySize.slice(0, most - 1), bySize.slice(most - 1)];
  const tail: Lever = {
    name: rest.map(({ name }) => name).join(", "), paths: rest.flatMap(({ paths }) => paths),
    projects: rest.some(({ projects }) => projects), episodes: rest.some(({ episodes }) => episodes),
  };
  return [...levers.filter((lever) => kept.includes(lever)), tail];
}

/** What distinguishes a scenario from another, in at most `most` levers. Empty when nothing does. */
export function leversBetween(from: Scenario, to: Scenario, most = 8): Lever[] {
  const paths = changedPaths(from, to);
  const projects = !same(from.projects, to.projects);
  const episodes = !same(from.episodes, to.episodes);
  const names = [...new Set([...paths.map(themeOf), ...(projects ? [PROJECTS] : []), ...(episodes ? [EPISODES] : [])])];
  const order = [...THEMES.map(([name]) => name), OTHER];
  const levers = names.sort((a, b) => order.indexOf(a) - order.indexOf(b)).map((name): Lever => ({
    name, paths: paths.filter((path) => themeOf(path) === name), projects: projects && name === PROJECTS, episodes: episodes && name === EPISODES,
  }));
  return atMost(levers, most);
}
