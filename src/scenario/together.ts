import { monthIndex, MONTHS, type Problem } from "../domain/index.ts";
import { originText, type Origin, type ResolvedValue } from "./scenario.ts";

/** Place of the layer that set a value, for a fault found after layering. */
export const placeOf = (origin: Origin | undefined): { file: string; line?: number; column?: number } => {
  if (!origin || "default" in origin) return { file: "parameter table" };
  return "flag" in origin ? { file: originText(origin) } : { file: origin.file, line: origin.line, column: origin.column };
};

/** Rules that need several values at once, checked after layering. */
export function checkTogether(resolved: ReadonlyMap<string, ResolvedValue>): Problem[] {
  const problems: Problem[] = [];
  const from = resolved.get("shock.from");
  if (!from || typeof from.value !== "string") return problems;
  const start = monthIndex(from.value);
  if (!(start >= 0 && start < MONTHS)) problems.push({ ...placeOf(from.origin), message: `the shock starts in ${from.value}, outside 2010-01 to 2040-12` });
  for (const path of ["shock.months", "shock.months2"]) {
    const length = resolved.get(path);
    if (typeof length?.value === "number" && length.value < 0) {
      problems.push({ ...placeOf(length.origin), message: `${path} is ${length.value} months, so that the shock ends before it starts in ${from.value}` });
    }
  }
  return problems;
}
