import { ALLIES, CONTROLLED_2025, ECONOMIES, ELEMENTS, STAGES } from "../../domain/index.ts";
import { quantity as q, share, flag, choice, month, list } from "./build.ts";

const EXPORTERS = ["China", "Myanmar", "Malaysia", "Vietnam", "India", "Australia", "US"] as const;

/** Restrictions, fear, stocks and cooperation. */
export const SECURITY = [
  flag("shock.on", false, "The scenario's own export restriction.", { why: "Off in the reference." }),
  choice("shock.exporter", "China", EXPORTERS, "Who restricts.", { why: "What-if." }),
  list("shock.destinations", ["Japan"], ECONOMIES, "Whom the restriction is aimed at.", { why: "What-if." }),
  list("shock.elements", ["Dy", "Tb"], ELEMENTS, "Elements restricted.", { why: "What-if." }),
  list("shock.stages", ["separation", "metal"], STAGES, "Stages restricted: separation = compounds, metal = metal and alloy, magnet = magnets.", { why: "The 2025 and 2026 measures covered compounds, metals and alloys; magnets were licensed apart." }),
  month("shock.from", "2027-01", "First month of the restriction.", { why: "What-if." }),
  q("shock.months", "months", [3, 12, 36], "Length of the restriction.", { max: 372, source: "R_MARKET", why: "2010: two months; 2025: four months at worst; 2010-2014 quotas: 52 months." }),
  share("shock.passthrough", [0, 0, 0.5], "Share of the flow before the restriction that still passes (0 = ban).", { why: "What-if." }),
  q("shock.months2", "months", [0, 0, 36], "Length of a second phase that follows at once.", { max: 372, why: "What-if: a squeeze that tightens." }),
  share("shock.passthrough2", [0, 0.05, 0.5], "Pass-through in the second phase.", { why: "January 2026: a magnet maker got a third of its orders, then almost nothing.", source: "P25" }),
  choice("outage.site", "none", ["none", "kuantan", "mountain_pass", "mount_weld", "lacq", "eneabba", "vietnam_metal", "white_mesa"], "Plant or mine that stops.", { why: "What-if." }),
  month("outage.from", "2027-01", "First month of the outage.", { why: "What-if." }),
  q("outage.months", "months", [1, 6, 24], "Length of the outage.", { max: 372, why: "What-if." }),
  flag("sealanes.cut", false, "Sea lanes to Japan and Korea are closed during the shock: nothing arrives from anywhere.", { why: "Taiwan contingency." }),
  flag("history.episodes", true, "Apply the dated Chinese measures of 2010-2026 in export_controls.csv.", { why: "Facts; off only to ask what would have been." }),
  month("history.japan2026.until", "2026-12", "Month in which the January 2026 measures against Japan are taken to end.", { why: "Their end is not known; one year is an assumption.", source: "own_estimate" }),
  share("restriction.leak.global", [0, 0.1, 0.3], "Share of a worldwide restriction that reaches buyers through third countries when the price gap is wide.", { source: "own_estimate" }),
  share("restriction.leak.single", [0.2, 0.45, 0.7], "The same when only one destination is restricted and others can relay.", { why: "In 2025 Korea's Dy imports tripled while Japan's fell by 95%.", source: "rawmaterials_2026_01" }),
  share("restriction.licensing", [0.5, 0.85, 1], "Pass-through of the standing Chinese licence regime for the seven heavies from 2026 on, outside named measures.", { why: "Licences slow and small; in force with no end.", source: "rawmaterials_2026_01" }),

  q("stock.days", "days", [20, 60, 180], "Japan's national stock target for heavy elements, in days of apparent consumption.", { max: 720, source: "R_IEA_POLICY", grade: "A", why: "60 days in general, such as 180 for high risk; holdings are secret." }),
  share("stock.lightShare", [0.2, 0.75, 1], "Light-element target relative to the heavy one.", { why: "Central guesses of holdings are 45 and 60 days." }),
  month("stock.since", "2015-01", "Month from which Japan fills its national stock.", { why: "Rare earths were not among the seven metals held until the policy of 2020 was prepared; holdings are secret." }),
  q("stock.fillMonths", "months", [12, 36, 84], "Months in which a gap to target is filled.", { min: 1, max: 372, why: "Budget pace." }),
  q("stock.us.days", "days", [0, 45, 90], "US national target from 2026 (Project Vault).", { max: 720, source: "bhfs_vault", grade: "B", why: "About 60 days for users, all critical minerals; share of rare earths not stated." }),
  q("stock.korea.days", "days", [60, 100, 180], "Korea's national target.", { max: 720, why: "100 days, raised towards 180 for some minerals." }),
  q("stock.europe.days", "days", [0, 0, 60], "Europe's national target.", { max: 720, why: "No stock known." }),
  q("stock.private.days", "days", [30, 75, 180], "Working stock of firms in calm times, in days of need.", { max: 720, why: "Weeks at parts makers, months at magnet makers; Suzuki stopped after 52 days." }),
  q("stock.private.magnetDays", "days", [20, 45, 90], "Working stock of imported magnets.", { max: 720, why: "First line stop 52 days after the April 2025 controls." }),
  share("stock.usable", [0.8, 0.95, 1], "Share of a stock that is usable in form and purity.", { source: "own_estimate" }),
  q("stock.releaseDelay", "months", [0.5, 1, 3], "Months from first shortage to first national release.", { max: 24, source: "own_estimate", why: "Decision to delivery." }),
  share("stock.maxRelease", [0.2, 0.5, 1], "Largest release in a month as a share of that month's need.", { source: "own_estimate", max: 1 }),
  q("stock.pausePremium", "x", [1.2, 1.8, 3], "Outside price over its contract price above which purchases for the national stock pause.", { min: 1, max: 100, why: "Buying into a scarce market raises the price for one's own users." }),
  q("stock.carry", "% a year", [4, 8, 15], "Yearly cost of holding stock as a share of its value.", { max: 100, source: "own_estimate" }),
  share("stock.priorityFloor", [0.5, 0.7, 0.95], "Share of need below which users count as run out.", { why: "Definition of run-out: usable stock plus inflow below this share of need." }),

  q("fear.zeta", "1", [0.5, 1, 2], "How much firms raise their target cover at full fear.", { max: 10, fitted: "Japan's imports, 2010-2013", why: "Exports rose 14.5% in a year of cuts." }),
  share("fear.fullAt", [0.15, 0.3, 0.6], "Share of a flow cut off at which fear is full; smaller cuts frighten in proportion.", { why: "The 6% dip of light elements in January 2026 set off no rush; the 37% quota cut of 2010 did.", min: 0.01 }),
  q("fear.halfLife", "months", [6, 9, 12], "Half-life of fear.", { min: 0.5, max: 120, why: "Two to four quarters." }),
  q("fear.adjust", "months", [3, 6, 12], "Months in which firms close a gap to target cover.", { min: 1, max: 60, why: "Two to four quarters, E12." }),

  flag("sharing.on", false, "Allied members share national stocks when one runs short.", { source: "P11", why: "The framework of 28 October 2025 is non-binding." }),
  list("sharing.members", ["Japan", "US"], ALLIES, "Members of the allied pool.", { source: "P11", why: "Signed by Japan and the US; Korea open." }),
  q("sharing.delay", "months", [1, 2, 6], "Months from first shortage to first shared tonne.", { max: 36, why: "Rapid response group exists on paper." }),
  share("sharing.share", [0.1, 0.35, 0.6], "Share of a member's stock that it will give.", { why: "No rule published." }),
  choice("sharing.key", "need", ["need", "contribution", "us-first"], "How shared tonnes are given out.", { why: "America-first flavour is a stated risk.", source: "S3" }),
  share("sharing.reliability", [0.3, 0.7, 0.95], "Share of a promised tonne that arrives.", { source: "S3", why: "Political signal rather than treaty." }),

  flag("complacency.on", true, "Public effort (third-country purchases, stock fill, recycling ramps) decays when no shock occurs.", { source: "market.trendforce_2025", why: "Japan's share drifted back to the cheapest source as prices fell." }),
  q("complacency.halfLife", "years", [2, 3.5, 8], "Half-life of public effort without a shock.", { min: 0.2, max: 100, fitted: "Japan's customs share, 2012-2019" , why: "58% until 2020, 71% by 2024." }),
  q("effort.riseMonths", "months", [4, 9, 24], "Months in which effort builds up after a shock.", { min: 1, max: 240, why: "Supplementary budget two months after the 2010 embargo; deliveries within two years." }),
  share("effort.trigger", [0.2, 0.4, 0.6], "Share of an importer's tonnes under fear at which public effort builds up.", { why: "2010 frightened buyers of every element, 2025-26 those of heavies, a tenth of the tonnes." }),
  share("effort.start", [0.1, 0.3, 0.5], "Diversification effort in January 2010.", { why: "Quotas had shrunk since 2005; 18% of Japan's tonnes were not Chinese.", fitted: "Japan's customs share, 2010-2019" }),
  share("effort.floor", [0, 0.05, 1], "Effort that policy keeps up whatever happens.", { why: "Lever: standing programmes." }),
  q("hazard.deterrence", "1", [0, 0, 1], "How strongly cover and diversification weaken a restriction aimed at a prepared economy (0 = not at all).", { max: 5, source: "S2", why: "Yomiuri's argument; off by default." }),
  list("controls.elements", [...CONTROLLED_2025], ELEMENTS, "Elements under the standing Chinese licence regime.", { source: "rawmaterials_2026_01", grade: "B" }),
] as const;
