import { quantilesOf, type PledgeChanceRow, type PledgeProjectRow, type PledgeRow } from "../../measures/index.ts";
import { LEDGERS, type Ledger } from "../../pledge/index.ts";
import { ledgerAt, type PledgeRun } from "../../runner/index.ts";

const NORMAL_95 = 1.96;

/** Words of a run that its rows carry: the scenario and the tariff state that it assumes. */
export const labelsOf = ({ scenario, plan }: PledgeRun) => ({ scenario: scenario.id, regime: plan.regime });

/** Every ledger at every date that is read. */
export const pledgeRows = (run: PledgeRun): PledgeRow[] => LEDGERS.flatMap((ledger) => run.plan.dates.map((date) => ledgerRow(run, ledger, date)));

/** One ledger at one date, with its quantiles over all draws; a single draw is its own median. */
export function ledgerRow(run: PledgeRun, ledger: Ledger, date: string): PledgeRow {
  const values = ledgerAt(run, ledger, date);
  return { ...labelsOf(run), ledger, date, ...quantilesOf(values[0] ?? null, values), unit: "billion USD" };
}

/** Share of draws in which a ledger holds at least `amount` at a date. */
export function chanceOfAtLeast(run: PledgeRun, ledger: Ledger, date: string, amount: number): PledgeChanceRow {
  const values = ledgerAt(run, ledger, date);
  let count = 0;
  for (const value of values) if (value >= amount) count++;
  const chance = count / run.draws;
  return { ...labelsOf(run), ledger, date, at_least: amount, chance, sampling_error: NORMAL_95 * Math.sqrt((chance * (1 - chance)) / run.draws) };
}

interface Member {
  readonly row: Pick<PledgeProjectRow, "project" | "sector" | "ceiling" | "supplier_group" | "status" | "line_id">;
  readonly indices: number[];
}

/** Projects of the plan; those without a name yet stand together. */
function membersOf({ plan }: PledgeRun): Member[] {
  const members = new Map<string, Member>();
  plan.projects.forEach((project, index) => {
    const together = project.entry === "newcomer";
    const key = together ? "newcomers" : project.id;
    const known = members.get(key);
    if (known) return void known.indices.push(index);
    members.set(key, {
      row: {
        project: project.name, sector: project.sector, ceiling: project.ceiling ?? project.selected?.amount ?? null,
        supplier_group: project.group, status: project.entry === "seen" ? "selected" : project.entry === "listed" ? "interest" : "not listed", line_id: key,
      },
      indices: [index],
    });
  });
  return [...members.values()];
}

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Each project's chances, expected payments, and its part in the variance of what is paid by the date it is judged at. */
export function projectRows(run: PledgeRun): PledgeProjectRow[] {
  const { draws } = run;
  const sumOf = (indices: readonly number[]): Float64Array => {
    const sums = new Float64Array(draws);
    for (const index of indices) for (let draw = 0; draw < draws; draw++) sums[draw]! += run.disbursed[index * draws + draw]!;
    return sums;
  };
  const total = sumOf(run.plan.projects.map((_, index) => index));
  const totalMean = mean(total);
  const variance = total.reduce((sum, value) => sum + (value - totalMean) ** 2, 0) / draws;
  return membersOf(run).map(({ row, indices }) => {
    const sums = sumOf(indices);
    const own = mean(sums);
    const covariance = sums.reduce((sum, value, draw) => sum + (value - own) * (total[draw]! - totalMean), 0) / draws;
    const chance = (flags: Uint8Array): number => {
      let count = 0;
      for (let draw = 0; draw < draws; draw++) if (indices.some((index) => flags[index * draws + draw] === 1)) count++;
      return count / draws;
    };
    return {
      ...labelsOf(run), ...row, p_committed: chance(run.committed), p_operating: chance(run.operating), expected_disbursed: own,
      variance_share: variance > 0 ? covariance / variance : 0, date: run.by,
    };
  }).sort((a, b) => b.expected_disbursed - a.expected_disbursed || (a.line_id < b.line_id ? -1 : 1));
}
