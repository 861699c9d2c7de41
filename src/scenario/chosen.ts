/** What-if values, policy levers and rules of drawing are choices, not uncertain quantities: they are drawn only where a scenario gives a range. */
const CHOSEN = /^(clock|policy|shock|outage|minamitorishima|stock\.(days|us|korea|europe|raised)|china\.price|projects\.support|effort\.(floor|policy)|redirect\.(amount|share|japan)|offtake\.(freeShare|policyShare)|hazard|ranges)(\.|$)/;

export const isChosen = (path: string): boolean => CHOSEN.test(path);
