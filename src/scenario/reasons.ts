import type { Problem } from "../domain/index.ts";
import type { Scenario } from "./scenario.ts";

/** Values that a file sets without a reason of their own or of their group. */
export const missingReasons = (scenario: Scenario): Problem[] =>
  [...scenario.resolved.values()].flatMap(({ path, why, origin }) =>
    "file" in origin && why.trim() === "" ? [{ file: origin.file, line: origin.line, column: origin.column, message: `${path} is set without a why; say why this value and this range` }] : []);
