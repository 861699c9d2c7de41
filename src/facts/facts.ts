/** Numeric columns hold numbers (an empty cell is null), all others strings (an empty cell stays ""). */
export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;

/** Typed, frozen tables by name. A table's name is its file's name without `.csv`. */
export interface Facts {
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  /** Data release, as in datapackage.json and on the last line of versions.csv. */
  readonly version: string;
}
