import { twoFigures } from "../../charts/format.ts";
import { terminalTable } from "../../report/terminal.ts";
import { diffOf, diffText, leadingChanges } from "../../study/run-diff.ts";
import { resultsFolder } from "../deliver.ts";
import { storedResult } from "../stored-result.ts";
import type { Verb } from "../verb.ts";

const SHOWN = 15;

export const verb: Verb = {
  examples: ["diff results/reference_1a2b3c results/reference_4d5e6f", "diff 1a2b3c 4d5e6f"],
  define: (command) => void command.argument("<before>", "result folder, or run id in the results folder").argument("<after>", "the one to set against it"),
  answer([first, second], _own, context) {
    const [before, after] = [first, second].map((name) => storedResult(String(name), resultsFolder(context))) as [ReturnType<typeof storedResult>, ReturnType<typeof storedResult>];
    const diff = diffOf(before, after);
    const answer = diffText(before, after, diff);
    const leading = leadingChanges(diff.values);
    const rows = leading.slice(0, SHOWN).map(({ table, row, before: a, after: b, unit, outside_band }) => ({ table, row: row.slice(0, 70), before: twoFigures(a), after: twoFigures(b), unit, "beyond the band": outside_band === null ? "no band" : outside_band ? "yes" : "no" }));
    const more = leading.length > SHOWN ? `\nEach series where it differs most; ${leading.length - SHOWN} more differ. --json lists every value.` : "";
    return Promise.resolve({ text: [`What changed from ${before.runId} to ${after.runId}`, "", ...answer, ...(rows.length > 0 ? ["", terminalTable(rows) + more] : [])].join("\n"), scenario: after.scenario, runId: after.runId, answer, more: { changes: diff.changes, differences: diff.values } });
  },
};
