import { notAForecast } from "../charts/index.ts";
import { language, said } from "../words/index.ts";
import type { ReportInput } from "./input.ts";
import type { Tool } from "./tool.ts";

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** manifest.json: what made this result, and the only file of the folder that holds a time. */
export const manifestOf = (input: ReportInput, tool: Tool, finishedAt: string): string => json({
  runId: input.runId,
  scenario: input.scenarioId,
  kind: input.kind,
  seed: input.seed,
  draws: input.draws,
  quick: input.quick,
  language: language(),
  tool: { name: "lodestone", ...tool },
  node: process.version,
  platform: `${process.platform}-${process.arch}`,
  data: { version: input.dataVersion, sha256: input.dataHashes },
  startedAt: input.startedAt ?? finishedAt,
  finishedAt,
  warnings: input.warnings,
  backtest: input.backtestScore,
});

/** checks.json: the laws that the result was held to. */
export const checksOf = (input: ReportInput): string => json({ ok: input.checks.every((check) => check.ok), checks: input.checks });

/** CITATION.txt: a ready-made citation of this run. It names no day, so that the same run gives the same text. */
export const citationOf = (input: ReportInput, tool: Tool): string =>
  `Lodestone ${tool.version}${tool.commit === null ? "" : ` (commit ${tool.commit.slice(0, 12)}${tool.dirty ? ", with local changes" : ""})`}. ` +
  said({
    en: `Scenario "${input.title}" (${input.scenarioId}), run ${input.runId}, data ${input.dataVersion}, seed ${input.seed}, ${input.quick ? "no draws" : `${input.draws} draws`}.\n` +
      `${notAForecast()} Please cite the data sources named in index.html as well.\n`,
    ja: `シナリオ「${input.title}」（${input.scenarioId}）、計算番号${input.runId}、データ${input.dataVersion}版、シード${input.seed}、${input.quick ? "試行なし" : `試行${input.draws}回`}。\n` +
      `${notAForecast()}index.htmlに挙げたデータの出典も併せて引用されたい。\n`,
  });
