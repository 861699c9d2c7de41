import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { PARAMETERS } from "../../src/scenario/index.ts";
import { loadScenario } from "../../src/scenario/read.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const textOf = (file: string): string => readFileSync(`${ROOT}${file}`, "utf8");

/** The record of the fit lists values of the past as well, and parameters.md is written from the table. */
const WRITTEN_ELSEWHERE = new Set(["fit-record.md", "parameters.md"]);
const PAGES = readdirSync(`${ROOT}docs`, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".md") && !WRITTEN_ELSEWHERE.has(file.split("/").at(-1)!));

const PATHS = PARAMETERS.map(({ path }) => path);
const GROUPS = new Set(PATHS.map((path) => path.split(".")[0]!));
const FILE = /\.(ts|csv|md|yaml|html|json|txt|cff)$/;

/** A name in backticks that starts like a parameter: whole, or a group of them (`floor.*`), or one with its value (`clock.anchor: 2010-01`). */
function unknownNames(text: string): string[] {
  const names = [...text.matchAll(/`([a-z]+\.[A-Za-z0-9.*]+)(?:[:=][^`]*)?`/g)].map((match) => match[1]!).filter((name) => GROUPS.has(name.split(".")[0]!) && !FILE.test(name));
  return names.filter((name) => (name.endsWith(".*") ? !PATHS.some((path) => path.startsWith(name.slice(0, -1))) : !PATHS.includes(name)));
}

test("there are pages to check", () => expect(PAGES.length).toBeGreaterThan(10));

test.each(PAGES)("%s names no parameter that does not exist", (page) => expect(unknownNames(textOf(`docs/${page}`))).toEqual([]));

test("the study shown in the guide is the one that ships", () => expect(textOf("docs/guide.md")).toContain(textOf("scenarios/embargo.ts")));

test("every scenario named in a command of the guide can be read", () => {
  const names = [...textOf("docs/guide.md").matchAll(/lodestone (?:run|loss|compare) ([^\n`]+)/g)]
    .flatMap((match) => match[1]!.split(/ {2,}| --/)[0]!.trim().split(/\s+/))
    .filter((name) => name !== "my-embargo");
  expect(names.length).toBeGreaterThan(8);
  for (const name of names) expect(() => loadScenario(name), name).not.toThrow();
});
