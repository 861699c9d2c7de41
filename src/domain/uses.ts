/** Applications that need magnets (t finished magnet). */
export const MAGNET_USES = [
  "ev_traction", "hev_traction", "other_automotive", "wind", "consumer_electronics", "hdd",
  "aircon_appliances", "industrial_motors_robots", "elevators", "e_bikes", "defence", "other",
] as const;
export type MagnetUse = (typeof MAGNET_USES)[number];

/** Uses that take compounds or mischmetal rather than magnets (t REO). */
export const COMPOUND_USES = [
  "fcc_catalyst", "auto_catalyst", "polishing", "metallurgy", "batteries", "glass", "phosphors",
  "ceramics_capacitors", "other_compounds",
] as const;

/** Priority in physical rationing: earlier classes are served first. */
export const CLASSES = ["defence", "traction", "other_magnets", "rest"] as const;
export type PriorityClass = (typeof CLASSES)[number];

export const classOfMagnetUse = (use: MagnetUse): PriorityClass =>
  use === "defence" ? "defence" : use === "ev_traction" || use === "hev_traction" ? "traction" : "other_magnets";
