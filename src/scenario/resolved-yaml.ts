import { PARAMETERS } from "./parameters/index.ts";
import { originText, type Distribution, type ResolvedValue, type Scenario } from "./scenario.ts";

/** Every parameter after layering as a scenario file of its own, each with the place that set it. Resolves to the same values. */
export function resolvedYaml(scenario: Scenario): string {
  const lines = [
    `title: ${JSON.stringify(scenario.title)}`,
    `kind: ${scenario.kind}`,
    ...(scenario.question ? [`question: ${JSON.stringify(scenario.question)}`] : []),
  ];
  let open: string[] = [];
  for (const { path } of PARAMETERS.toSorted((a, b) => compareNested(a.path, b.path))) {
    const value = scenario.resolved.get(path)!;
    const parts = path.split(".");
    const groups = parts.slice(0, -1);
    let shared = 0;
    while (shared < groups.length && shared < open.length && groups[shared] === open[shared]) shared++;
    for (let i = shared; i < groups.length; i++) lines.push(`${"  ".repeat(i)}${groups[i]}:`);
    open = groups;
    lines.push(`${"  ".repeat(groups.length)}${parts.at(-1)}: ${valueYaml(value)}   # ${originText(value.origin)}`);
  }
  if (scenario.episodes.length > 0) lines.push("episodes:", ...scenario.episodes.map((episode) => `  - ${JSON.stringify(episode)}`));
  if (Object.keys(scenario.projects).length > 0) lines.push("projects:", ...Object.entries(scenario.projects).map(([id, project]) => `  ${id}: ${JSON.stringify(project)}`));
  return `${lines.join("\n")}\n`;
}

/** Values of a group before its subgroups, so that no group has to be opened twice. */
function compareNested(a: string, b: string): number {
  const left = a.split(".");
  const right = b.split(".");
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    if (left[i] === right[i]) continue;
    const leafLeft = i === left.length - 1 ? 0 : 1;
    const leafRight = i === right.length - 1 ? 0 : 1;
    return leafLeft - leafRight || (left[i]! < right[i]! ? -1 : 1);
  }
  return left.length - right.length;
}

function valueYaml({ value, distribution, why, origin }: ResolvedValue): string {
  const plain = Array.isArray(value) ? JSON.stringify(value) : typeof value === "string" ? JSON.stringify(value) : String(value);
  if ("default" in origin) return plain;
  const fields = distribution ? shapeFields(distribution) : [`value: ${plain}`];
  return `{${[...fields, ...(why ? [`why: ${JSON.stringify(why)}`] : [])].join(", ")}}`;
}

function shapeFields(shape: Distribution): string[] {
  switch (shape.kind) {
    case "triangular": return [`low: ${shape.low}`, `mode: ${shape.mode}`, `high: ${shape.high}`];
    case "uniform": return [`low: ${shape.low}`, `high: ${shape.high}`];
    default: return [`dist: ${shape.kind}`, `p05: ${shape.p05}`, `p95: ${shape.p95}`];
  }
}
