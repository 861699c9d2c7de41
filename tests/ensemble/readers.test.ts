import { join } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { beforeAll, expect, test } from "vitest";
import { columnsOf, summaryOf } from "../../src/ensemble/index.ts";
import { dependenceName } from "../../src/measures/index.ts";
import { drawsOf } from "../../src/uncertainty/index.ts";
import { drawn, priorOf, temporary } from "./drawn.ts";

const DRAWS = 40;
const ensemble = priorOf("ban-dytb-2027", DRAWS);
const folder = temporary();
let file: string;
let duck: DuckDBConnection;

const asked = async (sql: string): Promise<Record<string, unknown>[]> => (await duck.runAndReadAll(sql.replaceAll("FILE", `'${file}'`))).getRowObjectsJS();

beforeAll(async () => {
  file = await drawn(join(folder, "store"), ensemble);
  duck = await (await DuckDBInstance.create(":memory:")).connect();
});

test("DuckDB finds one row a draw and year, inputs that change by draw alone, and no gaps in what a draw was given", async () => {
  expect(await asked("SELECT count(*)::INT AS rows, count(DISTINCT draw)::INT AS draws, min(year) AS first, max(year) AS last FROM FILE")).toEqual([{ rows: DRAWS * 31, draws: DRAWS, first: 2010, last: 2040 }]);
  expect(await asked('SELECT max(n)::INT AS most FROM (SELECT count(DISTINCT "input.stock.usable") AS n FROM FILE GROUP BY draw)')).toEqual([{ most: 1 }]);
  const { inputs } = columnsOf(ensemble);
  const rows = await asked(`SELECT ${inputs.map(({ name }) => `"${name}"`).join(", ")} FROM FILE WHERE year = 2030 ORDER BY draw`);
  const draw = drawsOf(ensemble.work.given.outcomes.drawable, { seed: "lodestone", runs: DRAWS });
  for (const i of [0, 7, DRAWS - 1]) for (const { name, path } of inputs) expect(rows[i]![name], path).toBe(draw(i).parameters[path]);
});

test("quantiles by DuckDB are those of the tables", async () => {
  const { run } = await summaryOf(file, ensemble);
  const rows = await asked('SELECT year, quantile_cont("output.dependence.customs.japan.all", [0.05, 0.25, 0.5, 0.75, 0.95]) AS q FROM FILE GROUP BY year ORDER BY year');
  for (const row of rows) {
    const band = run.summary!.bands.get(dependenceName("customs", "Japan", "all", Number(row["year"])))!;
    const quantiles = row["q"] as number[];
    [band.p05, band.p25, band.p50, band.p75, band.p95].forEach((value, at) => expect(value).toBeCloseTo(quantiles[at]!, 9));
  }
});

test("stocks that never run out are nulls in the file, and counted as never", async () => {
  const [row] = await asked('SELECT count(*)::DOUBLE / 31 AS never FROM FILE WHERE "output.runout.japan.Tb" IS NULL');
  const { run } = await summaryOf(file, ensemble);
  expect(run.summary!.never.get("runout.japan.Tb")!.share_never).toBeCloseTo(Number(row!["never"]) / DRAWS, 9);
  expect(run.summary!.never.get("runout.japan.Y")!.share_never).toBeGreaterThan(0);
});

test("the reader of another package sees the same, and whose draws they are", async () => {
  const buffer = await asyncBufferFromFile(file);
  const metadata = await parquetMetadataAsync(buffer);
  expect(JSON.parse(metadata.key_value_metadata!.find(({ key }) => key === "lodestone")!.value!)).toMatchObject({ scenario: "ban-dytb-2027", draws: DRAWS, weighed: false });
  const column = "output.dependence.traced.us.Dy";
  const rows = await parquetReadObjects({ file: buffer, metadata, columns: ["draw", "year", column] });
  const theirs = await asked(`SELECT draw, year, "${column}" FROM FILE ORDER BY draw, year`);
  expect(rows).toEqual(theirs);
});
