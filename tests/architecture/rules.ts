import type { IForbiddenRuleType } from "dependency-cruiser";
import { APART, EDGE_FILES, FILELESS, LAYERS, PURE } from "./layers.ts";

const folder = (names: readonly string[]): string => `^src/(${names.join("|")})/`;

const upward: IForbiddenRuleType[] = LAYERS.slice(0, -1).map((names, height) => ({
  name: `${names.join("-and-")}-imports-upward`,
  severity: "error",
  from: { path: folder(names) },
  to: { path: folder(LAYERS.slice(height + 1).flat()) },
}));

const apart: IForbiddenRuleType[] = APART.map(([from, to]) => ({
  name: `${from}-imports-${to}`,
  severity: "error",
  from: { path: folder([from]) },
  to: { path: folder([to]) },
}));

/** What src/ must hold to; each rule is shown to fire in architecture.test.ts. */
export const RULES: readonly IForbiddenRuleType[] = [
  ...upward,
  ...apart,
  { name: "cycle", severity: "error", from: {}, to: { circular: true } },
  { name: "imports-nothing", severity: "error", from: {}, to: { couldNotResolve: true } },
  { name: "layer-imports-entry-point", severity: "error", from: { path: folder(LAYERS.flat()) }, to: { path: "^src/[^/]+\\.ts$" } },
  {
    name: "engine-imports-node",
    severity: "error",
    from: { path: folder(PURE), pathNot: EDGE_FILES.source },
    to: { dependencyTypes: ["core"] },
  },
  { name: "study-imports-node", severity: "error", from: { path: folder(FILELESS) }, to: { dependencyTypes: ["core"] } },
];
