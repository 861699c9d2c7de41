import { said, type Said } from "../words/index.ts";

/** A dated event that readers look for on a time axis. `year` counts the part of the year that has passed. */
export interface ChartEvent {
  readonly year: number;
  readonly label: Said;
  readonly short: Said;
}

/** The dates that the house rules ask for; the words say what happened, not why. */
export const EVENTS: readonly ChartEvent[] = [
  { year: 2010 + 8 / 12, label: { en: "Sep 2010: exports to Japan fall", ja: "2010年9月：対日輸出が減少" }, short: { en: "Sep 2010", ja: "2010/9" } },
  { year: 2025 + 3 / 12, label: { en: "Apr 2025: licences on seven elements", ja: "2025年4月：7元素に輸出許可制" }, short: { en: "Apr 2025", ja: "2025/4" } },
  { year: 2025 + 9.9 / 12, label: { en: "28 Oct 2025: Japan-US framework", ja: "2025年10月28日：日米枠組み" }, short: { en: "28 Oct 2025", ja: "2025/10/28" } },
  { year: 2026 + 5 / 365, label: { en: "6 Jan 2026: dual-use ban", ja: "2026年1月6日：軍民両用品の禁輸" }, short: { en: "6 Jan 2026", ja: "2026/1/6" } },
];

/** What an event is called on an axis of that width. */
export const eventText = ({ label, short }: ChartEvent, narrow: boolean): string => said(narrow ? short : label);
