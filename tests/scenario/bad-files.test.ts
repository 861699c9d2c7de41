import * as fc from "fast-check";
import { expect, test } from "vitest";
import { META_KEYS } from "../../src/scenario/meta.ts";
import { faultsOf, HEAD } from "./fixtures.ts";

const INDENT = "the indent does not match the lines around it; keys of one group start in the same column, and a bracket must be closed";

const CASES: readonly (readonly [string, string, string])[] = [
  ["bad indent", "title: A\nkind: stress\nstock:\n  days: 60\n lightShare: 0.5\n", `:5:1: ${INDENT}`],
  ["indented too far", "stock:\n  days: 60\n    lightShare: 0.5\n", ":2:9: a second ': ' stands in one value, or the next line is indented too far; put text with a colon in quotes"],
  ["bracket left open", "a: [1, 2\nb: 3\n", `:2:1: ${INDENT}`],
  ["quote left open", "title: 'A\nkind: stress\n", ":3:1: a closing quote or bracket, or the ': ' after a key, is missing"],
  ["key without a colon", "title: A\nkind stress\nquestion: why\n", ":2:1: a key has no ': ' after it, or the next line is indented too far"],
  ["tab", "stock:\n\tdays: 60\n", ":2:1: a tab cannot indent YAML; use spaces"],
  ["colon in a title", "title: one: two\nkind: stress\n", ":1:8: a second ': ' stands in one value, or the next line is indented too far; put text with a colon in quotes"],
  ["at sign", "title: @x\n", ":1:8: a value cannot start with this character; put the text in quotes"],
  ["tag", `${HEAD}stock: {days: !days 60}\n`, ":3:15: tags (!name) are not used in scenario files"],
  ["two documents", `${HEAD}---\n${HEAD}`, ":3:1: a second document starts here (---); a file holds one scenario"],
  ["list, then keys", "- 1\ntitle: A\n", ":2:1: this does not belong here; a file is a group of keys such as `title: ...`"],
  ["a list", "- 1\n- 2\n", ":1:1: holds no keys; a file is a group of keys such as `title: ...`"],
  ["empty file", "# nothing\n", ": is empty; a scenario needs at least a title and a kind"],
  ["alias of nothing", `${HEAD}stock: {days: *a}\n`, ": uses an alias (*name) that no &name before it defines"],
  ["alias inside itself", `${HEAD}stock: &a {days: *a}\n`, ": nests deeper than 20 levels"],
  ["nested without end", `${HEAD}stock: ${"[".repeat(40)}${"]".repeat(40)}\n`, ": nests deeper than 20 levels"],
  ["brackets beyond the YAML reader", `${HEAD}stock: ${"[".repeat(100_000)}\n`, ": nests deeper than 20 levels"],
  ["too large", `${HEAD}# ${"x".repeat(300 * 1024)}\n`, ": is 301 kB; a scenario file holds at most 256 kB"],
  ["title that is no text", "title: [a]\nkind: stress\n", ":1:8: title is not text; put it in quotes"],
  ["unknown kind", "title: A\nkind: stres\n", ":2:7: kind is 'stres'; expected one of forecast, target, stress. Did you mean stress?"],
  ["no title", "kind: stress\n", ": has no title; say in words what happens"],
  ["no kind", "title: A\n", ": has no kind; expected forecast, target or stress"],
  ["duplicate key", `${HEAD}stock:\n  why: w\n  days: 60\n  usable: 1\n  usable: 0.9\n`, ":7:3: usable stands twice in the same group; keep one"],
];

test.each(CASES)("%s", (_, text, message) => {
  const faults = faultsOf({ x: text });
  expect(faults).toEqual([`scenarios/x.yaml${message}`]);
});

test("a YAML bomb is refused at once", () => {
  const lines = ["a: &a [x,x,x,x,x,x,x,x,x]", ..."bcdefghi".split("").map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[index]}`).join(",")}]`)];
  expect(faultsOf({ x: lines.join("\n") })).toEqual(["scenarios/x.yaml: unfolds more than 50 aliases (*name); write the values out or use packages"]);
}, 20_000);

test("whatever stands in a file, the answer is problems with a place in it, never a crash", () => {
  const pieces = fc.constantFrom(...META_KEYS, "stock", "days", "projects", "eneabba", "basket", "why", "Nd", "2027-01", "all", "null", "x", "3", "-1", ":", ": ", "- ", "\n", "\n  ", "\n    ", "{", "}", "[", "]", ",", "&a ", "*a", "'", '"', "#", "!t ", "? ", "|\n", "---\n", "\t", "é");
  fc.assert(fc.property(fc.array(pieces, { maxLength: 40 }), fc.boolean(), (parts, headed) => {
    const text = (headed ? HEAD : "") + parts.join("");
    for (const fault of faultsOf({ x: text })) {
      const [, line] = /^scenarios\/x\.yaml(?::(\d+):\d+)?: ./.exec(fault)!;
      expect(Number(line ?? 1)).toBeLessThanOrEqual(text.split("\n").length);
    }
    faultsOf({ x: HEAD }, { set: [parts.join(""), `stock.days=${parts.join("")}`] });
  }), { numRuns: 400 });
});

test("a few aliases are read", () => {
  expect(faultsOf({ x: `${HEAD}stock:\n  why: w\n  days: &d {low: 30, high: 90}\n  us.days: *d\n` })).toEqual([]);
});
