/** How far money has got; each counts the value of projects that have reached the status. */
export const STATUS_LEDGERS = ["selected", "contracted", "committed", "disbursed", "operating"] as const;
/** In what form the money comes; never added to one another. */
export const MONEY_LEDGERS = ["equity", "loan", "guarantee", "purchase", "purchase-outside-list"] as const;
export const LEDGERS = [...STATUS_LEDGERS, ...MONEY_LEDGERS, "additional"] as const;
export type Ledger = (typeof LEDGERS)[number];
export type StatusLedger = (typeof STATUS_LEDGERS)[number];

/** What a ledger counts, for subtitles. */
export const LEDGER_WORDS: Readonly<Record<Ledger, string>> = {
  selected: "amounts of projects that the US President has selected and Japan has not declined",
  contracted: "first loan contracts of selected projects, and the whole amount once the investment decision is made",
  committed: "amounts of projects with a final investment decision",
  disbursed: "money paid out to projects, equity, loans and insured loans as the memorandum counts them",
  operating: "money paid for plants that run",
  equity: "equity paid in",
  loan: "loans paid out by JBIC",
  guarantee: "bank loans paid out under NEXI insurance; a guarantee is not money from the state",
  purchase: "orders for equipment and services of the list; sales, not investment",
  "purchase-outside-list": "those orders that do not go into plants of the same list",
  additional: "part of what is disbursed that would not have come without the pledge",
};
