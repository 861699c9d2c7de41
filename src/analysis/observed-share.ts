import { GRADES, type Fact, type Grade } from "../domain/index.ts";
import { select, type Facts, type Row } from "../facts/index.ts";
import { factQuantile, stratifiedStream } from "../uncertainty/index.ts";
import type { ShareYear } from "./decomposition.ts";

/** Names of what the published series can tell apart. */
export const OBSERVED_DRIVERS = { mines: "Malaysia (Lynas)", other: "all other countries", demand: "use", stocks: "stocks and difference of series" } as const;

/** A published value with its range. */
type Ranged = Pick<Fact, "value" | "low" | "high" | "grade">;

const gradeOf = (row: Row): Grade => row["grade"] as Grade;

/** The best graded row of a series for a whole year; the tonnage series alone, not shares of value. */
function best(rows: readonly Row[], year: number): Ranged | null {
  const own = rows.filter((row) => Number(row["year"]) === year && row["period"] === "year" && !/2805/.test(String(row["definition"])));
  const [row] = [...own].sort((a, b) => GRADES.indexOf(gradeOf(a)) - GRADES.indexOf(gradeOf(b)));
  return row ? { value: Number(row["value"]), low: Number(row["low"]), high: Number(row["high"]), grade: gradeOf(row) } : null;
}

/** Japan's customs series of one year. Malaysia's tonnes are null where no source gives them. */
export interface ObservedImports {
  readonly year: number;
  readonly imports: Ranged;
  readonly share: Ranged;
  readonly demand: Ranged;
  readonly malaysia: number | null;
}

const FIRST_LYNAS_YEAR = 2013;

/** Imports, China's share and demand of Japan in one year; null where one of the three is missing. */
export function observedImports(facts: Facts, year: number): ObservedImports | null {
  const japan = (filter: Record<string, string>) => select(facts, "japan_imports", { reporter: "Japan", ...filter });
  const imports = best(japan({ metric: "import_total" }), year);
  const share = best(japan({ metric: "share", partner: "China" }).filter((row) => String(row["unit"]).includes("tonnes")), year);
  const demand = best(japan({ metric: "demand", partner: "all" }), year);
  if (imports === null || share === null || demand === null) return null;
  const tonnes = best(japan({ metric: "import", partner: "Malaysia" }), year);
  const percent = best(japan({ metric: "share", partner: "Malaysia" }).filter((row) => String(row["unit"]).includes("tonnes")), year);
  const malaysia = year < FIRST_LYNAS_YEAR ? 0 : (tonnes?.value ?? (percent === null ? null : (percent.value / 100) * imports.value));
  return { year, imports, share, demand, malaysia };
}

/** One year as terms of the share. `told` says whether Malaysia is told apart in every year compared. */
const termsOf = ({ year, imports, share, demand, malaysia }: { year: number; imports: number; share: number; demand: number; malaysia: number }, told: boolean): ShareYear => {
  const elsewhere = imports * (1 - share / 100);
  return {
    year,
    elsewhere: told ? { [OBSERVED_DRIVERS.mines]: [malaysia], [OBSERVED_DRIVERS.other]: [elsewhere - malaysia] } : { [OBSERVED_DRIVERS.other]: [elsewhere] },
    whole: { [OBSERVED_DRIVERS.demand]: [demand], [OBSERVED_DRIVERS.stocks]: [imports - demand] },
  };
};

const PERCENT = 100;

/** The published years as terms of China's share: at their central values, and `draws` times within their ranges. */
export function observedYears(facts: Facts, years: readonly number[], seed: string, draws: number): { readonly central: ShareYear[]; readonly drawn: ShareYear[][] } {
  const known = years.map((year) => observedImports(facts, year)).filter((row) => row !== null);
  const told = known.every(({ malaysia }) => malaysia !== null);
  const central = known.map(({ year, imports, share, demand, malaysia }) => termsOf({ year, imports: imports.value, share: share.value, demand: demand.value, malaysia: malaysia ?? 0 }, told));
  const columns = known.map(({ year, imports, share, demand, malaysia }) => {
    const column = (name: string, fact: Ranged, max = Infinity): ((draw: number) => number) => {
      const [at, luck] = [factQuantile(fact, { min: 0, max }), stratifiedStream(seed, draws, `observed ${name} ${year}`)];
      return (draw) => at(luck(draw));
    };
    const [tonnes, percent, need] = [column("imports", imports), column("share", share, PERCENT), column("demand", demand)];
    return (draw: number): ShareYear => termsOf({ year, imports: tonnes(draw), share: percent(draw), demand: need(draw), malaysia: malaysia ?? 0 }, told);
  });
  const drawn = Array.from({ length: draws }, (_, draw) => columns.map((column) => column(draw)));
  return { central, drawn };
}
