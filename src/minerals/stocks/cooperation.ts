export type SharingKey = "need" | "contribution" | "us-first";

/**
 * One month of allied sharing (E22). `gap` and `offer` by member, t. Returns what each gives (`given`) and receives
 * (`received`); received = given x reliability, so a promise that fails stays with the giver. Zero-sum up to reliability:
 * nothing is given that is not received.
 */
export function shareStocks(
  gap: Float64Array, offer: Float64Array, members: readonly number[], key: SharingKey, reliability: number, first: number,
  given: Float64Array, received: Float64Array,
): void {
  let wanted = 0;
  let offered = 0;
  for (const j of members) { given[j] = 0; received[j] = 0; wanted += gap[j]!; offered += offer[j]!; }
  const pool = Math.min(wanted, offered * reliability);
  if (!(pool > 0)) return;
  let left = pool;
  if (key === "us-first" && members.includes(first)) {
    received[first] = Math.min(gap[first]!, left);
    left -= received[first]!;
  }
  let weight = 0;
  const weightOf = (j: number) => (key === "us-first" && j === first ? 0 : key === "contribution" ? Math.min(gap[j]!, offer[j]! + 1e-12) : gap[j]!);
  for (const j of members) weight += weightOf(j);
  if (weight > 0) for (const j of members) received[j]! += Math.min(weightOf(j), (left * weightOf(j)) / weight);
  let total = 0;
  for (const j of members) total += received[j]!;
  for (const j of members) given[j] = (total * offer[j]!) / offered;
}

/** Stock each of n equal members needs relative to standing alone when shocks correlate by rho (limit case C18). */
export const poolingFactor = (members: number, rho: number): number => Math.sqrt((1 + (members - 1) * rho) / members);
