import { expect, test } from "vitest";
import { dependenceName } from "../../src/measures/index.ts";
import type { Table } from "../../src/report/input.ts";
import { baseOf, comparisonStudy, lastsText, leverSplit, unmetText, type Case, type Walk } from "../../src/study/index.ts";
import { caseOf, origin, silent } from "./cases.ts";

const [reference, supply, squeeze] = ["reference", "supply-only", "licence-squeeze"].map((name) => caseOf(name));
const OUTCOME = dependenceName("customs", "Japan", "all", 2035);
const central = ({ run }: Case): number => run.outcomes.get(OUTCOME)!;

async function compared(...cases: Case[]) {
  const base = baseOf(cases);
  const walks: Walk[] = [];
  for (const to of cases.filter((one) => one !== base)) walks.push({ to, split: await leverSplit(to, base, silent) });
  return comparisonStudy(cases, walks, origin);
}

const levers = (tables: readonly Table[]) => tables.find(({ name }) => name === "levers")!.rows as readonly { scenario: string; reference: string; outcome: string; contribution: number }[];

test("levers lead away from the reference, wherever it is named, and add up to what separates the two runs", async () => {
  for (const cases of [[reference, supply], [supply, reference]]) {
    const input = await compared(...cases);
    const rows = levers(input.tables).filter(({ outcome }) => outcome === OUTCOME);
    expect(new Set(rows.map((row) => `${row.reference} > ${row.scenario}`))).toEqual(new Set(["reference > supply-only"]));
    expect(rows.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(central(supply) - central(reference), 9);
    const chart = input.charts.find(({ id }) => id === "D07")!;
    expect(chart.title).toContain(`from ${reference.short} to ${supply.short}`);
    expect(chart.subtitle).toContain(`from ${reference.short} (top) to ${supply.short} (bottom)`);
  }
});

test("of three scenarios none is dropped: a walk to each, and the reference stays the grey one", async () => {
  const input = await compared(supply, squeeze, reference);
  const walks = input.charts.filter(({ id }) => id === "D07").map(({ slug }) => slug);
  expect(walks).toEqual(["D07-levers-supply-only", "D07-levers-licence-squeeze"]);
  expect(new Set(levers(input.tables).map(({ scenario }) => scenario))).toEqual(new Set(["supply-only", "licence-squeeze"]));
  expect(input.answers.length).toBeLessThanOrEqual(6);
  for (const one of [supply, squeeze, reference]) expect(input.answers.some((answer) => answer.startsWith(`${one.short}: `))).toBe(true);
  for (const id of ["licence-squeeze", "reference"]) expect(Object.keys(input.values)).toContain(`${id}/${dependenceName("customs", "Japan", "all", 2035)}`);
});

test("without the reference among them, levers lead from the first one named", () => {
  expect(baseOf([squeeze, supply])).toBe(squeeze);
  expect(baseOf([squeeze, reference, supply])).toBe(reference);
});

test("where scenarios share a shock, the answer says when each runs short and what is missing", async () => {
  const [rivalry, joint] = ["rivalry", "joint-offtake"].map((name) => caseOf(name, "stock.private.heavyDays=60")) as [Case, Case];
  expect(lastsText(rivalry, "Dy")).toContain("after");
  const answers = (await compared(rivalry, joint)).answers.join("\n");
  const missing = (one: Case): string => unmetText(one, "Dy");
  expect(answers).toContain(`of Dy ${lastsText(rivalry, "Dy")} in Rivalry with ${missing(rivalry)} missing within twelve months and ${lastsText(joint, "Dy")} in Joint offtake with ${missing(joint)} missing`);
});
