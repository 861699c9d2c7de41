import { mix } from "./mix.ts";

const ROUNDS = 6;

/**
 * A permutation of 0 .. size - 1 that hangs on a key and takes no room, however large: a Feistel network over the next even number of bits,
 * walked along until it lands below `size` (cycle walking; Black and Rogaway 2002, Ciphers with arbitrary finite domains).
 */
export function keyedPermutation(size: number, key: number): (index: number) => number {
  const half = Math.max(1, Math.ceil(Math.log2(Math.max(2, size)) / 2));
  const mask = 2 ** half - 1;
  const keys = Array.from({ length: ROUNDS }, (_, round) => mix(key ^ mix(round)));
  const once = (value: number): number => {
    let left = (value >>> half) & mask;
    let right = value & mask;
    for (let round = 0; round < ROUNDS; round++) [left, right] = [right, left ^ (mix(right ^ keys[round]!) & mask)];
    return left * (mask + 1) + right;
  };
  return (index) => {
    let value = once(index);
    while (value >= size) value = once(value);
    return value;
  };
}
