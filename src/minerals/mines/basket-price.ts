/**
 * Price at which a basket just pays when one element alone is scarce: what the others do not cover, over the element's share
 * (limit case C4). USD/kg; `others` is the value of everything else in a kg of basket.
 */
export const scarcityPrice = (cashCost: number, share: number, others = 0): number => (cashCost - others) / share;

/** t of a companion that comes with t of a wanted element: joint production in fixed proportion (model section 12). */
export const companion = (wanted: number, shareWanted: number, shareCompanion: number): number => (wanted * shareCompanion) / shareWanted;
