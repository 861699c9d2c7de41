import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lodestone, lodestoneOf, REPOSITORY, temporaryFolder } from "./lodestone.ts";

const folder = temporaryFolder();

/** Another copy of the program, whose packages are those of the repository unless it is to have none. */
function cloneOf(name: string, packages: (modules: string) => void = (modules) => symlinkSync(join(REPOSITORY, "node_modules"), modules)): string {
  const clone = join(folder, name);
  for (const part of ["bin", "data", "scenarios", "src", "package.json", "package-lock.json", "tsconfig.json"]) cpSync(join(REPOSITORY, part), join(clone, part), { recursive: true });
  packages(join(clone, "node_modules"));
  return clone;
}

/** The same packages in a folder of its own, where a file lies in the way of the bundle. */
function packagesWithoutRoom(modules: string): void {
  mkdirSync(modules);
  for (const name of readdirSync(join(REPOSITORY, "node_modules")).filter((entry) => !entry.startsWith(".cache"))) symlinkSync(join(REPOSITORY, "node_modules", name), join(modules, name));
  writeFileSync(join(modules, ".cache"), "");
}

const HELLO = "Lodestone models rare-earth security";

test("an edit of a source shows at the next start, and so does taking it back", async () => {
  const clone = cloneOf("edited");
  const home = join(clone, "src/cli/home.ts");
  const text = readFileSync(home, "utf8");
  const says = async (): Promise<string> => (await lodestoneOf(clone, [], folder)).stdout.split("\n")[0]!;
  expect(await says()).toContain(HELLO);
  writeFileSync(home, text.replace(HELLO, "Lodestone models rare-earth SECURITY"));
  expect(await says()).toContain("rare-earth SECURITY");
  writeFileSync(home, text);
  expect(await says()).toContain(HELLO);
});

test("several first starts at once all answer", async () => {
  const clone = cloneOf("at-once");
  const answers = await Promise.all(Array.from({ length: 3 }, () => lodestoneOf(clone, ["help"], folder)));
  for (const answer of answers) expect(answer).toEqual({ code: 0, stdout: answers[0]!.stdout, stderr: "" });
});

test("where no bundle can be kept the sources answer the same", async () => {
  const clone = cloneOf("no-room", packagesWithoutRoom);
  expect(await lodestoneOf(clone, ["list"], folder)).toEqual(await lodestone(["list"], folder));
});

test("without packages it says what to install", async () => {
  const clone = cloneOf("bare", () => {});
  expect(await lodestoneOf(clone, ["list"], folder)).toEqual({ code: 2, stdout: "", stderr: expect.stringMatching(/^lodestone: the packages it stands on are not installed\. In its folder run: npm ci \(Node .*\)\n$/) });
});

test.each([["src/index.ts", "shared"], ["src/words/index.ts", "deeper"]])("a script that imports from %s speaks the language of the program", async (from, name) => {
  const script = readFileSync(join(REPOSITORY, "scenarios/embargo.ts"), "utf8").replace('"../src/index.ts"', JSON.stringify(join(REPOSITORY, "src/index.ts")));
  writeFileSync(join(folder, `${name}.mts`), `import { language } from ${JSON.stringify(join(REPOSITORY, from))};\nif (language() !== "ja") throw new Error("speaks another language");\n${script}`);
  writeFileSync(join(folder, `${name}.yaml`), "title: Mine\nkind: stress\nextends: ban-dytb-2027\n");
  expect(await lodestone(["run", `${name}.yaml`, "--lang", "ja", "--dry-run"], folder)).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("reference: 基準シナリオ") });
});
