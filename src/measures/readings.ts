import { CLASSES, type Element } from "../domain/index.ts";
import type { DrawResult, Result } from "../minerals/index.ts";
import type { Parameters } from "../scenario/index.ts";
import { chokePoints } from "./choke-points.ts";
import { japanLoss } from "./loss.ts";
import { originsInto } from "./origins.ts";
import type { OutcomeSink } from "./outcome-sink.ts";
import { classShortage } from "./rationing.ts";
import { recycledSupply } from "./recycled.ts";
import type { ChokepointRow } from "./rows.ts";
import { shockStart } from "./shock-start.ts";

/** What can be read off a draw where it lies. */
export interface DrawReadings {
  /** Year of choke points. */
  readonly chokepoints?: number;
  /** Years in which recycled supply is read. */
  readonly recycled?: readonly number[];
  /** Elements whose arrivals are read by source, in every year. */
  readonly origins?: readonly Element[];
}

/** What a question reads off every draw beside the usual outcomes; what stands here needs a whole result. */
export interface Readings extends DrawReadings {
  /** Lengths of a cut-off over which its loss is read, months from the start of the shock. */
  readonly losses?: readonly number[];
  /** Elements whose shortage after a shock is read by class of use. */
  readonly rationing?: readonly Element[];
}

/** Elements whose magnets are recycled for. */
export const RECYCLED_ELEMENTS: readonly Element[] = ["Nd", "Dy"];

export type LossEnd = "mild" | "hard";
export const chokepointName = (measure: "china-share" | "n1" | "n1-place", { stage, economy, element, year }: Pick<ChokepointRow, "stage" | "economy" | "element" | "year">): string =>
  `${measure}.${stage}.${economy.toLowerCase()}.${element}@${year}`;
export const lossName = (end: LossEnd, months: number): string => `loss.${end}.japan.all@${months}m`;
export const recycledName = (measure: "recycled" | "recycled-share", element: string, year: number): string => `${measure}.japan.${element}@${year}`;

/** `runout`, `unmet` and `unmet-usd` of one class of uses: the first in months from the shock, the others over the twelve months from it. */
export const classShortName = (measure: "runout" | "unmet" | "unmet-usd", element: string, use: string): string => `${measure}.japan.${element}.${use}${measure === "runout" ? "" : "@0"}`;

/** Whether readings ask for what is not kept of a draw. */
export const needsWhole = ({ losses, rationing }: Readings): boolean => losses !== undefined || rationing !== undefined;

/** Puts what can be read off a draw among the outcomes of one run of Japan. */
export function readDrawInto(out: OutcomeSink, result: DrawResult, { chokepoints, recycled = [], origins = [] }: DrawReadings): void {
  for (const row of chokepoints === undefined ? [] : chokePoints(result, "Japan", chokepoints)) {
    out.set(chokepointName("china-share", row), row.china_share);
    out.set(chokepointName("n1", row), row.n1_cover);
    out.set(chokepointName("n1-place", row), row.n1_plant_cover);
  }
  for (const year of recycled) {
    for (const element of RECYCLED_ELEMENTS) {
      const { tonnes, share } = recycledSupply(result, "Japan", element, year);
      out.set(recycledName("recycled", element, year), tonnes);
      out.set(recycledName("recycled-share", element, year), share);
    }
  }
  for (const element of origins) originsInto(out, result, "Japan", element);
}

/** Puts what a question asks for among the outcomes of one run of Japan. */
export function readInto(out: OutcomeSink, result: Result, parameters: Parameters, readings: Readings): void {
  const { losses = [], rationing = [] } = readings;
  const from = shockStart(parameters);
  for (const months of from === null ? [] : losses) {
    const { allocation, bottleneck } = japanLoss(result, parameters, from!, months);
    out.set(lossName("mild", months), Math.min(allocation, bottleneck));
    out.set(lossName("hard", months), Math.max(allocation, bottleneck));
  }
  for (const element of from === null ? [] : rationing) {
    for (const use of CLASSES) {
      const { need, short, unmet, worth } = classShortage(result, "Japan", element, use, from!);
      if (need <= 0) continue;
      out.set(classShortName("runout", element, use), short);
      out.set(classShortName("unmet", element, use), unmet);
      out.set(classShortName("unmet-usd", element, use), worth);
    }
  }
  readDrawInto(out, result, readings);
}
