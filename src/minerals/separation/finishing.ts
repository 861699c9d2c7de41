/**
 * Share of the La and Ce in a plant's feed that it finishes and offers, at a price in USD/kg oxide (E3): what does not earn the cost of
 * handling is left in the residue. Half is finished where price and cost meet; `width` is the spread of costs among products, as a share.
 */
export const finishedShare = (price: number, cost: number, width: number): number => 1 / (1 + Math.exp(-(price - cost) / (width * cost)));
