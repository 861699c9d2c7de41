import { terminalTable } from "../../report/terminal.ts";
import { listScenarios } from "../../scenario/read.ts";
import { spokenTitle } from "../../study/title.ts";
import type { Verb } from "../verb.ts";

export const verb: Verb = {
  examples: ["list", "list --json"],
  define: () => {},
  async answer(_args, _own, context) {
    const entries = listScenarios();
    for (const { file, problems } of entries) {
      if (problems.length > 0) context.warn(`${file} cannot be read; see: lodestone check ${file}`);
    }
    const rows = entries.map(({ id, kind, title, titleJa, variants }) => ({ scenario: id, kind, title: title === null ? "(cannot be read)" : spokenTitle({ title, titleJa }), variants: variants.join(", ") }));
    const some = rows.some((row) => row.variants !== "");
    const shown = some ? rows : rows.map(({ variants: _variants, ...row }) => row);
    const hint = "Run one with: lodestone run SCENARIO" + (some ? ", or one of its variants with: lodestone run SCENARIO/VARIANT" : "");
    return {
      text: rows.length === 0 ? "There are no scenarios yet. Start one with: lodestone new NAME" : `${terminalTable(shown)}\n\n${hint}`,
      answer: [`There are ${rows.length} scenarios.`],
      more: { scenarios: entries.map(({ problems, ...entry }) => ({ ...entry, problems: problems.length })) },
    };
  },
};
