import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lodestone, REPOSITORY, temporaryFolder } from "./lodestone.ts";

const folder = temporaryFolder();

/** Every file of a result but the manifest, which holds times. */
function contents(result: string): Record<string, string> {
  const names = readdirSync(result, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== "manifest.json");
  return Object.fromEntries(names.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(result.length), readFileSync(path, "base64")];
  }));
}

const script = (name: string, ...words: string[]) =>
  spawnSync(process.execPath, [join(REPOSITORY, "node_modules/tsx/dist/cli.mjs"), join(REPOSITORY, "scenarios", `${name}.ts`), ...words], { cwd: folder, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } });

test("a script started by itself and by name writes the same bytes and says the same", async () => {
  const direct = script("embargo", "--quick", "--out", "direct");
  const named = await lodestone(["run", "embargo", "--quick", "--out", "named"], folder);
  expect({ code: direct.status, stderr: direct.stderr }).toEqual({ code: 0, stderr: "" });
  expect(direct.stdout.replaceAll("direct/", "named/")).toBe(named.stdout);
  expect(contents(join(folder, "direct/latest"))).toEqual(contents(join(folder, "named/latest")));
});

test("a script takes the options of every verb", () => {
  const { status, stdout } = script("embargo", "--quick", "--set", "stock.days=90", "--json", "--out", "set");
  expect(status).toBe(0);
  const { verb, scenario, answer, values } = JSON.parse(stdout) as { verb: string; scenario: string; answer: string[]; values: Record<string, unknown> };
  expect({ verb, scenario }).toEqual({ verb: "run", scenario: "embargo" });
  expect(answer.length).toBeGreaterThan(2);
  expect(Object.keys(values)).toContain("reference/dependence.customs.japan.all@2030");
});

test("a script says what it would run, and does nothing", () => {
  const { status, stdout } = script("outlook", "--dry-run", "--out", "dry");
  expect(status).toBe(0);
  expect(stdout).toContain("comprehensive: ");
  expect(stdout).toContain("ban-dytb-2027/180-days-shared: ");
  expect(existsSync(join(folder, "dry"))).toBe(false);
});

test("a script answers bad options as the command line does", () => {
  const { status, stderr } = script("embargo", "--set", "stock.day=90");
  expect(status).toBe(2);
  expect(stderr).toContain("Did you mean stock.days?");
});

test("the outlook replays history before it projects", () => {
  expect(script("outlook", "--quick", "--out", "outlook").status).toBe(0);
  const page = readFileSync(join(folder, "outlook/latest/index.html"), "utf8");
  expect(page.indexOf("D03-backtest")).toBeGreaterThan(0);
  expect(page.indexOf("D03-backtest")).toBeLessThan(page.indexOf("D06-dependence"));
  for (const chart of ["D01-stock-after-shock", "D04-definitions", "D05-chokepoints", "D06-dependence", "D07-supply-by-origin"]) expect(existsSync(join(folder, "outlook/latest/charts", `${chart}.png`))).toBe(true);
});

test.each(["ninety-to-sixty", "minamitorishima", "supply-is-not-enough"])("%s answers, and its checks hold", async (name) => {
  const { code, stdout } = await lodestone(["run", name, "--quick", "--out", name], folder);
  expect(code).toBe(0);
  expect(stdout).not.toMatch(/NaN|undefined|null|e-\d/);
  expect(JSON.parse(readFileSync(join(folder, name, "latest/checks.json"), "utf8"))).toMatchObject({ ok: true });
});

test("a scenario of one's own may bring its script along", async () => {
  const own = join(folder, "own");
  mkdirSync(own);
  writeFileSync(join(own, "mine.mts"), readFileSync(join(REPOSITORY, "scenarios/embargo.ts"), "utf8").replace('"../src/index.ts"', JSON.stringify(join(REPOSITORY, "src/index.ts"))));
  writeFileSync(join(own, "mine.yaml"), "title: Mine\nkind: stress\nextends: ban-dytb-2027\n");
  const { code, stdout } = await lodestone(["run", "own/mine.yaml", "--quick", "--out", "mine"], folder);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Mine\n\nDy: Japan's priority uses run short: with a target of 60 days \(\d+ in stock when it starts\), /);
});

test("a script that cannot be loaded is answered with its fault", async () => {
  writeFileSync(join(folder, "broken.mts"), "export default nothing;\n");
  writeFileSync(join(folder, "broken.yaml"), "title: Broken\nkind: stress\n");
  const { code, stderr } = await lodestone(["run", "broken.yaml", "--quick"], folder);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("broken.mts: cannot be loaded: nothing is not defined") });
});

test("a study that is not there is named", async () => {
  writeFileSync(join(folder, "lost.yaml"), "title: Lost\nkind: stress\nstudy: nowhere\n");
  const { code, stderr } = await lodestone(["run", "lost.yaml", "--quick"], folder);
  expect(code).toBe(2);
  expect(stderr).toContain("lost.yaml: study names 'nowhere', but there is no nowhere.ts beside it");
});

test("compare splits the difference into levers that sum to the whole", async () => {
  const { code, stdout } = await lodestone(["compare", "demand-side-only", "reference", "--quick", "--out", "compare"], folder);
  expect(code).toBe(0);
  expect(stdout).toMatch(/from Reference \(\d+%\) to Demand side only \(\d+%\) in 2035 by customs: -?[\d.]+ points, of which /);
  const [head] = readFileSync(join(folder, "compare/latest/tables/levers.csv"), "utf8").split("\n");
  expect(head).toBe("scenario,reference,outcome,lever,contribution_p05,contribution_p50,contribution_p95,contribution");
  expect(existsSync(join(folder, "compare/latest/charts/D07-levers.png"))).toBe(true);
});
