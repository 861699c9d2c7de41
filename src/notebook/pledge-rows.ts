import type { Facts } from "../facts/index.ts";
import { LEDGERS, pledgePlan, type PledgePlan } from "../pledge/index.ts";
import { preparePledge, runIdOf, type PledgeRun } from "../runner/index.ts";
import type { Scenario } from "../scenario/index.ts";
import type { Drawable } from "../uncertainty/index.ts";

const cellsOf = (plan: PledgePlan): number => plan.dates.length * LEDGERS.length;

/** One draw of the pledge in a row: every ledger at every date, then for each project what is paid, whether decided, whether running, and whether the tariff came back. */
export function pledgeRow(drawable: Drawable, facts: Facts, seed: string, draws: number, by: string): (draw: number) => Float64Array {
  const plan = pledgePlan(drawable.parameters, facts, { by });
  const write = preparePledge({ drawable, question: { by }, seed, runs: draws }, facts);
  return (draw) => {
    const row = new Float64Array(cellsOf(plan) + 3 * plan.projects.length + 1);
    write(draw, row, 0);
    return row;
  };
}

/** The run that sentences and charts read, out of the rows drawn so far. */
export function pledgeRunOf(scenario: Scenario, facts: Facts, rows: readonly Float64Array[], seed: string, by: string, dataHashes: Readonly<Record<string, string>>): PledgeRun {
  const plan = pledgePlan(scenario.parameters, facts, { by });
  const draws = rows.length;
  const [cells, count] = [cellsOf(plan), plan.projects.length];
  const columns = <Kind extends Float64Array | Uint8Array>(into: Kind, from: number, length: number): Kind => {
    rows.forEach((row, draw) => { for (let at = 0; at < length; at++) into[at * draws + draw] = row[from + at]!; });
    return into;
  };
  return {
    scenario, facts, seed, draws, quick: false, plan, by,
    ledgers: columns(new Float64Array(cells * draws), 0, cells), disbursed: columns(new Float64Array(count * draws), cells, count),
    committed: columns(new Uint8Array(count * draws), cells + count, count), operating: columns(new Uint8Array(count * draws), cells + 2 * count, count),
    snappedBack: rows.reduce((sum, row) => sum + row[row.length - 1]!, 0),
    runId: runIdOf(scenario, facts, `${seed} pledge ${by} `, draws, dataHashes),
  };
}
