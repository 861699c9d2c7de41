import { existsSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../domain/index.ts";
import { inLanguage, language, said } from "../words/index.ts";
import { copyFolder, runIdIn, writeFolder, writing, type Files } from "./folder.ts";
import type { ReportInput } from "./input.ts";
import { checksOf, citationOf, manifestOf } from "./manifest.ts";
import { pageOf } from "./page.ts";
import { pngOf } from "./png.ts";
import { summaryOf } from "./summary.ts";
import { standaloneSvg } from "./svg.ts";
import { csvOf } from "./tables.ts";
import { toolOf } from "./tool.ts";

export interface WrittenReport {
  /** The result folder. */
  readonly folder: string;
  /** Its copy under `latest`. */
  readonly latest: string;
  /** Paths of all files in the result folder, the page first. */
  readonly files: readonly string[];
}

/** Name of the folder that a run is written to; the same run in another language stands beside it. */
export const folderName = (input: Pick<ReportInput, "scenarioId" | "runId">): string =>
  `${input.scenarioId}_${input.runId}${said({ en: "", ja: "_ja" })}`;

/** The files of a result folder by their paths in it, in the language that is spoken when it is called. Nothing is written. */
export async function reportFiles(input: ReportInput): Promise<Files> {
  const names = new Set(input.tables.map((table) => table.name));
  const orphan = input.charts.find((chart) => !names.has(chart.table));
  if (orphan) throw new RangeError(`chart ${orphan.id} draws table '${orphan.table}', which the report does not hold`);
  const spoken = language();
  const drawings = input.charts.map((chart) => {
    const svg = standaloneSvg(chart);
    return { slug: chart.slug, svg, png: pngOf(svg) };
  });
  const tool = toolOf();
  const files: Record<string, string | Uint8Array> = {
    "index.html": pageOf(input, tool),
    "summary.md": summaryOf(input),
    "scenario.resolved.yaml": input.resolvedYaml,
    "checks.json": checksOf(input),
    "CITATION.txt": citationOf(input, tool),
    ...input.extraFiles,
  };
  const tables = input.tables.map((table) => [`tables/${table.name}.csv`, csvOf(table)] as const);
  for (const { slug, svg, png } of drawings) {
    files[`charts/${slug}.svg`] = svg;
    files[`charts/${slug}.png`] = await png;
  }
  Object.assign(files, Object.fromEntries(tables));
  files["manifest.json"] = inLanguage(spoken, () => manifestOf(input, tool, new Date().toISOString()));
  return files;
}

/** Stops before anything is lost: a folder in the way is replaced only when it holds a result that may be replaced. */
function assertReplaceable(out: string, folder: string, runId: string | null): void {
  if (!existsSync(folder)) return;
  const found = runIdIn(folder);
  if (found !== null && (runId === null || found === runId)) return;
  const what = found === null ? "something that is not a result" : `the result of run ${found}`;
  throw new InputError([{ file: `--out ${out}`, message: `cannot be written (${folder} holds ${what}; move it away or choose another folder)` }]);
}

/**
 * Writes `<out>/<scenario>_<run id>/` whole or not at all, and refreshes `<out>/latest/` as its copy.
 * The folder of the same run is replaced; that of another run never is.
 * Throws InputError when `out` cannot be written.
 */
export async function writeReport(input: ReportInput, out: string): Promise<WrittenReport> {
  const folder = join(out, folderName(input));
  const latest = join(out, "latest");
  assertReplaceable(out, folder, input.runId);
  assertReplaceable(out, latest, null);
  const files = await reportFiles(input);
  const large = input.largeFiles ?? {};
  writing(out, () => {
    writeFolder(folder, files, large);
    copyFolder(folder, latest, Object.keys(large));
  });
  return { folder, latest, files: [...Object.keys(files), ...Object.keys(large)].map((name) => join(folder, name)) };
}
