import { ELEMENTS, FIRST_YEAR, MAGNET_USES, OXIDE_FACTORS, type MagnetUse } from "../../domain/index.ts";
import { select, type Facts } from "../../facts/index.ts";
import { numberAt, type Parameters } from "../../scenario/index.ts";
import { DY, E, MAGNET_CLASSES, ND, PR, TB, Y } from "../dimensions.ts";
import { num, points } from "./magnet-uses.ts";
import { perFacts } from "../per-facts.ts";
import { linear, type Points } from "../series.ts";
import { classIndexOfUse } from "./use-classes.ts";

const USES = MAGNET_USES.length;
const CLASS_OF = Int32Array.from(MAGNET_USES, classIndexOfUse);

function contentOf(facts: Facts, use: MagnetUse, parameter: string, at: number): number {
  const rows = select(facts, "magnet_intensity", { application: use, parameter });
  if (rows.length === 0) return contentOf(facts, "other", parameter, at);
  return linear(points(rows), at) / 100;
}

/** Elements of a magnet beside Nd, Pr, Dy and Tb, relative to its Nd+Pr, from the 2022 element mix (oxide weights turned to element). */
function minorElements(facts: Facts): Float64Array {
  const mix = new Map(select(facts, "element_mix_by_use", { use: "magnets", year: 2022 }).map((row) => [String(row["element"]), num(row, "value")]));
  const mass = (element: string) => (mix.get(element === "other" ? "Other" : element) ?? 0) / OXIDE_FACTORS[ELEMENTS.indexOf(element as never)]!;
  const pair = mass("Nd") + mass("Pr");
  return Float64Array.from(ELEMENTS, (element) => (["Nd", "Pr", "Dy", "Tb"].includes(element) ? 0 : mass(element) / pair));
}

/** [use][year] share of a magnet that is Nd+Pr, Dy and Tb. Contents are printed for 2010 and 2025 only. */
const contents = perFacts((facts) => {
  const path = (name: string) => MAGNET_USES.map((use) => {
    const printed: Points = [[2010, contentOf(facts, use, name, 2010)], [2025, contentOf(facts, use, name, 2025)]];
    return Float64Array.from({ length: Y }, (_, y) => linear(printed, FIRST_YEAR + y));
  });
  return { minor: minorElements(facts), pair: path("NdPr_content"), dy: path("Dy_content"), tb: path("Tb_content") };
});

/** What the magnets of a year hold, by the mix of uses they are sold into. */
export interface MagnetContent {
  /** Writes [class][element] t element in a t of magnet into `out` from `offset` on, and t magnet of each class into `classTotal`. */
  readonly write: (uses: Float64Array, y: number, heavyScale: number, out: Float64Array, offset: number, classTotal: Float64Array) => void;
}

/** Contents after the anchor: heavies fall with the trend of thrift. A replay that knows nothing after its anchor keeps those of its anchor year. */
export function magnetContent(parameters: Parameters, facts: Facts, anchorYear: number): MagnetContent {
  const { minor, pair: pairs, dy, tb } = contents(facts);
  const prShare = numberAt(parameters, "demand.magnet.prShare");
  const fall = 1 - numberAt(parameters, "thrift.trend") / 100;
  const last = Math.max(0, anchorYear - FIRST_YEAR);
  return {
    write(uses, y, heavyScale, out, offset, classTotal) {
      const later = fall ** Math.max(0, FIRST_YEAR + y - anchorYear);
      const known = Math.min(y, last);
      classTotal.fill(0);
      out.fill(0, offset, offset + MAGNET_CLASSES * E);
      for (let u = 0; u < USES; u++) {
        const weight = uses[u]!;
        const c = CLASS_OF[u]!;
        const to = offset + c * E;
        const pair = pairs[u]![known]!;
        classTotal[c]! += weight;
        for (let e = 0; e < E; e++) if (minor[e] !== 0) out[to + e]! += weight * (pair * minor[e]!);
        out[to + PR]! += weight * (pair * prShare);
        out[to + ND]! += weight * (pair * (1 - prShare));
        out[to + DY]! += weight * (dy[u]![known]! * later * heavyScale);
        out[to + TB]! += weight * (tb[u]![known]! * later * heavyScale);
      }
      for (let c = 0; c < MAGNET_CLASSES; c++) for (let e = 0; e < E; e++) out[offset + c * E + e]! /= classTotal[c]! || 1;
    },
  };
}
