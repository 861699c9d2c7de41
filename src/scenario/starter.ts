import { PARAMETERS, type Parameter } from "./parameters/index.ts";
import { valueText } from "./value-text.ts";

/** Parameters that a starter shows, a group each, with a value where another than the default is telling. */
const EXAMPLES: readonly (readonly [path: string, value?: string])[] = [
  ["stock.days"], ["stock.usable"], ["shock.on", "true"], ["shock.destinations"], ["shock.elements"], ["shock.from"], ["shock.months"], ["shock.passthrough"],
];

/** Value as a file takes it: a quantity with its plausible range where that brackets the default. */
function exampleValue(parameter: Parameter): string {
  if (parameter.kind === "list") return `[${parameter.default.join(", ")}]`;
  if (parameter.kind !== "number" || parameter.low === parameter.default) return valueText(parameter.default);
  return `{low: ${parameter.low}, mode: ${parameter.default}, high: ${parameter.high}}`;
}

function exampleLine([path, value]: (typeof EXAMPLES)[number]): string {
  const parameter = PARAMETERS.find((candidate) => candidate.path === path)!;
  const unit = parameter.kind === "number" && parameter.unit !== "share" ? ` [${parameter.unit}]` : "";
  return `#   ${path.slice(path.indexOf(".") + 1)}: ${value ?? exampleValue(parameter)}   # ${parameter.about}${unit}`;
}

const groupOf = (path: string): string => path.slice(0, path.indexOf("."));

const examples = (): string =>
  [...new Set(EXAMPLES.map(([path]) => groupOf(path)))].map((group) =>
    [`# ${group}:`, "#   why: say here why you chose the values of this group", ...EXAMPLES.filter(([path]) => groupOf(path) === group).map(exampleLine)].join("\n")).join("\n\n");

const VARIANTS = `# variants:   # side-by-side cases
#   double:
#     title: twice the stock
#     stock: {days: 120, why: what a second stock of the same size would do}`;

/** Text of a commented starter file for a scenario of one's own that builds on `from`. It is valid as it stands and changes nothing yet. */
export const starter = (name: string, from: string): string => `# yaml-language-server: $schema=../schema/scenario.schema.json
title: ${JSON.stringify(`${name}: say here in words what happens`)}
kind: stress   # forecast, target or stress
question: What do you want to know?
extends: ${JSON.stringify(from)}

# Take the # off what you want to change. A range {low, mode, high} may stand wherever a number may, and every value needs a why.

${examples()}

${VARIANTS}
`;
