import type { Precedent, PledgeSeen, PledgeTotal } from "../../charts/index.ts";
import { select, type Facts } from "../../facts/index.ts";
import type { PledgeHindcastRow } from "../../measures/index.ts";
import type { PledgeRun } from "../../runner/index.ts";
import { ledgerRow } from "./rows.ts";

const LEDGER_OF: Readonly<Record<string, "selected" | "contracted" | "disbursed">> = {
  selected_cumulative: "selected", loans_signed_cumulative: "contracted", disbursed_cumulative: "disbursed",
};

/** What is known to have happened, by ledger and date. */
export const seenAmounts = (facts: Facts): (PledgeSeen & { readonly low: number; readonly high: number; readonly source_id: string })[] =>
  select(facts, "pledge_funnel", { scenario: "history" }).flatMap((row) => {
    const ledger = LEDGER_OF[String(row["stage"])];
    return ledger === undefined || typeof row["value"] !== "number" ? [] : [{ ledger, date: String(row["date"]), value: row["value"], low: Number(row["low"]), high: Number(row["high"]), source_id: String(row["source_id"]) }];
  });

const SHOWN_TOTALS: readonly (readonly [string, string])[] = [["headline", "headline"], ["white_house_total", "White House lines"], ["meti_total_priced_lines", "METI and MOFA lines"], ["meti_asset_construction_lines", "of these, plants"]];

/** Sums in circulation, for the funnel. */
export const totalsShown = (facts: Facts): PledgeTotal[] => SHOWN_TOTALS.flatMap(([item, label]) =>
  select(facts, "pledge_totals", { item }).map((row) => ({ label, value: Number(row["value"]), source_id: String(row["source_id"]) })));

const SHOWN_PRECEDENTS: readonly (readonly [string, string])[] = [
  ["us_china_phase_one", "Phase One"], ["foxconn_wisconsin_capex", "Foxconn"], ["softbank_2016_money", "SoftBank 2016"], ["saudi_2017_arms", "Saudi arms"],
  ["bri_southeast_asia_megaprojects", "China in SE Asia"], ["ira_chips_large_projects", "US factories"],
];

/** Earlier promises with what came of them. */
export const precedentsShown = (facts: Facts): Precedent[] => SHOWN_PRECEDENTS.flatMap(([precedent, label]) =>
  select(facts, "precedents", { precedent }).map((row) => ({ label, years: Number(row["horizon_years"]), share: Number(row["value"]), source_id: String(row["source_id"]) })));

/** Selections and contracts by May 2026 as the list alone let one expect them, beside what happened. */
export const hindcastRows = (hindcast: PledgeRun): PledgeHindcastRow[] => ["selected", "contracted"].flatMap((ledger) => {
  const seen = seenAmounts(hindcast.facts).filter((row) => row.ledger === ledger).at(-1);
  if (seen === undefined) return [];
  const { p05, p25, p50, p75, p95 } = ledgerRow(hindcast, ledger as "selected", HINDCAST_DATE);
  return [{ ledger, date: HINDCAST_DATE, p05, p25, p50, p75, p95, observed: seen.value, observed_low: seen.low, observed_high: seen.high, inside: (p05 ?? 0) <= seen.value && seen.value <= (p95 ?? 0), source_id: seen.source_id }];
});

export const HINDCAST_DATE = "2026-05-01";
