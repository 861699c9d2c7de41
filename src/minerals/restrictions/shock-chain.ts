/** Long-run share of time under a restriction when calm ends at rate `start` and a restriction at rate `end` (limit case C15). */
export const restrictedShare = (start: number, end: number): number => start / (start + end);

/** Mean length of a restriction that ends at rate `end`, in the time unit of the rate. */
export const meanLength = (end: number): number => 1 / end;
