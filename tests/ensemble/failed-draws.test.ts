import { join } from "node:path";
import { expect, test } from "vitest";
import { prepareEnsemble, repeatDraw, summaryOf } from "../../src/ensemble/index.ts";
import { doAll, type Crew } from "../../src/runner/index.ts";
import { drawn, facts, priorOf, temporary } from "./drawn.ts";

const folder = temporary();
const ensemble = priorOf("reference", 6);

/** Does draws in this thread, and fails in one of them. */
const failing = (number: number): Crew => ({
  do: (work) => {
    const draw = prepareEnsemble(ensemble.work.given, facts);
    return Promise.resolve(doAll((index, into, at) => {
      draw(index, into, at);
      if (index === number) throw new Error("no root");
    }, work));
  },
});

test("a draw that throws keeps its inputs and its reason in the file, counts for nothing, and the others stand", async () => {
  const [failed, sound] = [join(folder, "failed"), join(folder, "sound")];
  const file = await drawn(failed, ensemble, { crew: failing(4) });
  await drawn(sound, ensemble);
  const summary = await summaryOf(file, ensemble);
  expect(summary.failed).toEqual([{ draw: 4, message: "no root" }]);
  const name = "dependence.customs.japan.all@2035";
  const others = (await Promise.all([0, 1, 2, 3, 5].map((draw) => repeatDraw(sound, ensemble, draw)))).map(({ outputs, years }) => Number(outputs["dependence.customs.japan.all"]![years.indexOf(2035)]));
  expect(summary.run.summary!.bands.get(name)!.p50).toBeCloseTo(others.sort((a, b) => a - b)[2]!, 9);
  const { differences } = await repeatDraw(failed, ensemble, 4);
  expect(differences).toContain("error@2010");
  expect(differences.filter((cell) => cell.startsWith("input."))).toEqual([]);
});

test("a draw done again is the stored one to the last bit", async () => {
  await drawn(join(folder, "again"), ensemble);
  const { differences, compared } = await repeatDraw(join(folder, "again"), ensemble, 5);
  expect(differences).toEqual([]);
  expect(compared).toBeGreaterThan(31 * 200);
});
