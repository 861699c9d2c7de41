import { keyedPermutation } from "./keyed-permutation.ts";
import { mix } from "./mix.ts";

export { mix };

/** FNV-1a over UTF-16 code units: turns a name into 32 bits. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The uniform numbers in (0, 1) of one name under a seed, by run: what `uniformAt` gives, without hashing the name each time. */
export function uniformStream(seed: string, name: string): (run: number) => number {
  const keyed = hashText(`${seed}\u0000${name}`);
  const named = hashText(name);
  return (run) => {
    const high = mix(keyed ^ mix(run));
    const low = mix(high ^ named);
    return (high * 0x200000 + (low >>> 11) + 0.5) / 0x20000000000000;
  };
}

/** Writes the uniform numbers of several names for a run, those of `uniformStream` name by name, in one loop. */
export function uniformRow(seed: string, names: readonly string[]): (run: number, into: Float64Array) => void {
  const keyed = Uint32Array.from(names, (name) => hashText(`${seed}\u0000${name}`));
  const named = Uint32Array.from(names, hashText);
  return (run, into) => {
    const mixed = mix(run);
    for (let i = 0; i < keyed.length; i++) {
      const high = mix(keyed[i]! ^ mixed);
      const low = mix(high ^ named[i]!);
      into[i] = (high * 0x200000 + (low >>> 11) + 0.5) / 0x20000000000000;
    }
  };
}

/**
 * The uniform number in (0, 1) that belongs to (seed, run, name). Adding a parameter never shifts the draw of another, and
 * results do not depend on the order or the number of workers.
 */
export const uniformAt = (seed: string, run: number, name: string): number => uniformStream(seed, name)(run);

/**
 * Latin hypercube coordinates of one name: run `run` of `runs` falls in its own stratum of [0, 1), in an order that is a permutation
 * keyed by (seed, name). Exactly one run in each of the strata.
 */
export function stratifiedStream(seed: string, runs: number, name: string): (run: number) => number {
  const uniform = uniformStream(seed, name);
  if (runs > MOST_HELD) {
    const stratum = keyedPermutation(runs, hashText(`${seed}\u0000order\u0000${name}`));
    return (run) => (stratum(run) + uniform(run)) / runs;
  }
  const order = permutation(seed, runs, name);
  return (run) => (order[run]! + uniform(run)) / runs;
}

/** An order of more runs than this is worked out place by place: held for some two hundred names it would take a gigabyte for a million runs. */
const MOST_HELD = 16_384;

/** One coordinate of the same. */
export const stratifiedAt = (seed: string, run: number, runs: number, name: string): number => stratifiedStream(seed, runs, name)(run);

const permutations = new Map<string, Uint32Array>();

function permutation(seed: string, runs: number, name: string): Uint32Array {
  const key = `${runs}\u0000${seed}\u0000${name}`;
  const known = permutations.get(key);
  if (known) return known;
  const order = Uint32Array.from({ length: runs }, (_, i) => i);
  const uniform = uniformStream(`${seed}\u0000order`, name);
  for (let i = runs - 1; i > 0; i--) {
    const k = Math.floor(uniform(i) * (i + 1));
    [order[i], order[k]] = [order[k]!, order[i]!];
  }
  permutations.set(key, order);
  return order;
}
