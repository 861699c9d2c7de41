const DECIMALS = 6;

/**
 * A number of an answer as a notebook's table prints it: six decimals, since browsers and Node round powers differently in the
 * sixteenth figure. Null is an outcome that does not come to pass or is not computed.
 */
export const numberText = (value: number | string | null): string => (typeof value === "number" ? String(Number(value.toFixed(DECIMALS))) : (value ?? "–"));
