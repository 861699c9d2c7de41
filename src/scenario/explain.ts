import { failure, success, type Outcome } from "../domain/index.ts";
import { PARAMETERS } from "./parameters/index.ts";
import { originText, type Scenario } from "./scenario.ts";
import { tableOf, unknownPath } from "./table.ts";
import { distributionText, rangeText, valueText } from "./value-text.ts";

/** Where one value of a scenario comes from: what it is, its range and evidence, and every layer that set it. Fails on an unknown path. */
export function explain(scenario: Scenario, path: string): Outcome<string> {
  const table = tableOf(PARAMETERS);
  const parameter = table.byPath.get(path);
  const resolved = scenario.resolved.get(path);
  if (!parameter || !resolved) return failure([{ file: scenario.id, message: unknownPath(path, table) }]);
  const unit = parameter.kind === "number" ? ` ${parameter.unit}` : "";
  const atDefault = "default" in resolved.origin;
  return success([
    `${path} = ${valueText(resolved.value)}${unit} in ${scenario.id}`,
    `  ${parameter.about}`,
    ...(resolved.distribution ? [`  range: ${distributionText(resolved.distribution)}${unit}`] : []),
    `  grade ${resolved.grade}, source ${resolved.source}${resolved.why ? `: ${resolved.why}` : ""}`,
    `  default ${valueText(parameter.default)}${unit}; ${rangeText(parameter)}`,
    ...(atDefault ? [] : [`  default's grade ${parameter.grade}, source ${parameter.source}${parameter.why ? `: ${parameter.why}` : ""}`]),
    ...(parameter.fitted ? [`  default chosen by fit on: ${parameter.fitted}`] : []),
    "  set by, first to last:",
    ...resolved.trail.map(({ value, origin }) => `    ${valueText(value)}${unit}   ${originText(origin)}${"layer" in origin ? ` (${origin.layer})` : ""}`),
  ].join("\n"));
}
