/** Share of the money paid at a share `x` of the building time: slow, fast, slow (3x^2 - 2x^3). */
export const paidAt = (x: number): number => (x <= 0 ? 0 : x >= 1 ? 1 : x * x * (3 - 2 * x));

/** Share of the building time at which a share `y` of the money is paid: the inverse of the curve above (trigonometric root of the cubic). */
export const timeOfPaid = (y: number): number => (y <= 0 ? 0 : y >= 1 ? 1 : 0.5 - Math.sin(Math.asin(1 - 2 * y) / 3));
