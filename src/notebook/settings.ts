import { DEFAULT_SEED } from "../runner/index.ts";
import { didYouMean, PARAMETERS, type Parameter, type ParameterValue } from "../scenario/index.ts";
import { plainValue } from "../scenario/plain-value.ts";

/** What a reader has set in a notebook. Everything else is as in the scenario that the notebook starts from. */
export interface Settings {
  /** Packages of packages.yaml laid over the scenario, in order. */
  readonly packages: readonly string[];
  readonly values: Readonly<Record<string, ParameterValue>>;
  readonly seed: string;
  readonly draws: number;
}

/** Untouched: enough draws for a steady band, few enough to wait for. */
export const USUAL: Settings = { packages: [], values: {}, seed: DEFAULT_SEED, draws: 300 };

const RESERVED = { packages: "with", seed: "seed", draws: "draws" } as const;
const MOST_DRAWS = 10_000;

const byPath: ReadonlyMap<string, Parameter> = new Map(PARAMETERS.map((parameter) => [parameter.path, parameter]));

const textOf = (value: ParameterValue): string => (typeof value === "object" ? value.join(",") : String(value));

/** Settings as the part of an address after `#`; what stands as in `usual` is left out, so that an untouched notebook has none. */
export function hashOf(settings: Settings, usual: Settings): string {
  const out = new URLSearchParams(Object.entries(settings.values).map(([path, value]) => [path, textOf(value)]));
  if (settings.packages.join() !== usual.packages.join()) out.set(RESERVED.packages, settings.packages.join(","));
  if (settings.draws !== usual.draws) out.set(RESERVED.draws, String(settings.draws));
  if (settings.seed !== usual.seed) out.set(RESERVED.seed, settings.seed);
  return out.toString();
}

export interface HashRead {
  readonly settings: Settings;
  /** What could not be used, a sentence each; it was left as usual. */
  readonly problems: readonly string[];
}

/** Reads an address back. Nothing in it can do more than a scenario file could: every value goes through the same checks. */
export function settingsFrom(hash: string, usual: Settings, packages: readonly string[] = []): HashRead {
  const problems: string[] = [];
  const values: Record<string, ParameterValue> = {};
  let { seed, draws, packages: laid } = usual;
  for (const [key, text] of new URLSearchParams(hash.replace(/^#/, ""))) {
    const say = (message: string): void => { problems.push(`${key} ${message}`); };
    const parameter = byPath.get(key);
    if (key === RESERVED.seed) seed = text;
    else if (key === RESERVED.draws) draws = wholeDraws(text, say) ?? draws;
    else if (key === RESERVED.packages) {
      const names = text.split(",").filter((name) => name !== "");
      for (const name of names) if (!packages.includes(name)) say(`names '${name}', which is no package here.${didYouMean(name, packages)}`);
      laid = names.filter((name) => packages.includes(name));
    } else if (!parameter) say(`is not a parameter.${didYouMean(key, [...byPath.keys()])}`);
    else {
      const value = plainValue(parameter, parameter.kind === "switch" && /^(true|false)$/.test(text) ? text === "true" : text, say);
      if (value !== undefined) values[key] = value;
    }
  }
  return { settings: { packages: laid, values, seed, draws }, problems };
}

function wholeDraws(text: string, say: (message: string) => void): number | null {
  const draws = Number(text);
  if (Number.isInteger(draws) && draws >= 2 && draws <= MOST_DRAWS) return draws;
  say(`is '${text}'; expected a whole number from 2 to ${MOST_DRAWS}`);
  return null;
}
