import { monthIndex } from "../domain/index.ts";
import { PARAMETERS, type Parameters, type ParameterValue } from "./parameters/index.ts";

/** The value at a path. An unknown path is a bug in the caller, not an error of the user. */
function valueAt(parameters: Parameters, path: string): ParameterValue {
  const value = parameters[path];
  if (value === undefined) throw new Error(`no parameter '${path}'`);
  return value;
}

export const numberAt = (parameters: Parameters, path: string): number => valueAt(parameters, path) as number;
export const switchAt = (parameters: Parameters, path: string): boolean => valueAt(parameters, path) as boolean;
export const choiceAt = (parameters: Parameters, path: string): string => valueAt(parameters, path) as string;
export const listAt = (parameters: Parameters, path: string): readonly string[] => valueAt(parameters, path) as readonly string[];
/** A month parameter as months since January 2010. */
export const monthAt = (parameters: Parameters, path: string): number => monthIndex(valueAt(parameters, path) as string);

/** The table's defaults, complete and frozen. */
export function defaults(): Parameters {
  return Object.freeze(Object.fromEntries(PARAMETERS.map((parameter) => [parameter.path, parameter.default])));
}
