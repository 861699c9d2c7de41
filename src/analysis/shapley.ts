/**
 * Shapley values: what each of `players` adds to `value`, averaged over all orders in which they can join (Shapley 1953). `value` is
 * asked once for each coalition, a bit mask; the parts sum to value(all) - value(none). Cost: 2^players values.
 */
export function shapley(players: number, value: (coalition: number) => number): number[] {
  const worth = Array.from({ length: 1 << players }, (_, coalition) => value(coalition));
  const weights = joinWeights(players);
  return Array.from({ length: players }, (_, player) => {
    const own = 1 << player;
    return worth.reduce((sum, without, coalition) => ((coalition & own) === 0 ? sum + weights[size(coalition)]! * (worth[coalition | own]! - without) : sum), 0);
  });
}

const size = (coalition: number): number => {
  let count = 0;
  for (let rest = coalition; rest > 0; rest &= rest - 1) count++;
  return count;
};

/** Share of orders in which a player joins after a given set of s others: s! (n - 1 - s)! / n!. */
function joinWeights(players: number): number[] {
  const weights = [1 / players];
  for (let s = 1; s < players; s++) weights.push((weights[s - 1]! * s) / (players - s));
  return weights;
}
