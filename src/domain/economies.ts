/** The six economies that use rare earths. Japan and the US are the focal importers; all are solved together. */
export const ECONOMIES = ["Japan", "US", "Korea", "Europe", "China", "rest"] as const;
export type Economy = (typeof ECONOMIES)[number];

/** Everyone who buys from outside China, in solution order. */
export const IMPORTERS = ["Japan", "US", "Korea", "Europe", "rest"] as const;
export type Importer = (typeof IMPORTERS)[number];

/** Economies that may join an allied pool or a joint offtake. */
export const ALLIES = ["Japan", "US", "Korea", "Europe"] as const;
