import { DIRECTION_BITS, POLYNOMIALS_OF_DEGREE } from "./joe-kuo.ts";

const BITS = 32;
const CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const BITS_A_CHARACTER = 6;

export const SOBOL_DIMENSIONS = 1 + POLYNOMIALS_OF_DEGREE.reduce((sum, count) => sum + count, 0);

/** Reads whole numbers of any width off the packed table. */
function bitReader(): (width: number) => number {
  let at = 0;
  return (width) => {
    let value = 0;
    for (let i = 0; i < width; i++, at++) {
      const six = CHARACTERS.indexOf(DIRECTION_BITS[Math.floor(at / BITS_A_CHARACTER)]!);
      value = value * 2 + ((six >> (BITS_A_CHARACTER - 1 - (at % BITS_A_CHARACTER))) & 1);
    }
    return value;
  };
}

/** Direction vectors of one dimension by the recurrence of Bratley and Fox (1988, algorithm 659); `m` holds the first ones. */
function directions(coefficients: number, m: readonly number[], into: Uint32Array, offset: number): void {
  const degree = m.length;
  for (let bit = 0; bit < BITS; bit++) {
    if (bit < degree) { into[offset + bit] = (m[bit]! << (BITS - 1 - bit)) >>> 0; continue; }
    let next = into[offset + bit - degree]! ^ (into[offset + bit - degree]! >>> degree);
    for (let k = 1; k < degree; k++) if ((coefficients >> (degree - 1 - k)) & 1) next ^= into[offset + bit - k]!;
    into[offset + bit] = next >>> 0;
  }
}

function allDirections(): Uint32Array {
  const table = new Uint32Array(SOBOL_DIMENSIONS * BITS);
  for (let bit = 0; bit < BITS; bit++) table[bit] = (1 << (BITS - 1 - bit)) >>> 0;
  const read = bitReader();
  let dimension = 1;
  POLYNOMIALS_OF_DEGREE.forEach((count, index) => {
    for (let i = 0; i < count; i++, dimension++) {
      const coefficients = read(index);
      directions(coefficients, Array.from({ length: index + 1 }, (_, bit) => 2 * read(bit) + 1), table, dimension * BITS);
    }
  });
  return table;
}

let known: Uint32Array | null = null;

/** Coordinate of point `index` (0, 1, 2 ... in Gray-code order) in a dimension (0, 1 ...) of the Sobol sequence, as 32 bits after the point. */
export function sobolBits(index: number, dimension: number): number {
  known ??= allDirections();
  let bits = 0;
  for (let gray = (index ^ (index >>> 1)) >>> 0, at = dimension * BITS; gray !== 0; gray >>>= 1, at++) if (gray & 1) bits ^= known[at]!;
  return bits >>> 0;
}
