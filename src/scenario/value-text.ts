import type { Parameter, ParameterValue } from "./parameters/index.ts";
import { limitsText } from "./plain-value.ts";
import type { Distribution } from "./scenario.ts";

/** A value as running text shows it. */
export const valueText = (value: ParameterValue): string => (typeof value === "object" ? value.join(", ") : String(value));

/** A distribution in words: "low 30, mode 60, high 90 (triangular)". */
export function distributionText(shape: Distribution): string {
  const { kind, ...given } = shape;
  const { exact: _, ...rest } = { exact: undefined, ...given };
  const fields = Object.entries(rest).map(([name, value]) => `${name} ${Array.isArray(value) ? value.join(" ") : String(value)}`);
  return `${fields.join(", ")} (${kind})`;
}

/** What a parameter may be: plausible range of a quantity, options of a choice. */
export function rangeText(parameter: Parameter): string {
  switch (parameter.kind) {
    case "number": return `plausible ${parameter.low} to ${parameter.high}, accepted ${limitsText(parameter)}`;
    case "choice": return `one of ${parameter.options.join(", ")}`;
    case "list": return `any of ${parameter.options.join(", ")}`;
    case "switch": return "true or false";
    case "month": return "a month";
  }
}
