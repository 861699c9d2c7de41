import type { ChartContext, ContributionRow, DecidesRow, LeverRow, PlantCostRow, PledgeTotal, Precedent, RungRow, ShareChangeRow } from "../../src/charts/index.ts";
import type { PledgeProjectRow, PledgeRow } from "../../src/measures/index.ts";
import type { BacktestRow, ChokepointRow, DefinitionRow, DependenceRow, LossRow, ObservedRow, OriginRow, RationingRow, RecycledProductRow, RunoutRow, StockPathRow } from "../../src/measures/rows.ts";

export const context: ChartContext = {
  scenario: "comprehensive", scenarioTitle: "Comprehensive programme", runId: "7f3a9c", dataVersion: "2026.11", draws: 200,
  sources: ["usgs_mcs2026", "S_KKS2015"], notes: ["C: recycling.collection moves the result by more than 10%."],
};
export const single: ChartContext = { ...context, draws: 0, notes: [] };

const around = (p50: number, spread: number) => ({ p05: Math.max(0, p50 - spread), p25: Math.max(0, p50 - spread / 2.4), p50, p75: Math.min(100, p50 + spread / 2.4), p95: Math.min(100, p50 + spread) });
const alone = (p50: number) => ({ p05: null, p25: null, p50, p75: null, p95: null });

const line = (scenario: string, year: number, p50: number, spread: number): DependenceRow =>
  ({ scenario, economy: "Japan", definition: "customs", element: "all", year, unit: "%", ...(spread === 0 ? alone(p50) : around(p50, spread)) });
const years = Array.from({ length: 31 }, (_, index) => 2010 + index);
const past = (year: number): number => (year < 2016 ? 84 - 4.4 * (year - 2010) : 58 + 1.4 * (year - 2016));
export const dependence = (banded = true): DependenceRow[] => years.flatMap((year) => [
  line("reference", year, year <= 2025 ? past(year) : 71 - 0.5 * (year - 2025), banded ? 4 : 0),
  line("comprehensive", year, year <= 2025 ? past(year) : Math.max(27, 71 - 2.9 * (year - 2025)), banded && year > 2024 ? 2 + 1.1 * (year - 2024) : 0),
]);
export const observed: ObservedRow[] = ([[2010, 81.6, 81.6, 90], [2011, 68.4, 66, 70], [2012, 58, 55, 60], [2014, 59.6, 59, 60], [2018, 58, 57, 59], [2020, 58, 57, 60], [2024, 71, 63, 79.6]] as const)
  .map(([year, value, low, high]) => ({ series: "customs", economy: "Japan", definition: "customs", element: "all", year, value, low, high, source_id: "S_KKS2015", grade: "B" }));

const MONTHS = Array.from({ length: 25 }, (_, index) => index - 3);
const runoutMonth = (element: string, cover: number, sharing: boolean): number => (element === "Dy" ? 2 : 3) + cover / 30 + (sharing ? 2.6 : 0);
export const paths = (banded = true): StockPathRow[] => ["Dy", "Tb"].flatMap((element) => [60, 180].flatMap((cover) => [false, true].flatMap((sharing) => MONTHS.flatMap((month) => {
  const end = runoutMonth(element, cover, sharing);
  const need = month < end ? 100 : month < 12 ? Math.max(sharing ? 46 : 30, 100 - 25 * (month - end)) : Math.min(100, 60 + 12 * (month - 12));
  const full = cover / 30 + 1;
  const stock = month < 0 ? full : month < 12 ? Math.max(0, full * (1 - month / end)) : Math.min(full, 0.3 * (month - 12));
  const base = { scenario: "comprehensive", economy: "Japan", element, cover_days: cover, sharing, month };
  const make = (value: number, spread: number) => (banded && month > 0 ? around(value, spread) : alone(value));
  return [{ ...base, measure: "need_met" as const, ...make(need, need === 100 ? 0 : 14) }, { ...base, measure: "stock_left" as const, ...make(stock, stock === 0 ? 0 : 0.8) }];
}))));
export const runout = (banded = true): RunoutRow[] => ["Dy", "Tb"].flatMap((element) => [60, 180].flatMap((cover_days) => [false, true].map((sharing) => {
  const p50 = runoutMonth(element, cover_days, sharing);
  return { scenario: "comprehensive", economy: "Japan", element, cover_days, sharing, p50, p05: banded ? p50 - 1.3 : null, p25: banded ? p50 - 0.5 : null, p75: banded ? p50 + 0.8 : null, p95: banded ? p50 + 1.9 : null, share_never: 0.04 };
})));
export const rationing = (banded = true): RationingRow[] => runout(banded).flatMap((row) => (["defence", "traction", "other_magnets", "rest"] as const).map((use, rank): RationingRow => {
  const [late, size] = [row.p50! + 7 - 2 * rank, 3 + 20 * rank];
  const never = use === "defence";
  return { ...row, use, p05: never || !banded ? null : late - 1, p25: never || !banded ? null : late - 0.4, p50: never ? null : late, p75: never || !banded ? null : late + 1.5, p95: never || !banded ? null : late + 4, share_never: never ? 1 : 0.04, unmet: never ? alone(0) : banded ? around(size, size / 2) : alone(size), worth: never ? alone(0) : alone(0.9 * size) };
}));
export const shock = { from: "2027-01", months: 12 };

const point = (series: string, label: string, economy: string, unit: string, role: BacktestRow["role"], year: number, observedValue: number, p50: number, width: number): BacktestRow => ({
  series, label, economy, element: "all", year, observed: observedValue, observed_low: observedValue - width, observed_high: observedValue + width, p05: p50 * 0.93, p50, p95: p50 * 1.07,
  unit, role, source_id: "S_METI", inside: p50 * 1.07 >= observedValue - width && p50 * 0.93 <= observedValue + width,
});
export const backtest: BacktestRow[] = [
  ...([[2010, 81.6, 84], [2011, 68.4, 70], [2012, 58, 63], [2014, 59.6, 60], [2018, 58, 57], [2020, 58, 60]] as const).map(([year, seen, model]) => point("customs", "Japan: share from China", "Japan", "%", year < 2015 ? "fitted" : "held-out", year, seen, model, 2)),
  ...([300, 2300, 380, 390, 2200, 2400, 2100] as const).map((seen, index) => point("exports", "China: exports to Japan", "China", "t REO a month", index < 4 ? "fitted" : "held-out", 2010 + (7 + index) / 12, seen, [1900, 2100, 420, 420, 1900, 2300, 2300][index], 150)),
  ...([[2010, 200, 210], [2011, 1253, 900], [2012, 895, 760], [2013, 458, 480], [2014, 341, 350], [2015, 241, 260]] as const).map(([year, seen, model]) => point("price", "Dysprosium price, 2009 = 100", "world", "index", year < 2013 ? "fitted" : "held-out", year, seen, model, 60)),
  ...([[2010, 31000, 31000], [2011, 24000, 25000], [2012, 14000, 17000], [2013, 15500, 16000], [2014, 17000, 16400]] as const).map(([year, seen, model]) => point("demand", "Japan: use of rare earths", "Japan", "t REO", year === 2010 ? "given" : "held-out", year, seen, model, 900)),
];

const definition = (definitionId: string, label: string, stage: DefinitionRow["stage"], kind: DefinitionRow["kind"], value: number, low: number, high: number, year = 2024): DefinitionRow =>
  ({ definition: definitionId, label, stage, kind, value, low, high, source_id: kind === "model" ? "" : "S_JOGMEC", year });
export const definitions: DefinitionRow[] = [
  definition("customs", "customs tonnes, model", "customs", "model", 69, 64, 74),
  definition("customs", "customs tonnes, Jan-Jun", "customs", "published", 79.6, 79, 80),
  definition("customs", "share quoted by JOGMEC", "customs", "published", 71, 70, 72),
  definition("customs-value", "metals (HS 2805) by value", "customs", "published", 29.6, 29, 30),
  definition("mined", "mined in China, traced", "mining", "model", 58, 49, 66),
  definition("separated", "separated in China, traced", "separation", "model", 82, 77, 88),
  definition("magnet", "finished magnets, imports and own", "magnet", "model", 38, 31, 47),
  definition("metal", "made into metal in China", "metal", "model", 55, 40, 67),
  definition("worst-stage", "dysprosium, worst stage", "any", "model", 98, 94, 100),
  definition("seed", "newspaper figure", "any", "published", 60, 60, 60, 2023),
];

export const chokepoints: ChokepointRow[] = (["Nd", "Dy", "Tb", "Sm", "Y", "La", "Pr", "Ce", "Gd", "Eu", "other"] as const).flatMap((element, row) => (["mining", "separation", "metal", "magnet"] as const).filter((stage) => stage !== "magnet" || ["Nd", "Pr", "Dy", "Tb"].includes(element)).map((stage, column) => ({
  economy: "Japan", stage, element, year: 2027, china_share: 70, n1_cover: Math.max(3, 176 - 21 * row - 40 * column + (element === "Dy" ? -90 : 0)), largest_plant: stage === "separation" ? "Kuantan" : "", n1_plant_cover: Math.max(0, 40 - 4 * row), grade: (row + column) % 3 === 0 ? "C" as const : "B" as const,
})));

/** By group of origins, with the whole of each year; shares are of that whole. */
export const origins = (banded = true): OriginRow[] => ["Nd", "Dy"].flatMap((element, which) => Array.from({ length: 21 }, (_, index) => 2020 + index).flatMap((year) => {
  const size = which === 0 ? 40 : 1;
  const t = year - 2020;
  const tonnes: [OriginRow["group"], number][] = [
    ["China", size * (120 - 3.4 * t)], ["Australia, Malaysia", size * (10 + 3 * t)], ["United States", size * 0.8 * t], ["Recycling", size * (0.9 * t + 4)], ["Other", size * 9], ["Stock", year === 2027 ? size * 9 : 0],
  ];
  const all = tonnes.reduce((sum, [, value]) => sum + value, 0);
  const make = (group: OriginRow["group"], unit: OriginRow["unit"], p50: number): OriginRow =>
    ({ scenario: "comprehensive", economy: "Japan", element, year, group, ...(banded ? { p05: p50 * 0.8, p25: p50 * 0.9, p50, p75: p50 * 1.1, p95: p50 * 1.2 } : { p05: null, p25: null, p50, p75: null, p95: null }), central: p50, unit });
  return [make("all", "t REO", all), ...tonnes.flatMap(([group, value]) => [make(group, "t REO", value), make(group, "%", (100 * value) / all)])];
}));
export const recycledProducts: RecycledProductRow[] = ["Nd", "Dy"].flatMap((element) => Array.from({ length: 21 }, (_, index) => 2020 + index).flatMap((year) => ([["other_magnets", null, 2009, 10], ["other_magnets", 2015, 2019, 55], ["traction", 2020, 2024, 35]] as const).map(
  ([product, sold_from, sold_until, share]): RecycledProductRow => ({ scenario: "comprehensive", economy: "Japan", element, year, product, sold_from, sold_until, central: share, share, unit: "t REO" }))));

export const losses: LossRow[] = [
  { study: "This model", economy: "Japan", months: 3, loss_gdp_pct: 0.09, low: 0.03, high: 0.2, source_id: "", kind: "model" },
  { study: "This model", economy: "Japan", months: 12, loss_gdp_pct: 0.61, low: 0.28, high: 1.5, source_id: "", kind: "model" },
  { study: "NRI", economy: "Japan", months: 3, loss_gdp_pct: 0.11, low: 0.11, high: 0.11, source_id: "R_NRI", kind: "published" },
  { study: "NRI", economy: "Japan", months: 12, loss_gdp_pct: 0.43, low: 0.43, high: 0.43, source_id: "R_NRI", kind: "published" },
  { study: "Daiwa", economy: "Japan", months: 12, loss_gdp_pct: 1.3, low: 1.3, high: 1.3, source_id: "R_DAIWA", kind: "published" },
  { study: "Daiwa, with other critical minerals", economy: "Japan", months: 12, loss_gdp_pct: 3.2, low: 3.2, high: 3.2, source_id: "R_DAIWA", kind: "published" },
];

const lever = (name: string, p50: number): LeverRow =>
  ({ scenario: "comprehensive", reference: "reference", outcome: "dependence.customs.japan.all@2035", lever: name, contribution_p05: p50 * 1.6, contribution_p50: p50, contribution_p95: p50 * 0.5, contribution: p50 });
export const levers: LeverRow[] = [lever("Substitution", -5.1), lever("Diversification of mines and separation", -12.3), lever("Recycling", -6.4), lever("Stockpile refill", 1.2), lever("Price floor", -1.4)];

const rung = (name: string, value: number, unit: string, spread: number, crossed = ""): RungRow =>
  ({ rung: name, value, low: value / spread, high: value * spread, unit, grade: "C", source_id: "R_SCIREP2018", not_rare_earth: crossed });
export const rungs: RungRow[] = [
  rung("Manganese nodules", 230e6, "t nodules", 1, "nodules hold cobalt and nickel, and are counted in another survey"), rung("Rare-earth mud", 16e6, "t REO", 1.1),
  rung("Japan's demand", 18_835, "t REO a year", 1.15), rung("Trial flow, all year", 310, "t REO a year", 1.7), rung("Dysprosium in it", 9, "t a year", 1.9),
];
export const contribution: ContributionRow[] = Array.from({ length: 16 }, (_, index) => {
  const p50 = Math.max(0, 0.25 * (index - 5));
  return { year: 2025 + index, p05: 0, p25: p50 * 0.3, p50, p75: p50 * 1.8, p95: p50 * 3, p_start: Math.min(0.6, 0.05 * index) };
});

const plant = (name: string, country: string, capacity: number, cash_cost: number): PlantCostRow =>
  ({ plant: name, country, stage: "separation", capacity, cash_cost, low: cash_cost * 0.8, high: cash_cost * 1.25, grade: "C", source_id: "argus_mp_2023" });
export const plants: PlantCostRow[] = [plant("Kuantan", "Malaysia", 10500, 38), plant("Mountain Pass", "US", 6000, 52), plant("Kalgoorlie", "Australia", 3000, 47), plant("La Rochelle", "France", 900, 74), plant("Eneabba", "Australia", 4500, 61)];

const decides = (input: string, low: number, high: number, unit: string, at_low: number, at_high: number, grade: string, chosen = false, meaning = ""): DecidesRow => ({ input, meaning, low, high, unit, at_low, at_high, grade, chosen });
export const decisive: DecidesRow[] = [
  decides("demand.ev.growth", 0.04, 0.16, "share a year", 52, 66, "C", false, "Yearly growth of magnets in drive motors of cars, vans and buses that run on batteries alone; hybrids grow apart."), decides("recycling.collection", 0.1, 0.5, "share", 63, 56, "B"), decides("stock.days", 60, 180, "days", 60, 58, "A", true),
];

const change = (from: number, to: number, basis: ShareChangeRow["basis"], driver: string, points: number, element = "all", spread = 0): ShareChangeRow =>
  ({ from, to, basis, driver, element, points, p05: spread === 0 ? null : points - spread, p95: spread === 0 ? null : points + spread });
export const SHARE_DRIVERS = ["use", "all tonnes from elsewhere", "stock building"];
export const shareChanges: ShareChangeRow[] = ([[2010, 2012, -14, -10, 3], [2012, 2018, 12, -11, -1]] as const).flatMap(([from, to, ...points]) => SHARE_DRIVERS.flatMap((driver, index) => [
  change(from, to, "published", driver, points[index]!, "all", 2), change(from, to, "replay", driver, points[index]! * 0.8),
  ...["Ce", "La", "Nd"].map((element, rank) => change(from, to, "replay", driver, points[index]! * [0.4, 0.3, 0.1][rank]!, element)),
]));

const ledger = (name: string, date: string, p50: number): PledgeRow => ({ scenario: "comprehensive", regime: "cap15", ledger: name, date, p05: p50 * 0.5, p25: p50 * 0.8, p50, p75: p50 * 1.2, p95: p50 * 1.6, unit: "billion USD" });
const PLEDGE_DATES = ["2026-01-01", "2027-01-01", "2028-01-01", "2029-01-01", "2029-01-19", "2031-01-01", "2033-01-01", "2035-12-31"];
export const pledgeLedgers: PledgeRow[] = ["selected", "contracted", "committed", "disbursed", "operating"].flatMap((name, rank) => PLEDGE_DATES.map((date, at) => ledger(name, date, (160 - 32 * rank) * Math.min(1, (at + 0.4) / 6))));
export const pledgeTotals: PledgeTotal[] = [{ label: "headline", value: 550, source_id: "S_MOU" }, { label: "METI and MOFA lines", value: 393, source_id: "S_METI" }];
export const exceedance = Object.fromEntries(["selected", "committed", "disbursed"].map((name, rank) => [name, Array.from({ length: 23 }, (_, index) => ({ amount: 25 * index, chance: Math.max(0, Math.min(1, 1.1 - (25 * index) / (420 - 120 * rank))) }))]));
const project = (regime: string, line_id: string, name: string, ceiling: number | null, p_committed: number, expected_disbursed: number, variance_share: number, supplier_group = "none"): PledgeProjectRow =>
  ({ scenario: "comprehensive", regime, project: name, sector: "energy", ceiling, p_committed, p_operating: p_committed / 2, expected_disbursed, variance_share, supplier_group, status: "interest", date: "2029-01-19", line_id });
export const pledgeProjects: PledgeProjectRow[] = ["cap15", "lapsed"].flatMap((regime, rank) => [
  project(regime, "westinghouse", "Westinghouse: reactors", 100, 0.31, 4.1 - rank, 0.34, "nuclear"), project(regime, "softbank", "SoftBank: power for data centres", 25, 0.55, 6.2 - rank, 0.22, "gas_turbines"),
  project(regime, "newcomers", "projects off the list", null, 0.8, 9.4 - rank, 0.44),
]);
export const precedents: Precedent[] = [{ label: "Phase One", years: 2, share: 0.57, source_id: "S_PIIE" }, { label: "Foxconn", years: 4, share: 0.07, source_id: "S_WI" }];
