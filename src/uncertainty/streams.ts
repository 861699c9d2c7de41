/** FNV-1a over UTF-16 code units: turns a name into 32 bits. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** SplitMix32 finaliser: spreads neighbouring inputs over all 32 bits. */
export function mix(value: number): number {
  let z = (value + 0x9e3779b9) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return (z ^ (z >>> 15)) >>> 0;
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
  const order = permutation(seed, runs, name);
  const uniform = uniformStream(seed, name);
  return (run) => (order[run]! + uniform(run)) / runs;
}

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
