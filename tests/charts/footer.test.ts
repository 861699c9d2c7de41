import { expect, test } from "vitest";
import { footerText } from "../../src/charts/footer.ts";

const context = { scenario: "s", scenarioTitle: "S", runId: "r", dataVersion: "d", draws: 0, sources: [], notes: [] };

test("an estimate or an assumption is not named as if it were a source", () => {
  const footer = footerText(context, [], ["own_estimate", "usgs_2025", "memory", "assumption"]);
  expect(footer).toContain("Sources: usgs_2025. Some inputs are assumptions and estimates without a published source.");
  expect(footer).not.toMatch(/own_estimate|memory/);
});

test("without a published source the footer names none", () => {
  const footer = footerText(context, [], ["own_estimate"]);
  expect(footer).toContain("Some inputs are estimates without a published source.");
  expect(footer).not.toContain("Sources:");
});

test("estimates take no place from the documents that are named", () => {
  const documents = Array.from({ length: 8 }, (_, at) => `z${at}`);
  expect(footerText(context, [], ["memory", ...documents])).toContain(`Sources: ${documents.join(", ")}. `);
});
