export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;

/** Typed, frozen tables. Numeric columns hold numbers (empty = null), all others strings. */
export interface Facts {
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  /** Data release, from versions.csv. */
  readonly version: string;
}
