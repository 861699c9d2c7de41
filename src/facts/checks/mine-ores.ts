import { didYouMean } from "../nearest.ts";
import { breach, rowsOf, type Law } from "./law.ts";
import { shown } from "./sums.ts";

const id = "mine-ores";
/** Shares are typed by hand to two digits. */
const ROUNDING = 0.005;

export const mineOres: Law = {
  id,
  about: "The ores of a mine are known deposits (key:share, joined by ;) and their shares add up to 1.",
  check: (facts) => {
    const deposits = new Set(rowsOf(facts, "deposit_composition").map((row) => String(row["deposit_key"])));
    return rowsOf(facts, "mines").flatMap((row) => {
      const ores = String(row["baskets"]).split(";").map((ore) => ore.split(":"));
      const sum = ores.reduce((total, [, share]) => total + Number(share), 0);
      return [
        ...ores.filter(([key]) => !deposits.has(key!)).map(([key]) => breach(id, row, "baskets", `'${key}' is not a deposit_key${didYouMean(key!, deposits)}`)),
        ...(Math.abs(sum - 1) <= ROUNDING ? [] : [breach(id, row, "baskets", `the shares add up to ${shown(sum)}; expected 1`)]),
      ];
    });
  },
};
