/** Japan has no other mine of its own. */
export const SEA_BED = "Japan's sea bed";

/** Where an arriving tonne comes from, as charts and tables group it; the order is that of the stack, from the bottom. */
export const ORIGIN_GROUPS = ["China", "Myanmar", "Australia, Malaysia", "United States", SEA_BED, "Recycling", "Stock", "Other"] as const;
export type OriginGroup = (typeof ORIGIN_GROUPS)[number];

/** What a tonne was before it arrived: ore of a country, magnets at the end of their lives, or stock. */
export type SupplyKind = "mined" | "recycled" | "stock";

const GROUP_OF: Readonly<Record<string, OriginGroup>> = {
  China: "China", Myanmar: "Myanmar", Australia: "Australia, Malaysia", Malaysia: "Australia, Malaysia", US: "United States", Japan: SEA_BED,
};

export function originGroup({ kind, source }: { readonly kind: SupplyKind; readonly source: string }): OriginGroup {
  if (kind === "recycled") return "Recycling";
  if (kind === "stock") return "Stock";
  return GROUP_OF[source] ?? "Other";
}
