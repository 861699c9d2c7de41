import type { Facts, Row } from "../facts/index.ts";
import { classOf, type ProjectClass, type SupplierGroup } from "./classes.ts";
import { yearsTo } from "./dates.ts";

/** A plant that pledge money may build. Amounts in billion USD. */
export interface Project {
  readonly id: string;
  readonly name: string;
  readonly sector: string;
  readonly class: ProjectClass;
  readonly group: SupplierGroup;
  /** The up-to amount of the list; null for a project that was selected without having been listed. */
  readonly ceiling: number | null;
  /** Selection as it happened: amount, and years since the list. */
  readonly selected: { readonly amount: number; readonly at: number } | null;
  /** First loan contracts as they were signed, the round's sum shared out by amount. */
  readonly contracted: { readonly amount: number; readonly at: number } | null;
}

/** A line whose amount is sales of equipment or services, not a plant. */
export interface SalesLine {
  readonly id: string;
  readonly name: string;
  readonly sector: string;
  readonly ceiling: number;
  /** Whether what it sells can go into plants of the same list. */
  readonly overlaps: boolean;
}

const number = (row: Row, column: string): number | null => (typeof row[column] === "number" ? (row[column] as number) : null);
const nameOf = (row: Row): string => `${String(row["company"])}: ${String(row["project"])}`;

/** Loans signed for a round, as a share of what it selected, and when; `T1` has the term `tranche1_loans_signed`. */
function signedFor(facts: Facts, tranche: string): { readonly share: number; readonly at: number } | null {
  const term = (facts.tables["mou_terms"] ?? []).find((row) => row["term"] === `tranche${tranche.slice(1)}_loans_signed`);
  const total = (facts.tables["pledge_projects"] ?? []).filter((row) => row["tranche"] === tranche).reduce((sum, row) => sum + (number(row, "selected_usd_bn") ?? 0), 0);
  return term === undefined || total === 0 ? null : { share: Number(term["value"]) / total, at: yearsTo(String(term["date"])) };
}

/** Plants of the list and those selected beside it. */
export function plantsOf(facts: Facts): Project[] {
  return (facts.tables["pledge_projects"] ?? []).filter((row) => row["money_type"] === "investment").map((row) => {
    const amount = number(row, "selected_usd_bn");
    const signed = signedFor(facts, String(row["tranche"]));
    return {
      id: String(row["line_id"]), name: nameOf(row), sector: String(row["sector"]), class: classOf(String(row["project_class"])), group: String(row["supplier_group"]) as SupplierGroup,
      ceiling: number(row, "value"), selected: amount === null ? null : { amount, at: yearsTo(String(row["selected_on"])) },
      contracted: amount === null || signed === null ? null : { amount: amount * signed.share, at: signed.at },
    };
  });
}

/** Lines of equipment and services, with a figure. */
export function salesOf(facts: Facts): SalesLine[] {
  return (facts.tables["pledge_projects"] ?? []).filter((row) => row["money_type"] === "purchase" && number(row, "value") !== null).map((row) => ({
    id: String(row["line_id"]), name: nameOf(row), sector: String(row["sector"]), ceiling: number(row, "value")!, overlaps: String(row["overlaps"]) !== "",
  }));
}
