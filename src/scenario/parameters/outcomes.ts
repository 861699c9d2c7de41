import { quantity as q, share, flag } from "./build.ts";

/** Recycling, losses and costs. */
export const OUTCOMES = [
  share("recycling.collection.start", [0, 0.02, 0.05], "Share of retired magnets collected for recycling in 2024.", { why: "Below 1% of rare earths recycled worldwide." }),
  share("recycling.collection.ceiling", [0.15, 0.35, 0.6], "Ceiling of collection and dismantling together.", { why: "Collection 60-75% times dismantling 45-70% in Japan by 2040, less used exports." }),
  q("recycling.collection.rate", "points a year", [1, 2.5, 5], "Largest yearly rise of collection.", { max: 100, why: "2-5 points a year, E19." }),
  share("recycling.yield", [0.75, 0.85, 0.95], "Oxide recovered from a dismantled magnet.", { why: "Hydrometallurgy 92% of the feed, less handling." }),
  q("recycling.cost", "USD/kg NdPr", [55, 75, 110], "Price at which end-of-life recycling breaks even.", { max: 1000, why: "Collection and dismantling dominate." }),
  share("recycling.costWidth", [0.05, 0.15, 0.4], "Spread of break-even prices among recyclers.", { why: "Feed and process differ.", min: 0.01 }),
  share("recycling.effortShare", [0.2, 0.5, 0.9], "Part of the collection ramp that public effort carries.", { why: "Most recycling capacity outside China had public grants." }),
  share("recycling.usedExport", [0.2, 0.35, 0.55], "Retired Japanese vehicles exported whole; their magnets are not Japan's scrap.", { why: "Used-car exports." }),
  flag("recycling.policy", false, "Mandated collection: the ramp runs whatever the price.", { why: "Demand-side lever." }),
  q("recycling.lifeFactor", "x", [0.85, 1, 1.15], "Scale on all product lifetimes.", { min: 0.2, max: 5, why: "Ranges in lifetimes.csv are about +-25%." }),

  share("loss.substitutionEase", [0, 0.35, 0.8], "Share of output that firms keep up when a critical part is short (redesign, other suppliers, finished-goods stock).", { why: "NRI and Daiwa differ threefold on this." }),
  q("loss.valueAtRisk.traction", "% of GDP", [1.5, 2.6, 4], "Value added a year that depends on traction and other car magnets, Japan.", { max: 50, why: "Transport equipment is about 2.5-3% of Japan's GDP; no source in the facts." }),
  q("loss.valueAtRisk.magnets", "% of GDP", [0.8, 1.6, 3], "Value added that depends on other magnets (electronics, machinery), Japan.", { max: 50, why: "Electrical and general machinery is about 4%; part of it uses rare-earth magnets." }),
  q("loss.valueAtRisk.rest", "% of GDP", [0.3, 0.8, 1.6], "Value added that depends on compounds (ceramics, catalysts, polishing), Japan.", { max: 50, why: "Electronic parts and glass." }),
  q("loss.valueAtRisk.defence", "% of GDP", [0.02, 0.05, 0.1], "Value added in defence products, Japan.", { max: 10, why: "Small." }),
  q("cost.discount", "% a year", [2, 3, 4], "Discount rate of cost sums.", { max: 30, why: "Usual public range." }),
  q("cost.effort", "million USD a year", [50, 150, 400], "Public cost of keeping diversification effort full, per economy.", { max: 100000, why: "Japan's supplementary budget of 2010 put about 100 bn JPY into rare earths over several years; programmes since run at some 10-40 bn JPY a year." }),
  q("cost.support", "million USD a year", [100, 300, 800], "Public cost of doubling support for projects before their decision, per economy.", { max: 100000, why: "Grants and equity per project are 20-400 million USD; a doubling adds a few projects a year." }),
  q("cost.substitution", "million USD a year", [20, 60, 200], "Public cost of the switching programme, per economy.", { max: 100000, why: "National research programmes on magnets run at some tens of millions a year." }),
] as const;
