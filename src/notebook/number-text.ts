const DIGITS = 9;

/** A number of an answer as a notebook's table prints it. Null is an outcome that does not come to pass or is not computed. */
export const numberText = (value: number | string | null): string => (typeof value === "number" ? String(Number(value.toPrecision(DIGITS))) : (value ?? "–"));
