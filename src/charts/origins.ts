import type { SupplyRow } from "../measures/rows.ts";
import { COLOURS, TEXT_COLOURS } from "./theme.ts";

/** Japan has no other mine of its own. */
export const SEA_BED = "Japan's sea bed";

/** Where an arriving tonne comes from, as the charts group it; the order is that of the stack, from the bottom. */
export const ORIGIN_GROUPS = ["China", "Myanmar", "Australia, Malaysia", "United States", SEA_BED, "Recycling", "Stock", "Other"] as const;
export type OriginGroup = (typeof ORIGIN_GROUPS)[number];

const GROUP_OF: Readonly<Record<string, OriginGroup>> = {
  China: "China", Myanmar: "Myanmar", Australia: "Australia, Malaysia", Malaysia: "Australia, Malaysia", US: "United States", Japan: SEA_BED, "United States": "United States",
};

// The sea bed takes a tint of Japan's colour, since recycling has the full one.
// Myanmar's clays all pass Chinese plants: a tint of the Chinese colour.
export const GROUP_COLOURS: Readonly<Record<OriginGroup, string>> = {
  China: COLOURS.china, Myanmar: "#dd9a72", "Australia, Malaysia": COLOURS.australiaMalaysia, "United States": COLOURS.us, [SEA_BED]: "#7fb0dc", Recycling: COLOURS.japan,
  Stock: "#dde0e4", Other: COLOURS.other,
};

export const GROUP_TEXT_COLOURS: Readonly<Record<OriginGroup, string>> = {
  China: TEXT_COLOURS.china, Myanmar: "#8a4a22", "Australia, Malaysia": TEXT_COLOURS.australiaMalaysia, "United States": TEXT_COLOURS.us, [SEA_BED]: "#2f73b0", Recycling: TEXT_COLOURS.japan,
  Stock: TEXT_COLOURS.other, Other: TEXT_COLOURS.other,
};

export function originGroup(row: Pick<SupplyRow, "kind" | "source">): OriginGroup {
  if (row.kind === "recycled") return "Recycling";
  if (row.kind === "stock") return "Stock";
  return GROUP_OF[row.source] ?? "Other";
}
