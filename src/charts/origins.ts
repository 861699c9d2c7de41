import { SEA_BED, type OriginGroup } from "../measures/origin-groups.ts";
import { COLOURS, TEXT_COLOURS } from "./theme.ts";

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
