import { PARAMETERS, valueText, type Parameter } from "../../src/scenario/index.ts";
import { keysOf, tableOf } from "../../src/scenario/table.ts";

const HEAD = `# yaml-language-server: $schema=../schema/scenario.schema.json
title: "Reference: today's policies and plans, no new restriction"
titleJa: "基準シナリオ：現行の政策と計画、新たな規制なし"
kind: forecast
question: Where does dependence on China go if nothing new happens?
questionJa: 新たなことが何も起きなければ、対中依存度はどうなるか。

# Every parameter of the model at its default, with its meaning, unit and plausible range. The line below says that these values are the
# table's own: a value that is left as it is keeps the reason, source, grade and range that the table gives it, and is drawn over
# that range. \`lodestone config why PATH\` prints them. To change a value, write a scenario that names only what differs:
# \`lodestone new my-scenario\`.
resolved: true
`;

const range = (parameter: Parameter): string => {
  switch (parameter.kind) {
    case "number": return `${parameter.unit === "share" ? "share" : parameter.unit}, ${parameter.low} to ${parameter.high}`;
    case "choice": return `one of ${parameter.options.join(", ")}`;
    case "list": return `out of ${parameter.options.join(", ")}`;
    case "month": return "month";
    case "switch": return "true or false";
  }
};

const text = (parameter: Parameter): string => (parameter.kind === "list" ? `[${parameter.default.join(", ")}]` : valueText(parameter.default));

/** A group's parameters in the table's order, those of its subgroups after its own. */
function lines(parameters: readonly { readonly keys: readonly string[]; readonly parameter: Parameter }[], depth: number): string[] {
  const pad = "  ".repeat(depth);
  const own = parameters.filter(({ keys }) => keys.length === depth + 1);
  const groups = [...new Set(parameters.filter(({ keys }) => keys.length > depth + 1).map(({ keys }) => keys[depth]!))];
  return [
    ...own.flatMap(({ keys, parameter }) => [`${pad}# ${parameter.about}`, `${pad}${keys[depth]}: ${text(parameter)}   # ${range(parameter)}; grade ${parameter.grade}`]),
    ...groups.flatMap((group) => [...(depth === 0 ? [""] : []), `${pad}${group}:`, ...lines(parameters.filter(({ keys }) => keys[depth] === group && keys.length > depth + 1), depth + 1)]),
  ];
}

/** What scenarios/reference.yaml must read like: the whole parameter table as a scenario file. */
export function referenceText(): string {
  const table = tableOf(PARAMETERS);
  return `${HEAD}${lines(PARAMETERS.map((parameter) => ({ keys: keysOf(parameter.path, table), parameter })), 0).join("\n")}\n`;
}
