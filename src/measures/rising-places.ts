/** Places of the first `count` numbers in rising order, equal ones in the order of their places. A merge sort by hand: a comparing function costs ten times as much on a few hundred draws, and bands sort thousands of times. */
export function risingPlaces(values: Float64Array, count = values.length): Uint32Array {
  let from = Uint32Array.from({ length: count }, (_, place) => place);
  let to = new Uint32Array(count);
  for (let width = 1; width < count; width *= 2) {
    for (let start = 0; start < count; start += 2 * width) {
      const middle = Math.min(start + width, count);
      const end = Math.min(start + 2 * width, count);
      let left = start;
      let right = middle;
      for (let at = start; at < end; at++) {
        const takesLeft = left < middle && (right >= end || values[from[left]!]! <= values[from[right]!]!);
        to[at] = takesLeft ? from[left++]! : from[right++]!;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}
