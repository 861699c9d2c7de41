import { failure, success, type Outcome } from "../domain/index.ts";
import { tableOf, unknownPath } from "./assign.ts";
import { PARAMETERS, type Parameter } from "./parameters/index.ts";
import { originText, type Scenario } from "./scenario.ts";

export const valueText = (value: unknown): string => (Array.isArray(value) ? value.join(", ") : String(value));

/** Where one value of a scenario comes from: what it is, its range and evidence, and every layer that set it. */
export function explain(scenario: Scenario, path: string): Outcome<string> {
  const table = tableOf(PARAMETERS);
  const parameter = table.byPath.get(path);
  const resolved = scenario.resolved.get(path);
  if (!parameter || !resolved) return failure([{ file: path, message: unknownPath(path, table) }]);
  const lines = [
    `${path} = ${valueText(resolved.value)}${parameter.kind === "number" ? ` ${parameter.unit}` : ""}   (${scenario.id})`,
    `  ${parameter.about}`,
    `  default ${valueText(parameter.default)}${rangeText(parameter)}; grade ${resolved.grade}, source ${resolved.source}`,
    ...(parameter.fitted ? [`  chosen by fit on: ${parameter.fitted}`] : []),
    ...(parameter.why ? [`  default because: ${parameter.why}`] : []),
    ...("default" in resolved.origin || !resolved.why ? [] : [`  here because: ${resolved.why}`]),
    "  set by, first to last:",
    ...resolved.trail.map((origin) => `    ${originText(origin)}`),
  ];
  return success(lines.join("\n"));
}

const rangeText = (parameter: Parameter): string => (parameter.kind === "number" ? `, plausible ${parameter.low} to ${parameter.high} ${parameter.unit}` : "");
