import { expect, test } from "vitest";
import { referenceText } from "./reference-text.ts";

// After a change of the parameter table: npx vitest run tests/scenario/shipped.test.ts -u
test("the reference names every parameter with the table's value, unit and range", async () => {
  await expect(referenceText()).toMatchFileSnapshot("../../scenarios/reference.yaml");
});
