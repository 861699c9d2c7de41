import { isMap, type Pair, type YAMLMap } from "yaml";
import { ELEMENTS } from "../domain/index.ts";
import { whyOf, type Reading } from "./assign.ts";
import { fieldOf, keyText, plainOf } from "./document.ts";
import { didYouMean, oneOf } from "./nearest.ts";
import type { ProjectChange } from "./scenario.ts";
import { unknownPath } from "./table.ts";

export const PROJECT_FIELDS = ["status", "startYear", "capacity", "basket", "why"] as const;
/** Statuses of projects.csv. */
export const PROJECT_STATUSES = ["operating", "construction", "FID taken", "feasibility", "concept", "trial", "suspended"] as const;
/** Published baskets are rounded: they may miss 100 by this much. */
export const BASKET_SLACK = 0.5;
export const FIRST_START = 2010;
export const LAST_START = 2060;

type Fault = (node: unknown, message: string) => void;

/** Reads the changes to rows of projects.csv in `projects:`. Keys that are parameters are left alone. */
export function readProjects(root: YAMLMap, reading: Reading, known: readonly string[] | undefined): Record<string, ProjectChange> {
  const node = fieldOf(root, "projects");
  if (!isMap(node)) return {};
  const { source, table, problems } = reading;
  const fault: Fault = (at, message) => { problems.push({ ...source.place(at), message }); };
  const why = whyOf(node, undefined, () => undefined);
  const out = new Map<string, ProjectChange>();
  for (const pair of node.items) {
    const id = keyText(pair);
    const path = `projects.${id}`;
    if (id === "why" || table.byPath.has(path) || table.groups.has(path)) continue;
    if (!isMap(pair.value)) fault(pair.key, unknownPath(path, table));
    else if (known && !known.includes(id)) fault(pair.key, `${id} is not a project of projects.csv.${didYouMean(id, known)}`);
    else out.set(id, { ...(why === undefined ? {} : { why }), ...readProject(id, pair.value, fault) });
  }
  return Object.fromEntries(out);
}

function readProject(id: string, map: YAMLMap, fault: Fault): ProjectChange {
  const change: Record<string, unknown> = {};
  for (const pair of map.items) {
    const key = keyText(pair);
    if (!(PROJECT_FIELDS as readonly string[]).includes(key)) {
      fault(pair.key, `project ${id} has no field '${key}'; it takes ${PROJECT_FIELDS.join(", ")}.${didYouMean(key, PROJECT_FIELDS)}`);
      continue;
    }
    change[key] = key === "basket" ? readBasket(id, pair, fault) : plainOf(pair.value);
    const wrong = fieldFault(key, change[key]);
    if (wrong !== null) fault(pair.value ?? pair.key, `${key} of project ${id} is '${String(change[key])}'; ${wrong}`);
  }
  return change as ProjectChange;
}

/** What a field expected, when its value does not fit. */
function fieldFault(key: string, value: unknown): string | null {
  switch (key) {
    case "status": return (PROJECT_STATUSES as readonly unknown[]).includes(value) ? null : oneOf(String(value), PROJECT_STATUSES);
    case "startYear": return Number.isInteger(value) && Number(value) >= FIRST_START && Number(value) <= LAST_START ? null : `expected a year from ${FIRST_START} to ${LAST_START}`;
    case "capacity": return typeof value === "number" && value >= 0 && Number.isFinite(value) ? null : "expected 0 or more, in the unit of projects.csv";
    case "why": return typeof value === "string" ? null : "expected text";
    default: return null;
  }
}

function readBasket(id: string, pair: Pair, fault: Fault): Record<string, number> {
  const basket: Record<string, number> = {};
  if (!isMap(pair.value)) {
    fault(pair.value ?? pair.key, `basket of project ${id} is not a group; expected percent by element, such as {Nd: 20, Pr: 5, ...}`);
    return basket;
  }
  let sound = true;
  for (const item of pair.value.items) {
    const element = keyText(item);
    const percent = plainOf(item.value);
    const known = (ELEMENTS as readonly string[]).includes(element);
    if (!known) fault(item.key, `basket of project ${id} names '${element}'; ${oneOf(element, ELEMENTS)}`);
    else if (typeof percent !== "number" || !(percent >= 0 && percent <= 100)) fault(item.value ?? item.key, `basket of project ${id} has ${element} at '${String(percent)}'; expected 0 to 100`);
    else { basket[element] = percent; continue; }
    sound = false;
  }
  const sum = Object.values(basket).reduce((total, percent) => total + percent, 0);
  if (sound && Math.abs(sum - 100) > BASKET_SLACK) fault(pair.value, `basket of project ${id} sums to ${Number(sum.toFixed(2))}; expected 100`);
  return basket;
}
