import { META_KEYS } from "./layers.ts";
import { PARAMETERS, type Parameter } from "./parameters/index.ts";
import { KINDS } from "./scenario.ts";

type Json = { [key: string]: unknown };

/** JSON Schema (draft 2020-12) of scenario files, made from the one parameter table; editors complete and check with it. */
export function jsonSchema(): Json {
  const body = parameterTree();
  const overrides = { type: "object", additionalProperties: { type: "object", properties: { title: { type: "string" }, why: { type: "string" }, ...body }, additionalProperties: false } };
  const meta: Record<(typeof META_KEYS)[number], Json> = {
    title: { type: "string", description: "The scenario in words." },
    kind: { enum: [...KINDS], description: "forecast, target or stress" },
    question: { type: "string" },
    extends: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }], description: "Scenario or scenarios to build on." },
    packages: { ...overrides, description: "Named overrides for --with." },
    variants: { ...overrides, description: "Side-by-side cases." },
    episodes: { type: "array", items: { type: "object" } },
    projects: { type: "object" },
    why: { type: "string" },
  };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema", title: "Lodestone scenario", type: "object",
    properties: { ...meta, ...body }, required: ["title", "kind"], additionalProperties: false,
  };
}

/** The schema file's text. */
export const schemaText = (): string => `${JSON.stringify(jsonSchema(), null, 1)}\n`;

function parameterTree(): Json {
  const root: Json = {};
  for (const parameter of PARAMETERS) {
    const parts = parameter.path.split(".");
    let level = root;
    for (const part of parts.slice(0, -1)) {
      const group = (level[part] ??= { type: "object", properties: { why: { type: "string" } }, additionalProperties: false }) as { properties: Json };
      level = group.properties;
    }
    level[parts.at(-1)!] = leaf(parameter);
  }
  return root;
}

function leaf(parameter: Parameter): Json {
  const long = (value: Json, extra: Json = {}): Json => ({
    type: "object", properties: { value, ...extra, why: { type: "string" }, source: { type: "string" }, grade: { enum: ["A", "B", "C"] } }, additionalProperties: false,
  });
  const description = `${parameter.about}${parameter.kind === "number" ? ` Unit: ${parameter.unit}. Default ${parameter.default}, plausible ${parameter.low} to ${parameter.high}.` : ""} Grade ${parameter.grade}, source ${parameter.source}.`;
  switch (parameter.kind) {
    case "number": {
      const number: Json = { type: "number", minimum: parameter.min, ...(parameter.max < Number.MAX_VALUE ? { maximum: parameter.max } : {}) };
      const extra = Object.fromEntries(["low", "mode", "high", "p05", "p95", "mean", "sd"].map((key) => [key, { type: "number" }]));
      return { description, default: parameter.default, anyOf: [number, { type: "string", pattern: "^-?[0-9.]+ .+$" }, long(number, { ...extra, dist: { enum: ["lognormal", "normal"] }, unit: { const: parameter.unit } })] };
    }
    case "switch": return { description, default: parameter.default, anyOf: [{ type: "boolean" }, long({ type: "boolean" })] };
    case "choice": return { description, default: parameter.default, anyOf: [{ enum: [...parameter.options] }, long({ enum: [...parameter.options] })] };
    case "month": {
      const value: Json = { type: "string", pattern: "^20[1-4][0-9]-[01][0-9]$" };
      return { description, default: parameter.default, anyOf: [value, long(value)] };
    }
    case "list": {
      const value: Json = { type: "array", items: { enum: [...parameter.options] } };
      return { description, default: parameter.default, anyOf: [value, { type: "string" }, long(value)] };
    }
  }
}
