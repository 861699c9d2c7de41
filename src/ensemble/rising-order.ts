const BITS = 11;
const BUCKETS = 1 << BITS;
const MASK = BUCKETS - 1;
const ROUNDS = 6;
const SIGN = 0x80000000;

/** Bits of the numbers at some places as unsigned whole numbers that rise with them, low and high half. */
function keysOf(values: Float64Array, at: Uint32Array): { low: Uint32Array; high: Uint32Array } {
  const bits = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
  const low = new Uint32Array(at.length);
  const high = new Uint32Array(at.length);
  for (let i = 0; i < at.length; i++) {
    const l = bits[2 * at[i]!]!;
    const h = bits[2 * at[i]! + 1]!;
    const negative = h >= SIGN;
    low[i] = negative ? ~l : l;
    high[i] = negative ? ~h : h | SIGN;
  }
  return { low, high };
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
 * eleven bits at a time, because an ensemble sorts ten thousand draws thousands of times.
 */
export function risingOrder(values: Float64Array): Uint32Array {
  let count = 0;
  const known = new Uint32Array(values.length);
  // Adding nought makes the two noughts one, so that they are ordered by place.
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i]!)) { values[i]! += 0; known[count++] = i; }
  const at = known.subarray(0, count);
  const { low, high } = keysOf(values, at);
  const digits = new Uint16Array(count);
  const starts = new Uint32Array(BUCKETS);
  let order = Uint32Array.from(at.keys());
  let next = new Uint32Array(count);
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
