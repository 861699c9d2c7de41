import { existsSync } from "node:fs";
import { join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { nodeInBrowser } from "./browser.ts";
import { busyIndexes } from "./indexes.ts";
import { RULES } from "./rules.ts";

export interface Finding {
  /** Modules of src/ that were read. Nought means that the check saw nothing, which is a failure and not a pass. */
  readonly modules: number;
  readonly violations: readonly string[];
}

/** Reads every import below `root`/src, types included, and holds it against the layers. */
export async function checkArchitecture(root: string): Promise<Finding> {
  const tsConfig = join(root, "tsconfig.json");
  const { output } = await cruise(
    ["src"],
    {
      baseDir: root,
      ruleSet: { forbidden: [...RULES] },
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: "node_modules" },
      ...(existsSync(tsConfig) ? { tsConfig: { fileName: tsConfig } } : {}),
    },
    { extensions: [".ts", ".js", ".json"], exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  );
  const result = output as ICruiseResult;
  const broken = result.summary.violations.map(({ rule, from, to, cycle }) =>
    `${rule.name}: ${from} -> ${(cycle?.map((step) => step.name) ?? [to]).join(" -> ")}`);
  return {
    modules: result.modules.filter((module) => module.source.startsWith("src/")).length,
    violations: [...new Set([...broken, ...nodeInBrowser(result), ...busyIndexes(root)])].sort(),
  };
}
