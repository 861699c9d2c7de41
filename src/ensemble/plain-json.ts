const MARK = "$bigint";

/** JSON that also holds whole numbers of any size, as footers of Parquet do. Fields that are undefined are left out. */
export const toJson = (value: unknown): string => JSON.stringify(value, (_key, one: unknown) => (typeof one === "bigint" ? { [MARK]: one.toString() } : one));

export const fromJson = <T>(text: string): T => JSON.parse(text, (_key, one: unknown) => {
  const held = one as Record<string, unknown> | null;
  return held !== null && typeof held === "object" && typeof held[MARK] === "string" ? BigInt(held[MARK]) : one;
}) as T;
