import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse as yaml } from "yaml";
import { z } from "zod";
import { jsonSchema, PARAMETERS, resolvedYaml, schemaText, starter } from "../../src/scenario/index.ts";
import { HEAD, scenarioOf } from "./fixtures.ts";

test("schema/scenario.schema.json follows the parameter table (write it with npm run schema)", () => {
  expect(readFileSync(new URL("../../schema/scenario.schema.json", import.meta.url), "utf8")).toBe(schemaText());
});

test("every parameter has its default, and every reference an end", () => {
  const text = schemaText();
  expect(text.match(/"default":/g)).toHaveLength(PARAMETERS.length);
  const defs = jsonSchema()["$defs"] as Record<string, unknown>;
  for (const [, name] of text.matchAll(/"#\/\$defs\/(\w+)"/g)) expect(defs).toHaveProperty(name!);
});

const schema = z.fromJSONSchema(jsonSchema() as never);
const accepts = (text: string): boolean => schema.safeParse(yaml(text)).success;

test("the schema takes what the parser takes", () => {
  expect(accepts(starter("mine", "reference"))).toBe(true);
  expect(accepts(resolvedYaml(scenarioOf("stock: {days: {low: 30, high: 90, why: w}}\nprojects: {support: 2, eneabba: {startYear: 2030}}\n")))).toBe(true);
  expect(accepts(`${HEAD}stock.days: 60 days\npackages: {p: {shock: {elements: all}, title: t}}\nvariants: {v: {stock: {days: 3, why: w}}}\n`)).toBe(true);
  expect(accepts(`${HEAD}episodes: [{id: e, destinations: [Japan], from: 2027-01, months: 3, passthrough: 0}]\n`)).toBe(true);
});

test.each(["stock: {day: 60}", "stock: {days: -5}", "shock: {exporter: Chile}", "shock: {from: 2027-13}", "variants: {v: {stock: {day: 3}}}", "stok: {days: 3}"])("the schema refuses %s", (body) => {
  expect(accepts(HEAD)).toBe(true);
  expect(accepts(`${HEAD}${body}\n`)).toBe(false);
});
