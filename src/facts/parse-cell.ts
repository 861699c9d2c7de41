import type { Field } from "./datapackage.ts";
import type { Cell } from "./facts.ts";
import { didYouMean } from "./nearest.ts";

const NUMBER = /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/;

/** One cell by its field's type and constraints. `report` takes what is wrong with it; the value returned is then null or the text. */
export function parseCell(text: string, field: Field, report: (message: string) => void): Cell {
  const { required, minimum, enum: allowed } = field.constraints ?? {};
  if (text === "") {
    if (required) report(`${field.name} is empty; a value is required`);
    return field.type === "string" ? "" : null;
  }
  if (field.type === "string") {
    if (allowed && !allowed.includes(text)) report(`${field.name} is '${text}'; expected one of ${allowed.join(", ")}${didYouMean(text, allowed)}`);
    return text;
  }
  if (!NUMBER.test(text)) {
    report(`${field.name} is '${text}'; expected a number, with a point for decimals and no separators`);
    return null;
  }
  const value = Number(text);
  if (field.type === "integer" && !Number.isInteger(value)) report(`${field.name} is ${text}; expected a whole number`);
  if (minimum !== undefined && value < minimum) report(`${field.name} is ${text}; expected at least ${minimum}`);
  return value;
}
