import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Chart } from "../../src/charts/index.ts";
import { standaloneSvg } from "../../src/report/svg.ts";
import { allCharts, furtherCharts } from "./all.ts";

// A chart that looks different, in a mark or in a word, must do so on purpose. After looking at it: npm run golden
const folder = fileURLToPath(new URL("golden", import.meta.url));
const charts = [...allCharts(), ...furtherCharts()];

/** One element a line, so that a difference points at what moved. */
const linewise = (svg: string): string => svg.replaceAll(/></g, ">\n<");

test.each(charts.map((chart): [string, Chart] => [chart.slug, chart]))("%s is drawn as it was", async (slug, chart) => {
  await expect(linewise(standaloneSvg(chart))).toMatchFileSnapshot(`${folder}/${slug}.svg`);
});

test("every chart of src/charts has a golden drawing, and no drawing is left over", () => {
  const drawn = readdirSync(folder).sort();
  expect(drawn).toEqual(charts.map(({ slug }) => `${slug}.svg`).sort());
  const files = readdirSync(fileURLToPath(new URL("../../src/charts", import.meta.url))).flatMap((file) => /^d(\d\d)/.exec(file)?.[1] ?? []);
  expect([...new Set(charts.map(({ id }) => id.slice(1)))].sort()).toEqual([...new Set(files)].sort());
});
