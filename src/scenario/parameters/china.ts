import { ELEMENTS } from "../../domain/index.ts";
import { quantity as q, share, flag, month } from "./build.ts";

/** USD/kg oxide at which prices settle: rounded mean of the 2015-2025 yearly averages in prices.csv, range their span without 2021-22 extremes. */
const LONG_RUN: Readonly<Record<(typeof ELEMENTS)[number], readonly [number, number, number]>> = {
  La: [0.6, 1, 2], Ce: [0.9, 1.6, 3], Pr: [45, 75, 120], Nd: [45, 75, 130], Sm: [1.6, 2.3, 5], Eu: [20, 30, 60],
  Gd: [11, 25, 60], Tb: [420, 850, 1500], Dy: [180, 260, 400], Y: [3, 7, 15], other: [20, 45, 90],
};

/** China: quotas, surplus, prices and strategic answers. */
export const CHINA = [
  share("china.undocumented.early", [0.1, 0.25, 0.35], "Undocumented Chinese output over the quota up to `china.undocumented.earlyUntil`.", { why: "Smuggling was put at 1.2 x legal exports in 2011; USGS high is +35%." }),
  share("china.undocumented.late", [0, 0.1, 0.15], "Undocumented Chinese output over the quota from `china.undocumented.lateFrom` on; it falls on a line by year between.", { why: "USGS high is +10%." }),
  month("china.undocumented.earlyUntil", "2015-01", "Month up to which the early share holds.", { why: "Export quotas and duties, which made smuggling pay, ended in 2015." }),
  month("china.undocumented.lateFrom", "2018-01", "Month from which the late share holds.", { why: "Inspections and mergers of 2016-2017 closed illegal mines." }),
  share("china.unrecorded.light", [0.1, 0.35, 0.6], "Most that light Chinese output may exceed quota and known undocumented output in past years; inferred month by month from what magnets needed.", { why: "Recorded quotas do not feed the magnets that were made; scrap, stocks and unrecorded mining did." }),
  q("china.unrecorded.heavy", "x", [1, 2.5, 4], "Most that output of Chinese ionic clays may exceed quota and known undocumented output in past years; inferred month by month.", { max: 10, why: "Illegal ionic clay mining was put at more than the quota in 2010-2016; Dy contents of 2010 magnets are estimates too." }),
  q("china.growth.light", "share a year", [0.04, 0.1, 0.2], "Fastest yearly growth of Chinese light quotas when requirement asks for it.", { max: 1, why: "Quotas grew 6-25% a year in 2019-2024." }),
  q("china.growth.heavy", "share a year", [0.02, 0.08, 0.15], "Fastest yearly growth of heavy feed (Chinese ionic clay and imports from Myanmar and Laos).", { max: 1, why: "Myanmar went from nothing to 35 kt in four years, then fell by half." }),
  q("china.inventory", "months", [3, 8, 18], "Months of requirement that Chinese producers and state reserves hold at the start.", { max: 60, why: "Undisclosed." }),
  q("china.inventoryCap", "x", [1.2, 1.5, 3], "Stock at which Chinese producers stop adding, relative to the usual stock.", { min: 1, max: 20, why: "Beyond it oxide stays unsold." }),
  q("china.restockMonths", "months", [12, 36, 72], "Time in which China closes a gap to its usual stock.", { min: 1, max: 372, why: "State purchases of 2012-2014 were spread over years." }),
  q("china.quotaLag", "months", [6, 12, 24], "Lag with which quotas follow requirement.", { min: 1, max: 120, why: "Quotas are set once or twice a year." }),
  share("china.quotaFall", [0.2, 0.5, 1], "Fastest fall of quotas relative to their fastest growth.", { why: "Quotas were cut in 2009-2012 and rarely since." }),
  q("china.inferMonths", "months", [3, 6, 12], "Time in which unrecorded output follows what magnets needed.", { min: 1, max: 60, why: "Illegal mining answers within half a year." }),
  share("china.exportPriority", [0, 0.15, 0.5], "Share of a Chinese shortage that is passed on to Chinese users rather than to exports first.", { why: "Domestic demand first." }),
  q("china.price.change", "share", [-0.4, 0, 0.3], "Chinese price move against its path from `china.price.from` on.", { min: -0.95, max: 5, why: "What-if: -0.4 is the price war of the floor question." }),
  month("china.price.from", "2027-01", "Start of the Chinese price move.", { why: "What-if." }),
  q("china.price.months", "months", [12, 36, 72], "Length of the Chinese price move.", { max: 372, why: "The slump of 2012-2016 lasted about four years." }),
  flag("china.answer.on", false, "China answers growing outside supply with a price cut.", { why: "Structural switch: never averaged in." }),
  share("china.answer.cut", [0.15, 0.3, 0.5], "Depth of the answering cut.", { why: "Nd fell by a half to two thirds from 2011 levels to 2015." }),
  share("china.answer.trigger", [0.15, 0.25, 0.4], "Outside share of separated Nd and Pr at which China answers.", { why: "Outside share was about 10% in 2024." }),
  q("china.answer.months", "months", [12, 36, 60], "Length of the answering cut.", { max: 372, why: "Molycorp failed after about three years of falling prices." }),
  q("price.halfLife", "months", [12, 24, 60], "Half-life with which Chinese prices return to their long-run level after the anchor.", { min: 0.1, max: 600, why: "2011 and 2022 peaks halved in 8-14 months." }),
  ...ELEMENTS.map((element) =>
    q(`price.longRun.${element}`, "USD/kg oxide", LONG_RUN[element], `Long-run Chinese price of ${element} oxide.`, {
      max: 100000, source: "usgs_mcs2019", grade: element === "other" ? "C" : "B", why: "Level of 2015-2025 without the 2021-22 peak; no skill in forecasting prices is claimed.",
    })),
  q("price.choke.light", "x", [6, 12, 25], "Largest outside price over the Chinese price, light elements.", { min: 1, max: 1000, why: "La and Ce reached 6-25 x domestic prices in 2011." }),
  q("price.choke.heavy", "x", [8, 20, 38], "Largest outside price over the Chinese price, heavy elements.", { min: 1, max: 1000, source: "R_MARKET", grade: "B", why: "2025: Dy and Tb 4-5 x, Y 38 x; 2011: Dy 25 x its 2009 level." }),
  q("price.elasticity", "1", [0.2, 0.31, 0.42], "Elasticity of outside demand in market clearing: multiple = (need/supply)^(1/elasticity).", { min: 0.02, max: 3, fitted: "2011 price multiples of Nd and Dy", why: "0.16-0.31 from 2010-11, panic included." }),
  q("price.returnHalfLife", "months", [5.3, 7.38, 9.4], "Half-life with which the outside price returns when supply does.", { min: 0.1, max: 120, source: "memory", why: "Price peak to half took 8 (6-11) months.", fitted: "series of Japan's and the US's imports, demand and prices, 2010-2019" }),
  q("price.coverSensitivity", "1", [0, 0.3, 0.8], "How the Chinese price answers China's own stock: multiple = (usual cover / cover)^sensitivity, after the anchor.", { max: 3, why: "Dy and Tb prices moved when Myanmar's feed stopped in October 2024, without a physical shortage." }),
  share("price.coverLeast", [0.3, 0.5, 0.8], "Lowest Chinese price, against its path, that a full stock alone brings about.", { min: 0.01, why: "Chinese prices of single elements fell by a third to a half when Myanmar's feed returned." }),
  q("price.coverMost", "x", [1.5, 3, 5], "Highest Chinese price, against its path, that an empty stock alone brings about.", { min: 1, max: 100, why: "Dy rose by 70% and Tb by 45% when the border of Myanmar closed in 2019; the closure of 2024-2025 moved them by less than three times." }),
  q("price.riseHalfLife", "months", [11, 14, 17], "Half-life with which the outside price climbs to its scarcity level.", { min: 0.1, max: 60, fitted: "2010-2012 price multiples of Nd and Dy", why: "From July 2010 to the peak of July 2011 took twelve months, from April 2025 to the peak in Europe a few weeks to months." }),
  q("price.usualMonths", "months", [45, 60, 75], "Time over which buyers take a new price level for the usual one.", { min: 1, max: 372, why: "Model cycles of cars and appliances.", fitted: "series of Japan's and the US's imports, demand and prices, 2010-2019" }),
  share("price.contractShare", [0.67, 0.794, 0.91], "Share of outside tonnes at the contract price.", { source: "own_estimate", why: "In 2025 under 1% of Dy tonnes paid crisis quotes.", fitted: "series of Japan's and the US's imports, demand and prices, 2010-2019" }),
  q("price.contractLag", "months", [0.46, 1.14, 1.8], "Lag of the contract price behind the spot price.", { min: 0.1, max: 120, why: "Quarterly to yearly formulas.", fitted: "series of Japan's and the US's imports, demand and prices, 2010-2019" }),
  share("price.premium", [0, 0.1, 0.3], "Premium of outside contract material over the Chinese price in calm years.", { source: "reuters_premium_2025", grade: "B", why: "15-20% accepted in Korea and Vietnam." }),
  share("price.exportWedge", [0, 0.03, 0.15], "Freight, licence time and lost value-added tax on Chinese exports.", { why: "Export duties of 15-25% ended in May 2015." }),
] as const;
