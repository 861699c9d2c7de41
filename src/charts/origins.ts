import type { SupplyRow } from "../measures/rows.ts";
import { COLOURS, TEXT_COLOURS } from "./theme.ts";

/** Where an arriving tonne comes from, as the charts group it; the order is that of the stack, from the bottom. */
export const ORIGIN_GROUPS = ["China", "Myanmar", "Australia, Malaysia", "United States", "Japan's sea bed", "Recycling", "Stock", "Other"] as const;
export type OriginGroup = (typeof ORIGIN_GROUPS)[number];

const GROUP_OF: Readonly<Record<string, OriginGroup>> = {
  China: "China", Myanmar: "Myanmar", Australia: "Australia, Malaysia", Malaysia: "Australia, Malaysia", US: "United States", Japan: "Japan's sea bed", "United States": "United States",
};

// Japan has no mine but the sea bed: a tint of its colour, since recycling has the full one.
// Myanmar's clays all pass Chinese plants: a tint of the Chinese colour.
export const GROUP_COLOURS: Readonly<Record<OriginGroup, string>> = {
  China: COLOURS.china, Myanmar: "#dd9a72", "Australia, Malaysia": COLOURS.australiaMalaysia, "United States": COLOURS.us, "Japan's sea bed": "#7fb0dc", Recycling: COLOURS.japan,
  Stock: "#dde0e4", Other: COLOURS.other,
};

export const GROUP_TEXT_COLOURS: Readonly<Record<OriginGroup, string>> = {
  China: TEXT_COLOURS.china, Myanmar: "#8a4a22", "Australia, Malaysia": TEXT_COLOURS.australiaMalaysia, "United States": TEXT_COLOURS.us, "Japan's sea bed": "#2f73b0", Recycling: TEXT_COLOURS.japan,
  Stock: TEXT_COLOURS.other, Other: TEXT_COLOURS.other,
};

export function originGroup(row: Pick<SupplyRow, "kind" | "source">): OriginGroup {
  if (row.kind === "recycled") return "Recycling";
  if (row.kind === "stock") return "Stock";
  return GROUP_OF[row.source] ?? "Other";
}
