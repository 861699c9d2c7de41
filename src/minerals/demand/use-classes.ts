import { MAGNET_USES, classOfMagnetUse, type MagnetUse } from "../../domain/index.ts";

const CLASS_INDEX: Readonly<Record<MagnetUse, number>> = Object.fromEntries(
  MAGNET_USES.map((use) => [use, ["defence", "traction", "other_magnets"].indexOf(classOfMagnetUse(use))]),
) as Record<MagnetUse, number>;

/** Priority class of a magnet use, as an index. */
export const classIndexOfUse = (use: MagnetUse): number => CLASS_INDEX[use];
