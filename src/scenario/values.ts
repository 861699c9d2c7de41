import { isMap } from "yaml";
import type { Problem } from "../domain/index.ts";
import { plainOf } from "./document.ts";
import type { Parameter } from "./parameters/index.ts";
import type { Placer } from "./place.ts";
import { plainValue } from "./plain-value.ts";
import { readForm, type Fault, type Written } from "./value-form.ts";

/** Reads a value in any of its forms. Faults are pushed with their place and null is returned. */
export function readValue(parameter: Parameter, node: unknown, place: Placer, problems: Problem[], at: unknown = node): Written | null {
  const fault: Fault = (where, message) => { problems.push({ ...place(where ?? at), message: `${parameter.path} ${message}` }); };
  if (isMap(node)) return readForm(parameter, node, fault);
  const value = plainValue(parameter, plainOf(node), (message) => fault(node, message));
  return value === undefined ? null : { value, distribution: null, bare: true };
}
