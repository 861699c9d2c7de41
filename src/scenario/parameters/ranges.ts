import { share } from "./build.ts";

/** What a range is taken to say when it is drawn, by the grade of its evidence. */
export const RANGES = [
  share("ranges.holds.A", [0.9, 0.95, 1], "Chance that a range of grade A (primary text seen) holds the value.", { min: 0.5, why: "Two standard errors either way: the usual range of a published measurement." }),
  share("ranges.holds.B", [0.8, 0.9, 0.95], "Chance that a range of grade B (secondary text seen) holds the value.", { min: 0.5, why: "People's extremes stand for the 5th and 95th percentile rather than for ends (Moder and Rodgers 1968)." }),
  share("ranges.holds.C", [0.5, 0.8, 0.9], "Chance that a range of grade C (estimate) holds the value.", { min: 0.5, why: "Judged ranges are too narrow: those asked for as 90% hold half or less (Teigen and Jorgensen 2005), least and most missed 47% (Alpert and Raiffa 1982)." }),
] as const;
