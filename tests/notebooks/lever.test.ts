import { expect, test } from "vitest";
import { leverOf, stepFor } from "../../src/notebook/index.ts";
import { PARAMETERS } from "../../src/scenario/index.ts";
import { loadScenario } from "../../src/scenario/read.ts";

test.each([
  [20, 180, 60, 5], [0, 1, 0.35, 0.05], [0, 0.5, 0, 0.02], [75, 365, 200, 5], [0, 5000, 2100, 100], [0.04, 0.22, 0.13, 0.005], [7, 13, 9.8, 0.2],
])("from %d to %d by way of %d in steps of %d", (low, high, reference, step) => {
  expect(stepFor(low, high, reference)).toBe(step);
});

test("every quantity of the table has a slider that can stand on its default and on both ends", () => {
  const scenario = loadScenario("reference");
  for (const parameter of PARAMETERS) {
    if (parameter.kind !== "number" || parameter.low === parameter.high) continue;
    const lever = leverOf(parameter.path, "", scenario);
    if (lever.kind !== "slider") throw new Error(parameter.path);
    for (const place of [lever.high, lever.reference]) {
      const steps = (place - lever.low) / lever.step;
      expect(Math.abs(steps - Math.round(steps)), parameter.path).toBeLessThan(1e-6);
    }
    expect((lever.high - lever.low) / lever.step, parameter.path).toBeGreaterThanOrEqual(20);
  }
});

test("a lever tells whether draws move it until it is set, and over which range", () => {
  const scenario = loadScenario("ban-dytb-2027");
  expect(leverOf("stock.days", "Cover", scenario)).toMatchObject({ kind: "slider", unit: "days", reference: 60, grade: "A", drawn: null });
  expect(leverOf("shock.leak", "Relay", scenario)).toMatchObject({ kind: "slider", reference: 0.1, low: 0.05, high: 0.45, drawn: { low: 0.05, high: 0.3 } });
  expect(leverOf("sharing.on", "Share", scenario)).toMatchObject({ kind: "switch", reference: false });
});
