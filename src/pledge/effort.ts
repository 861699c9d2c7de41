import type { PledgeValues } from "./values.ts";

export const REGIMES = ["cap15", "snapback25", "lapsed"] as const;
export type Regime = (typeof REGIMES)[number];

/** What drives both governments at a moment; times in years since the list. */
export interface Drive {
  regime: Regime;
  reversedJapan: boolean;
  reversedUs: boolean;
  lastMilestone: number;
}

export const regimeEffort = (regime: Regime, values: PledgeValues): number =>
  regime === "cap15" ? 1 : regime === "snapback25" ? values.effortSnapback : values.effortLapsed;

/** Effort of both sides against that of a year with the cap in force and milestones fresh: the speed of every gate's clock. */
export function effortAt(at: number, drive: Drive, successorFrom: number, values: PledgeValues): number {
  const politics = (drive.reversedJapan ? values.politicsAfter : 1) * (at >= successorFrom ? values.politicsSuccessor : drive.reversedUs ? values.politicsAfter : 1);
  const momentum = values.momentumFloor + (1 - values.momentumFloor) * 2 ** (-Math.max(0, at - drive.lastMilestone) / values.momentumHalfLife);
  return regimeEffort(drive.regime, values) * politics * momentum;
}

/** Slowing of investment decisions by interest rates. */
export const rateFactor = (values: PledgeValues): number => Math.max(values.ratesLeast, 1 - values.ratesSensitivity * values.ratesChange);
