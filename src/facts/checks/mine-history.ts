import { didYouMean } from "../nearest.ts";
import { breach, rowsOf, type Law } from "./law.ts";

const id = "mine-history";

export const mineHistory: Law = {
  id,
  about: "A mine's past output is taken from countries of mine_production, joined by + (a part of one after a colon).",
  check: (facts) => {
    const producers = new Set(rowsOf(facts, "mine_production").map((row) => String(row["country"])));
    return rowsOf(facts, "mines").flatMap((row) =>
      String(row["history"]).split("+").map((name) => name.split(":")[0]!).filter((name) => name !== "" && !producers.has(name))
        .map((name) => breach(id, row, "history", `'${name}' has no rows in mine_production${didYouMean(name, producers)}`)));
  },
};
