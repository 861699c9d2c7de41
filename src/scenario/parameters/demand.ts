import { quantity as q, share, flag, month } from "./build.ts";

/** Demand, thrift, substitution and price response. */
export const DEMAND = [
  month("clock.anchor", "2026-01", "Facts drive demand, mine output and prices before this month; the model's own mechanisms drive them from it on.", {
    why: "Public figures thin out after early 2026. The back-test sets it to 2010-01.",
  }),
  month("policy.from", "2026-07", "Month from which the scenario's own measures act: effort.policy, offtake.policyShare, offtake.joint, rivalry, sharing.on, stock.raised.days, stock.lightShare, complacency.on, recycling.policy, yield, cost and usedExport, substitution.policy. Before it the table's default holds. Project support, floors, recycling ramps and metal growth act from the anchor.", {
    why: "A measure decided today leaves the past as it was.",
  }),
  q("demand.case", "position", [-1, 0, 1], "Magnet demand between its low (-1), central (0) and high (1) path; the total moves first, uses keep their shares.", {
    source: "own_estimate", why: "Ranges of the magnet totals in magnet_demand; 2040 spans 340 to 900 kt because of robots.", min: -1, max: 1,
  }),
  q("demand.growth.compounds", "% a year", [-0.5, 1, 2.5], "Growth of uses that take compounds (catalysts, polishing, glass, ceramics) after the last fact: 2024 in Japan, 2025 elsewhere.", {
    min: -10, max: 20, why: "World demand without magnets grew slowly from 2014 to 2022; mature uses.",
  }),
  q("demand.defence.growth", "% a year", [0, 4, 8], "Extra growth of defence magnets after the anchor, on top of the central path.", {
    min: -10, max: 30, why: "Japan reaches 2% of GDP for defence early; NATO aims at 3.5% by 2035.", source: "S1",
  }),
  share("demand.relocation.toUS", [0, 0.02, 0.1], "Share of Japan's magnet making that moves to the US with relocated car and motor output.", {
    why: "Toyota and others announced US-made cars; no tonnage is stated.", source: "S4",
  }),
  month("demand.relocation.from", "2026-01", "Month from which it moves, on a straight line by year.", { source: "S4", why: "The announcements are of 2025 and 2026." }),
  month("demand.relocation.until", "2035-01", "Month by which it has moved.", { why: "Car plants are announced and built within a model cycle or two." }),
  share("demand.yield.magnet", [0.6, 0.68, 0.75], "Share of rare earth fed to magnet making that ends in the finished magnet.", {
    source: "discoveryalert_2025", grade: "B", why: "Only 60-75% of input ends in the magnet.", min: 0.3,
  }),
  share("demand.swarf.recovery", [0.75, 0.9, 0.97], "Share of magnet-making scrap that returns to the same maker's loop; never counted as new supply.", {
    why: "China near complete; part of Japan's is treated in Vietnam or Japan.",
  }),
  share("demand.magnet.prShare", [0.19, 0.225, 0.25], "Praseodymium in the Nd+Pr of a magnet.", {
    why: "Didymium goes in as mined: 0.22-0.235 in light baskets, 0.20 in clays; the 2022 element mix prints 0.24 by oxide.",
  }),
  share("demand.magnet.reShare", [0.28, 0.3, 0.32], "Rare-earth elements in a finished NdFeB magnet, by weight.", {
    why: "29-32% of a sintered magnet.",
  }),
  q("demand.vintages.growth", "% a year", [4, 8, 15], "Growth of magnet sales before 2010, for goods already in use on the first day.", {
    max: 60, why: "NdFeB output about doubled from 2000 to 2010; smaller years matter little to scrap after 2024.",
  }),
  q("demand.magnet.japanHeavy", "x", [1, 1.9, 4.5], "Dy and Tb in magnets made in Japan from 2025 on, against the world table; in 2010 the two are equal.", {
    source: "S_ARGUS_CAREMAG", max: 10, why: "METI: Dy content halved in ten years, where the table falls by 70% (1.7 x); Lynas' 65% is called 30% of Japan's demand (2 x); JOGMEC calls 250 t of Dy a fifth of it (4.8 x).",
  }),
  share("demand.split.europe", [0.35, 0.45, 0.55], "Europe's share of rest-of-world compound use (the facts stop at rest of world).", { why: "No table by country could be reached; catalysts and glass weigh towards Europe." }),
  share("demand.split.korea", [0.08, 0.14, 0.2], "Korea's share of rest-of-world compound use.", { why: "No table by country could be reached; polishing and ceramics weigh towards Korea." }),
  q("demand.magnets.us", "t magnet", [5500, 7500, 11000], "Finished magnets bought by US manufacturers in 2024.", {
    why: "Chinese exports to the US of 7,444 t in 2024 (goldsea_2026_01) plus small own output.", source: "goldsea_2026_01",
  }),
  q("demand.magnets.europe", "t magnet", [15000, 21000, 28000], "Finished magnets bought by European manufacturers in 2024.", { why: "Remainder of 58 kt of Chinese exports less the US, Japan and Korea, plus own output; no table by destination." }),
  q("demand.magnets.korea", "t magnet", [3500, 5500, 8000], "Finished magnets bought by Korean manufacturers in 2024.", { why: "No table by destination; share of the Chinese export remainder." }),
  q("demand.magnets.rest", "t magnet", [12000, 19000, 26000], "Finished magnets bought by the rest of the world in 2024.", { why: "Remainder of 58 kt of Chinese exports." }),
  q("demand.magnets.made.europe", "t magnet", [800, 1200, 2000], "Magnets that Europe's older makers produce, before listed projects.", { why: "One German maker and small ones; no series." }),
  q("demand.magnets.made.korea", "t magnet", [0, 300, 1000], "Magnets that Korea's older makers produce, before listed projects.", { why: "Trial lines; no series." }),
  q("demand.magnets.made.rest", "t magnet", [1500, 2400, 4000], "Magnets made in Vietnam, the Philippines and Thailand, mostly in Japanese-owned plants.", { why: "Vietnam and other makers hold 1-2% of the world's output." }),
  share("demand.magnets.homeCeiling", [0.7, 0.85, 0.95], "Largest share of an importer's magnets that its own makers supply.", { why: "Imports inside parts and special grades remain." }),

  q("thrift.trend", "% a year", [1, 2.5, 5], "Yearly fall of Dy and Tb content of magnets after the anchor without any price signal.", {
    source: "jihyo_2024", grade: "B", why: "METI: Dy addition about halved in ten years, of which part answered prices.", max: 30,
  }),
  q("thrift.elasticity", "1", [0.39, 0.523, 0.65], "Long-run elasticity of intensity to the expected price.", { why: "Japan 2010-12: 0.39 after one year; magnets long run 0.3-1.0.", max: 3, fitted: "series of Japan's and the US's imports, demand and prices, 2010-2019" }),
  q("thrift.years", "years", [0.61, 0.964, 1.3], "Time in which intensity moves to its target.", { why: "Design changes take years; grain-boundary diffusion spread within about four.", min: 0.25, max: 20, fitted: "series of Japan's and the US's imports, demand and prices, 2010-2019" }),
  share("thrift.floor.light", [0.4, 0.6, 0.8], "Lowest intensity of a light element relative to its start.", { why: "E10: La, Ce 0.4 and Nd 0.6." }),
  share("thrift.floor.heavy", [0.15, 0.28, 0.45], "Lowest intensity of a heavy element relative to its start.", { why: "E10: Dy 0.25, Tb 0.3; hot-deformed magnets show zero is possible in some uses." }),
  share("thrift.kept", [0.62, 0.733, 0.85], "Share of a price-driven cut in intensity that stays when the price returns.", { why: "Europium's price never came back; other uses relaxed.", fitted: "series of Japan's and the US's imports, demand and prices, 2010-2019" }),

  q("substitution.maxRate", "share a year", [0.09, 0.12, 0.15], "Fastest rate at which uses switch to designs without the scarce element.", {
    source: "sprecher_2017", grade: "B", max: 0.5, fitted: "Japan's demand and customs share, 2010-2019", why: "Up to 10% of demand a year after 2010.",
  }),
  share("substitution.ceiling", [0.2, 0.25, 0.3], "Largest share of a use that can switch away (ferrite, induction, wound rotor, alumina polish, low-lanthanum catalyst).", { why: "Japan's demand fell by half within three years and about a third never came back.", fitted: "series of Japan's and the US's imports, demand and prices, 2010-2019" }),
  q("substitution.decay", "share a year", [0.0076, 0.0148, 0.022], "Rate at which switched demand returns once the price is back.", { max: 1, why: "JSNM demand rose five years in a row from 2013 to 2018.", fitted: "Japan's demand 2013-2019" }),
  q("substitution.trigger", "x", [1, 1.01, 1.3], "Price over the usual one at which switching begins; it runs at full rate from twice that.", { min: 1, max: 50, why: "Switching in 2011 began within a year, at multiples of 3 to 5.", fitted: "series of Japan's and the US's imports, demand and prices, 2010-2019" }),
  q("substitution.lag", "months", [19, 26, 33], "Months over which a price alarm builds up into switching.", { max: 60, why: "Reformulated polishing powders and catalysts took months, motors years.", fitted: "series of Japan's and the US's imports, demand and prices, 2010-2019" }),
  share("substitution.shortage", [0.02, 0.05, 0.15], "Physical shortage, as a share of need, that starts switching whatever the price; a weaker built-up alarm than this moves nothing.", { why: "Lines stop at small gaps; below this stocks and schedules absorb it." }),
  flag("substitution.policy", false, "Publicly supported switching programme in Japan and the US, running without a price signal.", { why: "Demand-side lever of the IEEJ text." }),
  q("substitution.policyRate", "share a year", [0.005, 0.015, 0.03], "Extra switching a year under the programme.", { max: 0.2, why: "A fraction of the crisis rate of 5-10% a year." }),
  q("conservation.policyRate", "share a year", [0.005, 0.01, 0.025], "Extra fall in intensity a year under the demand-side programme.", { max: 0.2, why: "Resource conservation beside alternative technology." }),

  q("response.elasticity.magnets", "1", [0.0051, 0.0127, 0.02], "Short-run price elasticity of magnet uses (positive number).", { max: 3, source: "own_estimate", why: "Minor constituents are called highly price-inelastic.", fitted: "series of Japan's and the US's imports, demand and prices, 2010-2019" }),
  q("response.elasticity.compounds", "1", [0.7, 1, 1.3], "Short-run price elasticity of polishing, catalyst, glass and other compound uses.", { max: 3, why: "Recycling of polishing powder and reformulation were fast after 2011.", fitted: "Japan's demand, 2010-2013" }),
  share("response.floor", [0.51, 0.605, 0.7], "Lowest use relative to need that price alone can bring about.", { why: "Beyond it lines stop rather than shrink.", fitted: "series of Japan's and the US's imports, demand and prices, 2010-2019" }),
] as const;
