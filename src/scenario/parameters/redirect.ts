import { month, quantity as q, share } from "./build.ts";

const SPLIT = "Capacity for the same magnets at every stage at the central capital costs; shares are a choice and sum to 1.";

/** Part of the pledge that a scenario sends to rare-earth plants in the US. */
export const REDIRECT = [
  q("redirect.amount", "billion USD", [0, 0, 10], "Money of the pledge redirected to separation, metal and magnet plants in the US.", { max: 550, why: "No line of the list is a rare-earth plant; what is redirected is a choice." }),
  month("redirect.from", "2027-07", "Month of the decision to build them.", { why: "Vetting and selection of a new round before." }),
  q("redirect.share.light", "share", [0.24, 0.24, 0.24], "Part of it that builds light separation.", { max: 1, why: SPLIT }),
  q("redirect.share.heavy", "share", [0.05, 0.05, 0.05], "Part of it that builds heavy separation.", { max: 1, why: SPLIT }),
  q("redirect.share.metal", "share", [0.07, 0.07, 0.07], "Part of it that builds metal making.", { max: 1, why: SPLIT }),
  q("redirect.share.magnet", "share", [0.64, 0.64, 0.64], "Part of it that builds magnet plants.", { max: 1, why: SPLIT }),
  q("redirect.capex.light", "thousand USD per t a year", [82, 146, 215], "Capital cost of light separation, a t of Nd and Pr oxide a year.", { min: 1, max: 10000, source: "iluka_2024", grade: "B", why: "White Mesa phase 2 and Eneabba together: capital over capacity in projects.csv; ends are the cheaper of the two and the high end of Eneabba." }),
  q("redirect.capex.heavy", "thousand USD per t a year", [750, 993, 1204], "Capital cost of heavy separation, a t of Dy and Tb oxide a year.", { min: 1, max: 100000, source: "S_ACLARA", grade: "B", why: "The heavy circuits at Mountain Pass and in Louisiana together; ends are the two." }),
  q("redirect.capex.metal", "thousand USD per t a year", [33, 47, 183], "Capital cost of metal making, a t of metal a year.", { min: 1, max: 10000, source: "S_FASTMARKETS_LCM", grade: "B", why: "Saskatoon and Lacq together; ends are the two." }),
  q("redirect.capex.magnet", "thousand USD per t a year", [125, 145, 250], "Capital cost of magnet plants, a t of finished magnets a year.", { min: 1, max: 10000, source: "finanzen_mp_2026", grade: "B", why: "Northlake, Benson and Sumter together; ends are the low end for Northlake and Sumter." }),
  q("redirect.lead.separation", "years", [2, 3, 6], "Time from the decision to the first output, separation.", { min: 0, max: 20, why: "Eneabba was decided in 2022 for 2027; circuits added at running sites took two years." }),
  q("redirect.lead.metal", "years", [1, 2, 4], "Time from the decision to the first output, metal making.", { min: 0, max: 20, why: "Small cells in existing halls; crews are scarce outside China." }),
  q("redirect.lead.magnet", "years", [2, 3, 5], "Time from the decision to the first output, magnets.", { min: 0, max: 20, why: "Northlake was announced in 2025 for 2028; Sumter took about two and a half years." }),
  share("redirect.japan", [0, 0.3, 0.6], "Part of the oxide of those separation plants that buyers in Japan take under contract.", { why: "Half of the cash flow goes to Japan until its money is repaid; what the product contracts say is not published." }),
] as const;

/** What is redirected is divided without rest. */
export const REDIRECT_SHARES = {
  paths: ["redirect.share.light", "redirect.share.heavy", "redirect.share.metal", "redirect.share.magnet"], total: 1, what: "the redirected money",
} as const;
