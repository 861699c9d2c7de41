import type { Economy, Element } from "../domain/index.ts";
import type { DrawResult } from "../minerals/index.ts";
import { arrivalNames } from "./arrival-names.ts";
import { arrivalsBySource } from "./arrivals-by-source.ts";
import type { OutcomeSink } from "./outcome-sink.ts";

/** What reaches an economy of an element in each year, t REO by source, by group of sources and in all, and each group's share in percent: null where nothing arrives. */
export function originsInto(out: OutcomeSink, result: DrawResult, economy: Economy, element: Element): void {
  const { years, groupOf } = arrivalNames(result, economy, element);
  for (const { year, names, all, groups } of years) {
    const masses = arrivalsBySource(result, economy, element, year);
    const tonnes = new Float64Array(groups.length);
    for (let s = 0; s < names.length; s++) {
      out.set(names[s]!, masses[s]!);
      tonnes[groupOf[s]!]! += masses[s]!;
    }
    const whole = tonnes.reduce((sum, mass) => sum + mass, 0);
    out.set(all, whole);
    for (let g = 0; g < groups.length; g++) {
      out.set(groups[g]!.tonnes, tonnes[g]!);
      out.set(groups[g]!.share, whole > 0 ? (100 * tonnes[g]!) / whole : null);
    }
  }
}
