/** The four stages at which a tonne can be Chinese, in the order that it passes them. */
export const STAGES = ["mining", "separation", "metal", "magnet"] as const;
export type Stage = (typeof STAGES)[number];
