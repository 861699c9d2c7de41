import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { BINARY, temporaryFolder } from "./lodestone.ts";

const folder = temporaryFolder();
const file = join(folder, "case.yaml");
const scenario = (title: string, days: number | string): string => `title: ${title}\nkind: stress\nstock: {days: ${days}, why: a test}\n`;

test("watch answers every save, and lives through a faulty one", async () => {
  writeFileSync(file, scenario("First", 60));
  const child = spawn(process.execPath, [BINARY, "run", "case.yaml", "--quick", "--out", "out", "--watch"], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void child.kill());
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const hears = (words: string): Promise<void> => expect.poll(() => said, { timeout: 30_000 }).toContain(words);

  await hears("First\n");
  await hears("Watching the scenario files.");
  writeFileSync(file, scenario("Second", "many"));
  await hears("case.yaml:3:15: stock.days is 'many'");
  writeFileSync(file, scenario("Third", 90));
  await hears("Third\n");
  expect(child.exitCode).toBeNull();
});
