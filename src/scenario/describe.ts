import { PARAMETERS, type Parameter } from "./parameters/index.ts";
import { valueText } from "./value-text.ts";

const HEAD = "| parameter | default | plausible | unit | grade | source | about |\n| --- | --- | --- | --- | --- | --- | --- |";

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll(/\s+/g, " ").trim();

const plausible = (parameter: Parameter): string => {
  if (parameter.kind === "number") return `${parameter.low} to ${parameter.high}`;
  return "options" in parameter ? parameter.options.join(", ") : "";
};

const row = (parameter: Parameter): string => {
  const source = `${parameter.source}${parameter.fitted ? `; fitted on ${parameter.fitted}` : ""}`;
  const unit = parameter.kind === "number" ? parameter.unit : parameter.kind;
  const cells = [`\`${parameter.path}\``, valueText(parameter.default), plausible(parameter), unit, parameter.grade, source, `${parameter.about} ${parameter.why ?? ""}`];
  return `| ${cells.map(cell).join(" | ")} |`;
};

const groupOf = ({ path }: Parameter): string => path.split(".")[0]!;

/** The parameter table as Markdown, a section for each group. */
export function describeParameters(): string {
  const groups = [...new Set(PARAMETERS.map(groupOf))].map((group) => [group, PARAMETERS.filter((parameter) => groupOf(parameter) === group)] as const);
  return `${groups.map(([group, parameters]) => [`## ${group}`, "", HEAD, ...parameters.map(row)].join("\n")).join("\n\n")}\n`;
}
