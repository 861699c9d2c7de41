/** A number that carries its unit in its type, so that t REO, t element and t magnet cannot be added by accident. */
declare const unit: unique symbol;
export type Quantity<Unit extends string> = number & { readonly [unit]: Unit };

export type TonnesREO = Quantity<"t REO">;
export type TonnesElement = Quantity<"t element">;
export type TonnesMagnet = Quantity<"t magnet">;

export const tonnesREO = (value: number): TonnesREO => value as TonnesREO;
export const tonnesElement = (value: number): TonnesElement => value as TonnesElement;
export const tonnesMagnet = (value: number): TonnesMagnet => value as TonnesMagnet;

/** A gram in tonnes: a mass below it is the rounding of a sum. */
export const GRAM = 1e-6;

/** Sum of masses of one unit. */
export const plus = <Mass extends number>(a: Mass, b: Mass): Mass => (a + b) as Mass;

/** An array of masses in one unit: whatever is read off it carries the unit. */
export type Masses<Mass extends number> = Omit<Float64Array, number> & { readonly [index: number]: Mass };
