const BITS = 11;
const BUCKETS = 1 << BITS;
const MASK = BUCKETS - 1;
const ROUNDS = 6;
const SIGN = 0x80000000;

const scratchOf = (size: number) => ({
  size, at: new Uint32Array(size), low: new Uint32Array(size), high: new Uint32Array(size), digits: new Uint16Array(size), one: new Uint32Array(size), other: new Uint32Array(size),
});

/** Room for a sort, kept for the next of the same size: an ensemble sorts thousands of times, and would leave half a gigabyte to be cleared away. */
let room = scratchOf(0);

/** Bits of the numbers at some places as unsigned whole numbers that rise with them, low and high half. */
function fillKeys(values: Float64Array, at: Uint32Array, low: Uint32Array, high: Uint32Array): void {
  const bits = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
  for (let i = 0; i < at.length; i++) {
    const l = bits[2 * at[i]!]!;
    const h = bits[2 * at[i]! + 1]!;
    const negative = h >= SIGN;
    low[i] = negative ? ~l : l;
    high[i] = negative ? ~h : h | SIGN;
  }
}

/** Eleven bits of every key, from bit `shift` on. */
function digitsOf(low: Uint32Array, high: Uint32Array, shift: number, into: Uint16Array): void {
  const [down, up] = [shift >= 32 ? shift - 32 : shift, 32 - shift];
  if (shift >= 32) for (let i = 0; i < into.length; i++) into[i] = (high[i]! >>> down) & MASK;
  else if (shift + BITS <= 32) for (let i = 0; i < into.length; i++) into[i] = (low[i]! >>> down) & MASK;
  else for (let i = 0; i < into.length; i++) into[i] = ((low[i]! >>> down) | (high[i]! << up)) & MASK;
}

/**
 * Places of the numbers of `values` in rising order, those that are NaN left out, equal ones in the order of their places. A radix sort by
 * eleven bits at a time, because an ensemble sorts ten thousand draws thousands of times. The answer holds until the next call.
 */
export function risingOrder(values: Float64Array): Uint32Array {
  if (room.size !== values.length) room = scratchOf(values.length);
  const known = room.at;
  let count = 0;
  // Adding nought makes the two noughts one, so that they are ordered by place.
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i]!)) { values[i]! += 0; known[count++] = i; }
  const at = known.subarray(0, count);
  const { low, high } = room;
  fillKeys(values, at, low, high);
  const digits = room.digits.subarray(0, count);
  const starts = new Uint32Array(BUCKETS);
  let order = room.one.subarray(0, count);
  let next = room.other.subarray(0, count);
  for (let i = 0; i < count; i++) order[i] = i;
  for (let round = 0; round < ROUNDS; round++) {
    digitsOf(low, high, round * BITS, digits);
    starts.fill(0);
    for (let i = 0; i < count; i++) starts[digits[i]!]!++;
    if (count > 0 && starts[digits[0]!] === count) continue;
    for (let b = 0, sum = 0; b < BUCKETS; b++) { const own = starts[b]!; starts[b] = sum; sum += own; }
    for (let i = 0; i < count; i++) { const place = order[i]!; next[starts[digits[place]!]!++] = place; }
    [order, next] = [next, order];
  }
  for (let i = 0; i < count; i++) order[i] = at[order[i]!]!;
  return order;
}
