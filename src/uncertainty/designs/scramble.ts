/** The 32 bits in opposite order. */
export function reverseBits(value: number): number {
  let x = value;
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return ((x >>> 16) | (x << 16)) >>> 0;
}

/** Permutation of 32-bit numbers in which each bit hangs on itself and on lower bits alone (Laine and Karras 2011; constants of Vegdahl 2021). */
function permuteUpwards(value: number, seed: number): number {
  let x = value ^ Math.imul(value, 0x3d20adea);
  x = (x + seed) | 0;
  x = Math.imul(x, (seed >>> 16) | 1);
  x ^= Math.imul(x, 0x05526c56);
  x ^= Math.imul(x, 0x53a22864);
  return x >>> 0;
}

/**
 * Owen's nested uniform scrambling (1995) of 32 bits after the point, by hashing (Burley 2020): whether a bit is flipped hangs on the bits
 * before it, so that every elementary interval keeps its number of points.
 */
export const owenScrambled = (bits: number, seed: number): number => reverseBits(permuteUpwards(reverseBits(bits), seed));

/** Random digital shift: the same bits flipped in every point. */
export const shifted = (bits: number, seed: number): number => (bits ^ seed) >>> 0;
