import { CONTROLLED_2025, ECONOMIES, ELEMENTS, STAGES } from "../../domain/index.ts";
import { quantity as q, share, flag, choice, month, list } from "./build.ts";

const SPAN = "The question; a stock is sized for the years in which it stands.";
const EVENTS = "Chinese measures of 2010, 2023, 2025 (two) and 2026 are five in 16 years, 0.3 a year; half of them bit.";

/** Restrictions that arrive at random: how often, how long, how hard, and at whom. */
export const ARRIVALS = [
  flag("arrivals.on", false, "Restrictions arrive at random in each draw, beside those that a scenario dates. The run at central values has none.", { why: "Off in the reference: for questions of how large a stock should be." }),
  q("arrivals.rate", "a year", [0.08, 0.15, 0.3], "Mean number of new restrictions a year (Poisson).", { max: 12, why: EVENTS }),
  q("arrivals.months", "months", [3, 12, 36], "Mean length of a restriction.", { min: 0.1, max: 372, source: "R_MARKET", why: "2010: two months; 2025: four months at worst; 2010-2014 quotas: 52 months." }),
  q("arrivals.shape", "1", [0.7, 1, 2], "Weibull shape of the lengths: 1 = the end is as likely in any month, above 1 = lengths are alike.", { min: 0.2, max: 20, why: "A constant chance of ending (exponential lengths) is the usual reading of embargoes; too few cases to tell." }),
  share("arrivals.hard", [0.1, 0.33, 0.6], "Chance that a restriction lets nothing pass.", { max: 0.99, why: "A hard event at 0.05 a year among 0.15 of any kind." }),
  share("arrivals.passthrough", [0.1, 0.4, 0.8], "Likeliest share of the flow that still passes in any other restriction (PERT from 0 to 1).", { why: "Licences of 2025: a tenth to nearly all by element and month." }),
  choice("arrivals.exporter", "China", ["China", "Myanmar", "Malaysia", "Vietnam", "India", "Australia", "US"], "Who restricts.", { why: "The question." }),
  list("arrivals.destinations", ["Japan"], ECONOMIES, "Whom the restrictions are aimed at.", { why: "The question." }),
  list("arrivals.elements", [...CONTROLLED_2025], ELEMENTS, "Elements restricted.", { source: "rawmaterials_2026_01", grade: "B", why: "The heavies under licence since April 2025." }),
  list("arrivals.stages", ["separation", "metal", "magnet"], STAGES, "Stages restricted: separation = compounds, metal = metal and alloy, magnet = magnets.", { why: "The measures of 2025 and 2026 covered compounds, metals and alloys; magnets that hold them were licensed too." }),
  month("arrivals.from", "2027-01", "First month in which a restriction may arrive.", { why: SPAN }),
  month("arrivals.until", "2040-12", "Last month of the span.", { why: SPAN }),
] as const;
