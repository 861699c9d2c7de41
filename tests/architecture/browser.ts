import type { ICruiseResult, IModule } from "dependency-cruiser";

const ENTRY = "src/browser.ts";

/** The chain of run-time imports by which `lodestone/browser` would pull in a module of Node's, if there is one. */
export function nodeInBrowser(result: ICruiseResult): string[] {
  const modules = new Map<string, IModule>(result.modules.map((module) => [module.source, module]));
  const chains: string[][] = modules.has(ENTRY) ? [[ENTRY]] : [];
  const seen = new Set(chains.flat());
  for (const chain of chains) {
    for (const dependency of modules.get(chain[chain.length - 1])?.dependencies ?? []) {
      if (dependency.dependencyTypes.includes("type-only") || seen.has(dependency.resolved)) continue;
      seen.add(dependency.resolved);
      const longer = [...chain, dependency.resolved];
      if (dependency.dependencyTypes.includes("core")) return [`node-in-browser: ${longer.join(" -> ")}`];
      if (dependency.resolved.startsWith("src/")) chains.push(longer);
    }
  }
  return [];
}
