/** Inverse of the triangular distribution on [low, high] with the given mode. */
export function triangularQuantile(u: number, low: number, mode: number, high: number): number {
  const width = high - low;
  if (!(width > 0)) return mode;
  const at = (mode - low) / width;
  return u < at ? low + Math.sqrt(u * width * (mode - low)) : high - Math.sqrt((1 - u) * width * (high - mode));
}

export const uniformQuantile = (u: number, low: number, high: number): number => low + u * (high - low);
