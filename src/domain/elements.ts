/** The eleven element groups of the model. `other` is Ho, Er, Tm, Yb and Lu together. */
export const ELEMENTS = ["La", "Ce", "Pr", "Nd", "Sm", "Eu", "Gd", "Tb", "Dy", "Y", "other"] as const;
export type Element = (typeof ELEMENTS)[number];

/** Separation plants are built for a group: a light line stops at neodymium, a heavy line starts at samarium. */
export const GROUPS = ["light", "heavy"] as const;
export type Group = (typeof GROUPS)[number];

const LIGHT: ReadonlySet<Element> = new Set(["La", "Ce", "Pr", "Nd"]);

/** The four elements that a sintered NdFeB magnet is bought for. */
export const MAGNET_ELEMENTS: readonly Element[] = ["Pr", "Nd", "Tb", "Dy"];

/** The controlled "seven" of April 2025 as far as the model resolves them (Sc is outside it; Lu sits in `other`). */
export const CONTROLLED_2025: readonly Element[] = ["Sm", "Gd", "Tb", "Dy", "Y", "other"];

export const groupOf = (element: Element): Group => (LIGHT.has(element) ? "light" : "heavy");
