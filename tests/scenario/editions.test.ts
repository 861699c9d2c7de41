import { expect, test } from "vitest";
import { unwrap } from "../../src/domain/index.ts";
import { editionYaml, familyOf, isEdition, PARAMETERS, parseScenario, variantOf } from "../../src/scenario/index.ts";
import { editionIds, listScenarios, loadScenario } from "../../src/scenario/read.ts";
import { drawableOf, drawsOf } from "../../src/uncertainty/index.ts";
import { extrasOf } from "../../src/runner/index.ts";

const EDITION = { data: "2026.11", sha256: "0123456789ab" };
const frozen = (id: string) => {
  const scenario = loadScenario(id);
  return { scenario, edition: unwrap(parseScenario("frozen", { frozen: { file: "frozen.yaml", text: editionYaml(scenario, EDITION) } })) };
};

test("there is an edition, it is listed, and it records the data that it was frozen with", () => {
  expect(editionIds()).toContain("editions/2026-11");
  const listed = listScenarios().filter(({ id }) => isEdition(id));
  expect(listed.map(({ id }) => id)).toEqual(editionIds());
  expect(listed.flatMap(({ problems }) => problems)).toEqual([]);
  for (const id of editionIds()) expect(loadScenario(id).edition).toEqual({ data: expect.stringMatching(/^\d{4}\.\d{2}$/), sha256: expect.stringMatching(/^[0-9a-f]{12}$/) });
});

// Before an edition is out: npx lodestone edition 2026-11 --replace. Once it is out, a new parameter asks for a new edition.
test("the newest edition leaves no parameter to its default", () => {
  const newest = loadScenario(editionIds().at(-1)!);
  expect([...newest.resolved.values()].filter(({ origin }) => "default" in origin)).toEqual([]);
  expect(newest.resolved.size).toBe(PARAMETERS.length);
});

test.each(["reference", "comprehensive", "ban-dytb-2027"])("%s frozen reads back to the same values, episodes, projects and draws, with no default left", (id) => {
  const { scenario, edition } = frozen(id);
  expect(edition.parameters).toEqual(scenario.parameters);
  expect([edition.episodes, edition.projects]).toEqual([scenario.episodes, scenario.projects]);
  expect([...edition.resolved.values()].filter(({ origin }) => "default" in origin)).toEqual([]);
  expect(edition.edition).toEqual(EDITION);
  const [before, after] = [scenario, edition].map((one) => drawsOf(drawableOf(one), { seed: "lodestone", runs: 20, extras: extrasOf(one) }));
  for (let draw = 0; draw < 20; draw++) expect(after!(draw).parameters).toEqual(before!(draw).parameters);
});

test("a later default moves nothing in an edition, and does move the scenario that it was frozen from", () => {
  const moved = PARAMETERS.map((parameter) => (parameter.path === "stock.days" && parameter.kind === "number" ? { ...parameter, default: 90, low: 80, high: 100 } : parameter));
  const text = editionYaml(loadScenario("reference"), EDITION);
  const read = unwrap(parseScenario("frozen", { frozen: { file: "frozen.yaml", text } }, { table: moved }));
  const live = unwrap(parseScenario("live", { live: { file: "live.yaml", text: "title: live\nkind: forecast\n" } }, { table: moved }));
  expect([read.parameters["stock.days"], live.parameters["stock.days"]]).toEqual([loadScenario("reference").parameters["stock.days"], 90]);
});

test("a mark that is none is refused with its place", () => {
  const outcome = parseScenario("x", { x: { file: "x.yaml", text: "title: x\nkind: forecast\nedition: old\n" } });
  expect(outcome.ok ? [] : outcome.problems.map(({ line, message }) => [line, message.split(";")[0]])).toEqual([[3, "edition is not {data, sha256}"]]);
});

test("the id of an edition is whole, that of a variant is not", () => {
  expect([familyOf("editions/2026-11"), variantOf("editions/2026-11"), familyOf("ban/60-days"), variantOf("ban/60-days")]).toEqual(["editions/2026-11", undefined, "ban", "60-days"]);
});
