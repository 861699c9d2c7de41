import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { fonts } from "../../src/charts/index.ts";
import { rendererOf } from "../../src/report/png.ts";
import { inLanguage, WIDE } from "../../src/words/index.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const sources = ["src", "scenarios"].flatMap((folder) => readdirSync(`${root}${folder}`, { recursive: true, encoding: "utf8" }).filter((file) => /\.(ts|yaml)$/.test(file)).map((file) => readFileSync(`${root}${folder}/${file}`, "utf8")));
const NOT_IN_ANY_FONT = "\u{e123}";
const CELL = 24;
const WIDTH = 40;

/** Characters that the package can print in Japanese: what its sentences and titles hold, and what numbers and names add. */
const characters = [...new Set([...sources.join("")].filter((character) => WIDE.test(character))), ..."0123456789%().,+-→×’/:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_"].filter((character) => character.trim() !== "");

/** Whether each of some characters leaves ink of its own in a PNG, rather than nothing or the box that stands for a missing one. */
function drawn(texts: readonly string[]): boolean[] {
  const all = [NOT_IN_ANY_FONT, ...texts];
  const rows = Math.ceil(all.length / WIDTH);
  const at = (index: number): readonly [number, number] => [(index % WIDTH) * CELL, Math.floor(index / WIDTH) * CELL];
  const body = all.map((character, index) => `<text x="${at(index)[0] + 2}" y="${at(index)[1] + 18}">${character.replace("&", "&amp;").replace("<", "&lt;")}</text>`).join("");
  const { pixels, width } = rendererOf(`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH * CELL}" height="${rows * CELL}" font-size="16" font-family="${fonts()}"><rect width="100%" height="100%" fill="white"/>${body}</svg>`, 1).render();
  const cells = all.map((_, index) => {
    const [x, y] = at(index);
    return Array.from({ length: CELL }, (_row, dy) => pixels.subarray(((y + dy) * width + x) * 4, ((y + dy) * width + x + CELL) * 4).join()).join("\n");
  });
  const blank = cells.find((cell) => new Set(cell.split(/[,\n]/)).size === 1);
  return cells.slice(1).map((cell) => cell !== cells[0] && cell !== blank);
}

test("every character of the Japanese sentences has a glyph in the fonts that come with the package", () => inLanguage("ja", () => {
  expect(characters.filter((character) => /[\u4e00-\u9fff]/.test(character)).length).toBeGreaterThan(300);
  const ink = drawn(characters);
  expect(characters.filter((_, index) => !ink[index])).toEqual([]);
}));

test("a character that no font has would be found", () => inLanguage("ja", () => expect(drawn(["備", "\u{e124}"])).toEqual([true, false])));
