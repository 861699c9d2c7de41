/** Switched share after one step: rises at most `maxRate` a year times the alarm (0..1) towards the ceiling. Share that price alone keeps. */
export function switchStep(switched: number, alarm: number, maxRate: number, ceiling: number, decay: number, years: number): number {
  if (alarm > 0) return Math.min(Math.max(switched, ceiling), switched + maxRate * alarm * years * (1 - switched));
  return switched * Math.exp(-decay * years);
}

/** Intensity after one step towards its target (E10): at most `maxRate` a year down; on the way up only the share that was not kept returns. */
export function thriftStep(intensity: number, target: number, years: number, adjustYears: number, maxRate: number, best: number, kept: number): number {
  const ceiling = 1 - kept * (1 - best);
  const goal = Math.min(target, ceiling);
  const moved = intensity + (goal - intensity) * Math.min(1, years / adjustYears);
  return Math.max(moved, intensity * (1 - maxRate * years));
}

/** Alarm between 0 at `trigger` and 1 at twice the trigger. */
export const alarmAt = (priceRatio: number, trigger: number): number => Math.min(1, Math.max(0, priceRatio / trigger - 1));
