import * as fc from "fast-check";
import { expect, test } from "vitest";
import { loadFacts } from "../../src/facts/read.ts";
import { basesOf, changed, ownScenario, scenarioFile, USUAL, type Settings } from "../../src/notebook/index.ts";
import { drawableOf, extrasOf, runIdOf } from "../../src/runner/index.ts";
import { parseScenario, PARAMETERS, type Scenario } from "../../src/scenario/index.ts";
import { scenarioSources } from "../../src/scenario/read.ts";
import { unwrap } from "../../src/domain/index.ts";

const facts = loadFacts();
const sources = scenarioSources();
const projects = facts.tables["projects"]!.map((row) => String(row["project_id"]));
const WORDS = { command: "npx lodestone run mine.yaml --draws 300 --seed lodestone", why: "set by hand" };

const readBack = (text: string): Scenario => unwrap(parseScenario("mine", { ...sources, mine: { file: "mine.yaml", text } }, { knownProjects: projects }));

function expectSameRun(base: string, settings: Settings): Scenario {
  const bases = basesOf(base, sources, projects);
  const own = ownScenario(bases(settings.packages), settings, "mine");
  const back = readBack(scenarioFile(own, bases([]), WORDS));
  expect(back.parameters).toEqual(own.parameters);
  expect(drawableOf(back)).toEqual(drawableOf(own));
  expect(extrasOf(back)).toEqual(extrasOf(own));
  expect(runIdOf(back, facts, "lodestone", 300, {})).toBe(runIdOf(own, facts, "lodestone", 300, {}));
  return back;
}

const BASES = ["ban-dytb-2027", "reference", "pledge-reference", "embargo", "comprehensive"];
const SLIDERS = PARAMETERS.flatMap((one) => (one.kind === "number" && /^(stock|shock|recycling|pledge\.nuclear|china)\./.test(one.path) ? [one] : []));
const values = fc.dictionary(fc.constantFrom(...SLIDERS.map(({ path }) => path)), fc.double({ min: 0, max: 1, noNaN: true }), { maxKeys: 6 })
  .map((shares) => Object.fromEntries(Object.entries(shares).map(([path, at]) => { const { low, high } = SLIDERS.find((one) => one.path === path)!; return [path, low + at * (high - low)]; })));

test("a downloaded file, read by the project's own reader, is the scenario that the notebook ran", () => {
  fc.assert(fc.property(fc.constantFrom(...BASES), values, fc.subarray(["diversification", "recycling", "stockpile", "cooperation"]), (base, set, packages) => {
    expectSameRun(base, { ...USUAL, values: set, packages });
  }), { numRuns: 40 });
}, 120_000);

test("an untouched notebook's file changes nothing", () => {
  const back = expectSameRun("ban-dytb-2027", USUAL);
  expect(back.parameters).toEqual(readBack("title: t\nkind: stress\nextends: ban-dytb-2027\n").parameters);
});

test("a file names what differs, why, and the command that repeats it", () => {
  const bases = basesOf("ban-dytb-2027", sources, projects);
  const text = scenarioFile(ownScenario(bases([]), { ...USUAL, values: { "stock.days": 180 } }, "mine"), bases([]), WORDS);
  expect(text).toContain("npx lodestone run mine.yaml --draws 300 --seed lodestone");
  expect(text).toContain("extends: ban-dytb-2027");
  expect(text).toContain("stock:\n  days:\n    value: 180\n    why: set by hand\n");
  expect(text.match(/value:/g)).toHaveLength(1);
});

test("a package keeps its ranges and reasons", () => {
  const back = expectSameRun("reference", { ...USUAL, packages: ["stockpile"] });
  expect(back.resolved.get("stock.raised.days")).toMatchObject({ value: 180, distribution: { low: 90, high: 180 }, source: "R_IEA_POLICY", grade: "A" });
});

test("a value that is moved back to the reference is drawn again as if it had never been touched", () => {
  const base = basesOf("ban-dytb-2027", sources, projects)([]);
  expect(changed({ "shock.leak": 0.1, "stock.days": 90 }, base)).toEqual({ "stock.days": 90 });
});
