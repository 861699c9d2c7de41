/** A dated event that readers look for on a time axis. `year` counts the part of the year that has passed. */
export interface ChartEvent {
  readonly year: number;
  readonly label: string;
  readonly short: string;
}

/** The dates that the house rules ask for; the words say what happened, not why. */
export const EVENTS: readonly ChartEvent[] = [
  { year: 2010 + 8 / 12, label: "Sep 2010: exports to Japan fall", short: "Sep 2010" },
  { year: 2025 + 3 / 12, label: "Apr 2025: licences on seven elements", short: "Apr 2025" },
  { year: 2025 + 9.9 / 12, label: "28 Oct 2025: Japan-US framework", short: "28 Oct 2025" },
  { year: 2026 + 5 / 365, label: "6 Jan 2026: dual-use ban", short: "6 Jan 2026" },
];
