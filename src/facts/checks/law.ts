import type { Problem } from "../../domain/index.ts";
import type { Facts, Row } from "../facts.ts";
import { placeOf } from "../places.ts";

/** One thing that must be true of the tables together. Its id opens every message, so that a failure names the law. */
export interface Law {
  readonly id: string;
  /** What must hold, in one sentence. */
  readonly about: string;
  check(facts: Facts): Problem[];
}

/** A break of a law, at a row and column. */
export const breach = (id: string, row: Row, column: string, message: string): Problem => ({ ...placeOf(row, column), message: `${id}: ${message}` });

/** Rows of a table; none when the facts do not hold it. */
export const rowsOf = (facts: Facts, table: string): readonly Row[] => facts.tables[table] ?? [];
