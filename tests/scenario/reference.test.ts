import { expect, test } from "vitest";
import { PARAMETERS } from "../../src/scenario/index.ts";
import { loadScenario } from "../../src/scenario/read.ts";
import { referenceText } from "./reference-text.ts";

// After a change of the parameter table: npx vitest run tests/scenario/reference.test.ts -u
test("the reference names every parameter with the table's value, unit and range", async () => {
  await expect(referenceText()).toMatchFileSnapshot("../../scenarios/reference.yaml");
});

test("the reference sets nothing of its own, so that every value keeps the table's reason and range", () => {
  const reference = loadScenario("reference");
  expect(reference.assumptions).toEqual([]);
  expect(reference.parameters).toEqual(Object.fromEntries(PARAMETERS.map(({ path, default: value }) => [path, value])));
});
