import { didYouMean } from "../nearest.ts";
import { breach, rowsOf, type Law } from "./law.ts";

const id = "pair-record";

export const pairRecord: Law = {
  id,
  about: "Whose printed Nd and Pr a mine's record is held against is an entity of demand_response with such rows, up to a stated year.",
  check: (facts) => {
    const printed = new Set(rowsOf(facts, "demand_response").filter((row) => row["event"] === "ramp" && row["variable"] === "NdPr").map((row) => String(row["entity"])));
    return rowsOf(facts, "mines").filter((row) => String(row["pair_record"] ?? "") !== "").flatMap((row) => {
      const name = String(row["pair_record"]);
      return [
        ...(printed.has(name) ? [] : [breach(id, row, "pair_record", `'${name}' printed no NdPr in demand_response${didYouMean(name, printed)}`)]),
        ...(Number(row["pair_record_until"]) > 0 ? [] : [breach(id, row, "pair_record_until", "no last year beside pair_record; expected one")]),
      ];
    });
  },
};
