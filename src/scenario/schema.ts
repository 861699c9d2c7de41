import { ECONOMIES, ELEMENTS, MONTHS, STAGES } from "../domain/index.ts";
import { CORRELATION_FIELDS } from "./correlations.ts";
import { EPISODE_FIELDS, EXPORTERS } from "./episodes.ts";
import { META_KEYS } from "./meta.ts";
import { PARAMETERS } from "./parameters/index.ts";
import { FIRST_START, LAST_START, PROJECT_FIELDS, PROJECT_STATUSES } from "./projects.ts";
import { KINDS } from "./scenario.ts";
import { closed, MONTH_SCHEMA, namesSchema, QUANTITY_DEFS, valueSchema, type Json } from "./schema-values.ts";
import { keysOf, tableOf } from "./table.ts";

const text = (description: string): Json => ({ type: "string", description });
const WHY = text("The reason for the values of this group.");
const group = (name: string): Json => ({ $ref: `#/$defs/${name}` });
/** A flat key such as `stock.days` is read too; the parser judges it. */
const DOTTED: Json = { "^[A-Za-z]\\w*\\.\\w": true };

/** JSON Schema of scenario files, for completion and hints in an editor. The parser is the judge; the schema follows its table. */
export function jsonSchema(): Json {
  const defs = groupSchemas();
  const groups = Object.fromEntries(Object.keys(defs).map((name) => [name, group(name)]));
  const episodes: Json = { type: "array", items: group("episode"), description: "Dated restrictions beside the scenario's own shock." };
  const correlations: Json = { type: "array", items: group("correlation"), description: "Parameters that are drawn together: high with high, or high with low." };
  const body = closed({ title: text("The case in words."), titleJa: text("The case in words, in Japanese."), why: WHY, episodes, correlations, ...groups }, { patternProperties: DOTTED });
  const named = (description: string): Json => ({ type: "object", additionalProperties: group("values"), description });
  const meta: Record<(typeof META_KEYS)[number], Json> = {
    title: text("The scenario in words."),
    titleJa: text("The title in Japanese, for --lang ja."),
    kind: { enum: [...KINDS], description: "forecast: what is expected; target: what a goal takes; stress: what a blow does." },
    question: text("The question that the scenario answers."),
    questionJa: text("The question in Japanese, for --lang ja."),
    extends: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }], description: "Scenario, or list of scenarios, that this one builds on." },
    packages: named("Named values to stack with --with."),
    variants: named("Side-by-side cases."),
    episodes,
    correlations,
    study: text("Study that goes with the scenario."),
    compare: text("Scenario to set beside this one."),
    edition: closed({ data: text("Release of the data."), sha256: text("First digits of the hash of all data files.") }, { required: ["data", "sha256"], description: "What a frozen edition was written with; `lodestone edition` writes it." }),
    resolved: { type: "boolean", description: "Marks a file written by `config show --resolved`: bare values at their default count as defaults." },
  };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Lodestone scenario",
    ...closed({ ...meta, why: WHY, ...groups }, { patternProperties: DOTTED, required: ["title", "kind"] }),
    $defs: { ...defs, ...QUANTITY_DEFS, episode: episodeSchema(), correlation: correlationSchema(), project: projectSchema(), values: body },
  };
}

/** Text of schema/scenario.schema.json. */
export const schemaText = (): string => `${JSON.stringify(jsonSchema(), null, 1)}\n`;

/** One schema for each group at the top of the table. */
function groupSchemas(): Record<string, Json> {
  const root: Record<string, Json> = {};
  const table = tableOf(PARAMETERS);
  for (const parameter of PARAMETERS) {
    const keys = keysOf(parameter.path, table);
    let level = root;
    for (const key of keys.slice(0, -1)) level = (level[key] ??= closed({ why: WHY }, { patternProperties: DOTTED }))["properties"] as Record<string, Json>;
    level[keys.at(-1)!] = valueSchema(parameter);
  }
  if (root["projects"]) root["projects"] = { ...root["projects"], additionalProperties: group("project") };
  return root;
}

function episodeSchema(): Json {
  const fields: Record<(typeof EPISODE_FIELDS)[number], Json> = {
    id: text("Name of the episode."), about: text("What happens."), exporter: { enum: [...EXPORTERS] },
    destinations: namesSchema(ECONOMIES), elements: namesSchema(ELEMENTS), stages: namesSchema(STAGES),
    from: { ...MONTH_SCHEMA, description: "First month." }, months: { type: "number", minimum: 0, maximum: MONTHS },
    until: { ...MONTH_SCHEMA, description: "Last month, instead of months." },
    passthrough: { type: "number", minimum: 0, maximum: 1, description: "Share of the flow before that still passes." }, why: WHY,
  };
  return closed(fields, { required: ["id", "destinations", "from", "passthrough"] });
}

function correlationSchema(): Json {
  const fields: Record<(typeof CORRELATION_FIELDS)[number], Json> = {
    names: { type: "array", items: { type: "string" }, minItems: 2, uniqueItems: true, description: "Paths of parameters; each pair of them hangs together alike." },
    rank: { type: "number", exclusiveMinimum: -1, exclusiveMaximum: 1, description: "Rank correlation (Spearman)." }, why: WHY,
  };
  return closed(fields, { required: ["names", "rank"] });
}

function projectSchema(): Json {
  const percent: Json = { type: "number", minimum: 0, maximum: 100 };
  const fields: Record<(typeof PROJECT_FIELDS)[number], Json> = {
    status: { enum: [...PROJECT_STATUSES] },
    startYear: { type: "integer", minimum: FIRST_START, maximum: LAST_START },
    capacity: { type: "number", minimum: 0, description: "In the unit of projects.csv." },
    basket: closed(Object.fromEntries(ELEMENTS.map((element) => [element, percent])), { description: "Percent of rare-earth oxide by element; sums to 100." }),
    why: WHY,
  };
  return closed(fields, { description: "Changes to one row of projects.csv." });
}
