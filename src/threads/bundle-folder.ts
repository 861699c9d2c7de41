/** bin/build.mjs puts the folder here. */
declare const LODESTONE_BUNDLE: string | undefined;

/** Folder of the bundle that this is part of; null from the sources. */
export const BUNDLE_FOLDER: string | null = typeof LODESTONE_BUNDLE === "string" ? LODESTONE_BUNDLE : null;
