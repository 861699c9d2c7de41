import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface NodeVersion {
  readonly SUPPORTED: string;
  nodeProblem(version: string): string | null;
}
const { nodeProblem, SUPPORTED } = (await import(new URL("../../bin/node-version.mjs", import.meta.url).href)) as NodeVersion;

test("the range is the one in package.json", () => {
  const { engines } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { engines: { node: string } };
  expect(SUPPORTED).toBe(engines.node);
});

test.each(["20.19.0", "20.20.2", "22.12.0", "24.1.0"])("Node %s runs", (version) => {
  expect(nodeProblem(version)).toBeNull();
});

test.each(["18.20.4", "20.18.3", "21.7.0", "22.11.0"])("Node %s is turned away with what to do", (version) => {
  expect(nodeProblem(version)).toMatch(new RegExp(`needs Node .* this is Node ${version}[\\s\\S]*nvm install 20`));
});
