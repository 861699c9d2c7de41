import { quantity as q, share, flag, choice, month } from "./build.ts";

const REALISED = "Attrition to output within ten years: 90% from study, 60% from permit, 30% when financed, each +-15 points.";

/** Mines, plants, investment, chains and host states. */
export const SUPPLY = [
  share("separation.recovery", [0.85, 0.92, 0.97], "Oxide recovered from mined REO.", { source: "starfeu_2024", grade: "B", why: "Chinese separation quota over mining quota is 0.94-0.97; plants outside run lower." }),
  q("ramp.years", "years", [1.8, 2.8, 4.5], "Mean ramp time: output lost in a ramp is nameplate times this (Erlang-2 shape).", { min: 0.1, max: 15, source: "mp_q4_2025", grade: "B", why: "Mountain Pass reached 43% in year two and 61% in year three, LAMP 57% in its third fiscal year." }),
  share("ramp.availability", [0.7, 0.9, 0.97], "Output over nameplate of a ramped plant.", { source: "grafa_lynas", grade: "B", why: "Lynas lost 30% of a quarter to power cuts." }),
  share("projects.realised.construction", [0.65, 0.8, 0.95], "Expected share of capacity under construction that is built.", { why: REALISED }),
  share("projects.realised.financed", [0.55, 0.7, 0.85], "Expected share of capacity with a final investment decision that is built.", { why: REALISED }),
  share("projects.realised.feasibility", [0.25, 0.4, 0.55], "Expected share of capacity in feasibility that is built once its price is there.", { why: REALISED }),
  share("projects.realised.concept", [0, 0.1, 0.25], "Expected share of conceptual capacity that is built once its price is there.", { why: REALISED }),
  q("projects.delay.construction", "months", [3, 12, 30], "Slip against the announced start, plants under construction.", { max: 240, source: "miningcom_2012_trading", grade: "B", why: "LAMP slipped 15 months, Eneabba 24." }),
  q("projects.delay.feasibility", "months", [12, 30, 60], "Slip against the announced start, projects before the decision.", { max: 240, why: "Nolans slipped 18-24 months at its decision alone." }),
  q("projects.delay.concept", "months", [24, 60, 120], "Slip against the announced start, concepts.", { max: 360, why: "New mines took six to nine years from start to output." }),
  q("projects.support", "x", [0.5, 1, 2], "Public support for supply projects, 1 = today's: scales the expected share built before the decision and shortens the slip.", { max: 4, why: "Lever of supply-side packages." }),
  q("projects.buildMonths", "months", [24, 36, 60], "Months from the investment decision to first product for projects that wait for a price.", { min: 1, max: 180, why: "FID to first product about three years." }),
  q("invest.incentive", "USD/kg NdPr", [75, 90, 120], "Incentive price of new supply outside China (opex plus capital charge at 15%).", { source: "reuters_premium_2025", grade: "B", why: "Project Blue 75-105; Benchmark: 40% of the pipeline needs 75-85; Barrenjoey 150.", max: 1000 }),
  q("invest.expectation", "share a year", [0.2, 0.35, 0.7], "Speed at which investors' expected price follows the price.", { max: 12, why: "Adaptive expectation, E13." }),
  q("cash.lynas", "USD/kg NdPr", [32, 40, 50], "Cash cost of the Lynas chain per kg NdPr.", { why: "Near break-even at 47-51 in FY2024-25.", max: 1000 }),
  q("cash.mp", "USD/kg NdPr", [45, 52, 70], "Cash cost of Mountain Pass with its own separation, per kg NdPr.", { why: "Ramp-up cost 55; target 40-45 at full rate.", max: 1000 }),
  q("cash.hardrock", "USD/kg NdPr", [40, 50, 65], "Cash cost of other carbonatite and monazite projects per kg NdPr.", { why: "Nolans 44 before credits.", source: "arafura_investor", grade: "B", max: 1000 }),
  q("cash.clay", "USD/kg REO", [14, 22, 35], "Cash cost of ionic clay outside China per kg REO.", { why: "Serra Verde, no source seen.", max: 1000 }),
  q("cash.width", "share", [0.1, 0.2, 0.4], "Margin over cash cost at which a plant runs full.", { min: 0.01, max: 2, why: "E2." }),
  share("cash.minimum", [0.2, 0.4, 0.7], "Lowest running rate of a state-backed plant below cash cost.", { why: "Lynas and MP kept running through 2015-16 and 2024." }),
  share("cash.byproductCredit", [0.3, 0.6, 0.9], "Share of the list price that a producer earns on La and Ce.", { why: "Surplus: Lynas rejected La/Ce early in 2024." }),

  flag("floor.on", true, "Price floors for covered plants outside China (MP since October 2025, Lynas-JARE since March 2026).", { source: "mp_sec_r10", grade: "A", why: "Floors in force." }),
  q("floor.price", "USD/kg NdPr", [90, 110, 130], "Floor price of covered plants.", { source: "mp_sec_r10", grade: "A", max: 1000 }),
  choice("floor.scope", "contracted", ["contracted", "all"], "Which plants a floor covers: those with a contract today, or every plant outside China.", { why: "The US ended company floors for new projects in January 2026; a bloc floor is under discussion." }),
  share("floor.legalRisk", [0, 0.1, 0.4], "Expected haircut on floors and preferential tools from a trade-law challenge.", { why: "DS431 took 34-38 months; only border-adjusted floors and blocs are exposed.", source: "wto_ds431" }),

  q("third.compounds", "t REO a year", [1500, 3400, 6000], "Compounds that third countries (France, Estonia, Kazakhstan) send to Japan from Chinese or stored feed at full effort zero.", { fitted: "Japan's customs share, 2010-2019", why: "Partner split known only for 2018 (France 11%); 2010-2014 fitted.", max: 20000 }),
  q("third.effortGain", "t REO a year", [500, 2600, 4500], "Additional third-country tonnes when diversification effort is full.", { fitted: "Japan's customs share, 2010-2019", why: "Non-Chinese tonnes rose within a year of the 2010 shock, before new mines.", max: 20000 }),
  share("third.metal.japan", [0.3, 0.5, 0.75], "Share of Japan's metal from Chinese oxide that third countries (Vietnam, Thailand) make.", { source: "S_GTAIC2805", why: "2024 HS 2805 value: Vietnam 60, Thailand 8, China 30.", fitted: "2018 partner split" }),
  share("third.metal.others", [0, 0.1, 0.2], "The same for the other importers.", { why: "No series; small plants in the UK, Estonia and Thailand." }),

  share("offtake.lynas.japan.NdPr", [0.35, 0.5, 0.65], "Share of Lynas' Nd and Pr that Japan takes before the 2026 contract.", { why: "2018: Malaysia 10% of Japan's imports, more through Vietnam.", fitted: "Malaysia's share of Japan's imports, 2014 and 2018" }),
  q("offtake.lynas.japan.floor", "t NdPr oxide a year", [5000, 5000, 7200], "NdPr oxide a year reserved for Japan from March 2026 to 2038.", { source: "S_LYNAS_JARE", grade: "B", max: 20000, why: "Firm 5,000, up to 7,200 t." }),
  share("offtake.lynas.japan.heavy", [0.5, 0.65, 0.75], "Share of Lynas' heavy oxides that Japan takes.", { source: "S_LYNAS_JARE", grade: "B", why: "50% committed, 75% made available; 65% in the 2023 deal." }),
  share("offtake.lynas.japan.LaCe", [0.05, 0.12, 0.3], "Share of Lynas' La and Ce that Japan takes.", { why: "Malaysia's share of Japan's tonnes in 2018." }),
  share("offtake.caremag.japan", [0.4, 0.5, 0.5], "Share of Caremag's Dy and Tb that Japan takes (250 and 45 t at nameplate).", { source: "S_ARGUS_CAREMAG", grade: "B" }),
  share("offtake.homeFirst", [0.6, 0.9, 1], "Share of a country's own separated oxide that its own economy may take first.", { why: "MP and White Mesa sell at home under federal contracts." }),
  flag("offtake.joint", false, "Allies buy through one joint contract instead of bidding against each other.", { source: "S3", why: "Trilateral joint offtake proposal." }),
  share("rivalry.strength", [0, 0.3, 0.8], "Share of the free spot tonnes that an unrestricted rival keeps from a restricted buyer by bidding.", { why: "Each ally's plan counts the same Lynas tonne; no measurement." }),

  q("nationalism.hazard", "chance a year", [0.01, 0.03, 0.06], "Chance a year that a host state restricts raw exports, before the rush term.", { max: 1, why: "Vietnam, Malaysia and India each acted within a decade, of about ten hosts." }),
  q("nationalism.phi", "1", [0, 2, 5], "How much the chance grows with the share of output contracted to foreigners above the threshold.", { max: 20, why: "Koyama's point; by analogy to food export bans." }),
  share("nationalism.threshold", [0.2, 0.4, 0.7], "Contracted foreign share above which the rush term acts.", { why: "No measurement." }),
  share("nationalism.severity", [0.2, 0.5, 1], "Share of raw exports lost when a host restricts.", { why: "Restrictions took away 20-100% of raw exports." }),
  flag("nationalism.on", true, "Host-state restrictions grow with the rush for resources.", { source: "S0", why: "Structural claim of the IEEJ text; off to see its weight." }),

  month("minamitorishima.start", "2036-01", "First commercial output of Minamitorishima mud.", { why: "Trial in February 2027 and an economics report by March 2028; ten trial-scale units thereafter.", source: "P32" }),
  share("minamitorishima.chance", [0, 0.15, 0.5], "Chance that commercial output ever starts.", { why: "Mud alone was found not economic; no decision before 2028.", source: "P33" }),
  q("minamitorishima.capacity", "t REO a year", [0, 2100, 5000], "Commercial output.", { max: 100000, why: "Ten units of the 350 t/day trial." }),
  flag("minamitorishima.on", false, "Include the commercial phase.", { why: "Concept only." }),

  q("metal.japan.home", "t element a year", [800, 1500, 2500], "Rare-earth metal made in Japan, 2024 level.", { why: "1.5% of the world's metal making (C)." , max: 50000 }),
  q("metal.japan.third", "t element a year", [3500, 5000, 7000], "Metal made for Japan in Vietnam and Thailand, 2024 level.", { source: "S_GTAIC2805", why: "Inferred from 60% by value of Japan's HS 2805 imports.", max: 50000 }),
  q("metal.us", "t element a year", [0, 300, 1000], "Metal made in the US, 2025 level, before projects.", { why: "Fort Worth ramp.", max: 50000 }),
  q("metal.europe", "t element a year", [300, 700, 1500], "Metal made in the UK and Estonia, 2024 level.", { why: "0.4% of the world (UK) plus Estonia.", max: 50000 }),
  q("metal.korea", "t element a year", [0, 200, 800], "Metal made in Korea, 2024 level.", { why: "One small plant.", max: 50000 }),
  share("metal.heavyShare", [0.2, 0.5, 0.8], "Share of an importer's heavy metal and alloy need that makers outside China can serve per unit of their light capacity share.", { why: "Dy-Fe and Tb metal are made in few places outside China; no table." }),
  q("metal.growth", "% a year", [0, 4, 10], "Growth of metal making outside China after the anchor in the reference.", { max: 60, min: -20, why: "Plants in Canada, France and the US are being built." }),
  q("magnets.us.capacity", "x", [0.3, 0.6, 1], "Realised share of announced US magnet capacity.", { max: 2, why: "About 22 kt announced by 2030; ramps slip." }),
] as const;
