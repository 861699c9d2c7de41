/** Folder of the frozen editions below that of the scenarios; an edition's id is `editions/2026-11`. */
export const EDITIONS = "editions";

/** What an edition was frozen with. */
export interface Edition {
  /** Release of the data. */
  readonly data: string;
  /** First hex digits of the SHA-256 of all data files together. */
  readonly sha256: string;
}

export const isEdition = (id: string): boolean => id.startsWith(`${EDITIONS}/`);

/** A scenario's id without its variant; an edition's id is whole. */
export const familyOf = (id: string): string => (isEdition(id) ? id : id.split("/")[0]!);

/** Name of the variant in an id. */
export const variantOf = (id: string): string | undefined => (isEdition(id) ? undefined : id.split("/")[1]);
