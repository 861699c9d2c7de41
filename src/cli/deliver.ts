import type { ReportInput } from "../report/index.ts";
import { drawsText } from "../report/summary.ts";
import { said } from "../words/index.ts";
import type { Context } from "./context.ts";
import type { Reply } from "./reply.ts";
import { assertWritable } from "./writable.ts";

/** Where result folders go unless `--out` says otherwise. */
const RESULTS = "results";

export const resultsFolder = (context: Context): string => context.options.out ?? RESULTS;

/** Refuses a place that cannot be written to while nothing has been computed yet. */
export const assertDeliverable = (context: Context): void => assertWritable(resultsFolder(context));

/** Writes the report and words the reply: the sentences, then where to read on. `table` is shown between the two. */
export async function deliver(input: ReportInput, context: Context, table = ""): Promise<Reply> {
  for (const warning of input.warnings) context.warn(warning);
  for (const { name, detail } of input.checks.filter((check) => !check.ok)) context.warn(`the result fails its check of ${name}: ${detail}`);
  const { writeReport } = await import("../report/index.ts");
  const { folder, files } = await writeReport(input, resultsFolder(context));
  const draws = input.quick ? said({ en: "central values only", ja: "中心値のみ" }) : drawsText(input);
  return {
    text: [input.title, "", ...input.answers, "", ...(table === "" ? [] : [table, ""]), said({ en: `Report: ${files[0]}`, ja: `報告書：${files[0]}` }), said({
      en: `Run ${input.runId}: ${draws}, seed ${input.seed}, data ${input.dataVersion}, folder ${folder}`, ja: `計算番号${input.runId}：${draws}、シード${input.seed}、データ${input.dataVersion}版、フォルダ ${folder}`,
    })].join("\n"),
    scenario: input.scenarioId,
    runId: input.runId,
    answer: input.answers,
    values: input.values,
    files,
  };
}

/** What `--dry-run` says instead. */
export function announce(what: readonly string[], context: Context): Reply {
  const { quick, draws, seed } = context.options;
  const how = quick ? "central values only" : `${draws ?? "the usual number of"} draws, seed ${seed ?? "as usual"}`;
  return {
    text: [`Would simulate, ${how}:`, ...what.map((line) => `  ${line}`), `Would write one result folder and latest/ into ${resultsFolder(context)}/. Nothing was done.`].join("\n"),
    answer: [],
    more: { wouldSimulate: what, wouldWriteTo: resultsFolder(context) },
  };
}
