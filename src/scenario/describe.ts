import { PARAMETERS, type Parameter } from "./parameters/index.ts";
import { valueText } from "./explain.ts";

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const range = (parameter: Parameter): string => (parameter.kind === "number" ? `${parameter.low} to ${parameter.high}` : parameter.kind === "choice" ? parameter.options.join(", ") : "");

/** The parameter table as Markdown. */
export function describeParameters(): string {
  const head = "| parameter | default | range | unit | grade | source | about |\n| --- | --- | --- | --- | --- | --- | --- |";
  const rows = PARAMETERS.map((parameter) =>
    `| \`${parameter.path}\` | ${cell(valueText(parameter.default))} | ${cell(range(parameter))} | ${parameter.kind === "number" ? parameter.unit : parameter.kind} | ${parameter.grade} | ${parameter.source}${parameter.fitted ? ` (fitted: ${cell(parameter.fitted)})` : ""} | ${cell(parameter.about)} ${cell(parameter.why ?? "")} |`);
  return [head, ...rows].join("\n");
}
