import { isMap, type YAMLMap } from "yaml";
import { ELEMENTS, type Problem } from "../domain/index.ts";
import { keyText, type Source } from "./document.ts";
import { didYouMean } from "./nearest.ts";
import type { ProjectSpec } from "./scenario.ts";

const KEYS = ["status", "startYear", "capacity", "basket", "why"];
const STATUSES = ["operating", "construction", "FID taken", "feasibility", "concept", "trial", "suspended"];
const BASKET_SLACK = 0.5;

/** Reads `projects:`: changes to mines and plants of projects.csv. A basket is in percent of REO and must sum to 100. */
export function readProjects(node: unknown, source: Source, known: readonly string[] | undefined, problems: Problem[]): Record<string, ProjectSpec> {
  const out: Record<string, ProjectSpec> = {};
  if (!isMap(node)) {
    problems.push({ ...source.place(node), message: "projects is not a mapping; expected `projects: {eneabba: {startYear: 2028}}`" });
    return out;
  }
  for (const pair of node.items) {
    const id = keyText(pair);
    if (known && !known.includes(id)) problems.push({ ...source.place(pair.key), message: `${id} is not a project.${didYouMean(id, known)}` });
    if (!isMap(pair.value)) {
      problems.push({ ...source.place(pair.value), message: `project ${id} is a mapping of ${KEYS.join(", ")}` });
      continue;
    }
    out[id] = readProject(id, pair.value as YAMLMap, source, problems);
  }
  return out;
}

function readProject(id: string, map: YAMLMap, source: Source, problems: Problem[]): ProjectSpec {
  const plain = map.toJSON() as Record<string, unknown>;
  const spec: Record<string, unknown> = {};
  for (const pair of map.items) {
    const key = keyText(pair);
    const fault = (message: string) => { problems.push({ ...source.place(pair.value), message: `project ${id}: ${message}` }); };
    const value = plain[key];
    if (!KEYS.includes(key)) problems.push({ ...source.place(pair.key), message: `project ${id} has no field '${key}'.${didYouMean(key, KEYS)}` });
    else if (key === "status" && !STATUSES.includes(String(value))) fault(`status is '${String(value)}'; expected one of ${STATUSES.join(", ")}.${didYouMean(String(value), STATUSES)}`);
    else if (key === "startYear" && !(Number(value) >= 2010 && Number(value) <= 2060)) fault(`startYear is '${String(value)}'; expected a year from 2010 to 2060`);
    else if (key === "capacity" && !(Number(value) >= 0)) fault(`capacity is '${String(value)}'; expected 0 or more`);
    else if (key === "basket") {
      const basket = value as Record<string, unknown>;
      const names = Object.keys(basket ?? {});
      for (const name of names) if (!(ELEMENTS as readonly string[]).includes(name)) fault(`basket names '${name}'; expected some of ${ELEMENTS.join(", ")}.${didYouMean(name, ELEMENTS)}`);
      const sum = names.reduce((total, name) => total + Number(basket[name]), 0);
      if (!(Math.abs(sum - 100) <= BASKET_SLACK)) fault(`basket sums to ${Number(sum.toFixed(2))}; expected 100`);
    }
    spec[key] = value;
  }
  return spec as ProjectSpec;
}
