import { totalmem } from "node:os";
import { expect, test } from "vitest";
import { assertMemory } from "../../src/cli/room.ts";
import { centralRun } from "../../src/runner/index.ts";
import { loadScenario } from "../../src/scenario/read.ts";
import { loadFacts } from "../../src/facts/read.ts";

test("more draws than memory holds are refused, with the number that would do", () => {
  const most = /^--draws 100000000: do not fit: .* Ask for at most (\d+), or keep them in a file with lodestone ensemble$/.exec(messageOf(() => assertMemory(1e8, 2)))?.[1];
  expect(() => assertMemory(Number(most), 2)).not.toThrow();
  expect(messageOf(() => assertMemory(Number(most) + 1, 2))).toContain(`Ask for at most ${most}`);
  expect(Number(most)).toBeLessThan(totalmem() / 2 / 20_000);
});

test("a draw takes no more than is counted for it, with a shock and without", () => {
  for (const name of ["reference", "ban-all"]) {
    const { work } = centralRun(loadScenario(name), loadFacts(), { quick: true, readings: { chokepoints: 2027, losses: [3, 12], recycled: [2030, 2035, 2040] } });
    expect(work.width * Float64Array.BYTES_PER_ELEMENT).toBeLessThan(24_000);
    expect(work.width * Float64Array.BYTES_PER_ELEMENT).toBeGreaterThan(12_000);
  }
});

function messageOf(act: () => void): string {
  try { act(); return ""; } catch (error) { return (error as Error).message; }
}
