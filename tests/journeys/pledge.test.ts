import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lodestone, temporaryFolder } from "./lodestone.ts";

const folder = temporaryFolder();
const sentences = (stdout: string): string[] => stdout.split("\n\n")[1]!.split("\n");

test("the question of the pledge gets six lines with chances and ranges, tables and charts", async () => {
  const { code, stdout } = await lodestone(["pledge", "--at-least", "300", "--by", "2029-01-19", "--ledger", "disbursed", "--draws", "600", "--out", "usual"], folder);
  expect(code).toBe(0);
  const lines = sentences(stdout);
  expect(lines).toHaveLength(6);
  expect(lines[0]).toMatch(/^At least 300 billion dollars disbursed by 19 January 2029 \(money paid out .*\): (none|[\d.]+%) of (600 )?draws; selected, [\d.]+% of draws/);
  expect(lines[1]).toMatch(/90% of draws.*selected, .*committed, .*disbursed, of a headline of 550/);
  expect(lines[2]).toContain("not to be added to one another");
  expect(lines[3]).toContain("No line of the list is a rare-earth project");
  expect(lines[5]).toMatch(/^Seen from the list of 28 October 2025 alone, by 1 May 2026: selected .*, in fact 109 .*Nothing was fitted to this\.$/);
  const latest = join(folder, "usual/latest");
  expect(readFileSync(join(latest, "tables/pledge.csv"), "utf8").split("\n")[0]).toBe("scenario,regime,ledger,date,p05,p25,p50,p75,p95,unit");
  expect(readFileSync(join(latest, "tables/pledge_projects.csv"), "utf8").split("\n")[0]).toMatch(/^scenario,regime,project,sector,ceiling,p_committed,p_operating,expected_disbursed,variance_share/);
  expect(readdirSync(join(latest, "charts")).filter((name) => name.endsWith(".svg")).sort()).toEqual(["D14-pledge-funnel.svg", "D15-pledge-risk.svg", "D18-pledge-fan.svg"]);
});

test("the same question gets the same files, and tariff states stand side by side", async () => {
  const ask = (out: string) => lodestone(["pledge", "--regime", "cap15,snapback25,lapsed", "--draws", "300", "--json", "--out", out], folder);
  const [first, second] = [await ask("one"), await ask("two")];
  expect(first.code).toBe(0);
  const answer = JSON.parse(first.stdout) as { answer: string[]; values: Record<string, { value: number; p05: number; p95: number; unit: string; definition: string; grade: string }> };
  expect(answer.answer[4]).toMatch(/^Disbursed by 19 January 2029: .* with the tariff cap of 15%, .* with the tariff back at 25%, .* with the tariff threat lapsed; selected, in that order: /);
  const paid = answer.values["pledge.disbursed@2029-01-19"]!;
  expect(paid.unit).toBe("billion USD");
  expect(paid.p05).toBeLessThanOrEqual(paid.value);
  expect(paid.value).toBeLessThanOrEqual(paid.p95);
  for (const file of ["tables/pledge.csv", "tables/pledge_projects.csv", "charts/D15-pledge-risk.svg"]) {
    expect(readFileSync(join(folder, "two/latest", file), "utf8")).toBe(readFileSync(join(folder, "one/latest", file), "utf8"));
  }
  expect(JSON.parse(second.stdout)).toMatchObject({ values: answer.values });
});

test("a scenario of the pledge runs by its study, also with run", async () => {
  const { code, stdout } = await lodestone(["run", "pledge-korea-style-cap", "--quick", "--out", "cap"], folder);
  expect(code).toBe(0);
  expect(sentences(stdout)).toHaveLength(6);
});

test.each([
  [["--by", "2029-02-30"], "--by 2029-02-30: expected a day such as 2029-01-19"],
  [["--by", "2025-01-01"], "--by 2025-01-01: expected a day after 2025-10-28 and up to 2041-01-01"],
  [["--at-least", "0"], "--at-least 0: expected an amount in billion USD above 0, such as 300"],
  [["--ledger", "paid"], "--ledger paid: 'paid' is no status; expected one of selected, contracted, committed, disbursed, operating."],
  [["--regime", "cap15,snap"], "'snap' is no tariff state; expected cap15, snapback25, lapsed"],
  [["--regime", "cap51"], "Did you mean cap15?"],
  [["--at-least", "-5", "--by", "soon", "--ledger", "disburst", "--regime", "cap15,cap15"], "--at-least -5: expected an amount in billion USD above 0, such as 300\n--by soon: expected a day such as 2029-01-19\n--ledger disburst: 'disburst' is no status; expected one of selected, contracted, committed, disbursed, operating. Did you mean disbursed?\n--regime cap15,cap15: expected each tariff state once\n4 problems; nothing was written."],
  [["pledge-snapbck"], "there is no scenario 'pledge-snapbck'. Did you mean pledge-snapback?"],
  [["--set", "pledge.gas.comit=1"], "pledge.gas.comit is not a parameter. Did you mean pledge.gas.commit?"],
  [["--set", "pledge.gas.commit=1.2"], "pledge.gas.commit"],
  [["--draws", "0"], "--draws"],
])("pledge %j is refused with one message", async (words, message) => {
  const { code, stdout, stderr } = await lodestone(["pledge", ...words, "--out", "refused"], folder);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(existsSync(join(folder, "refused"))).toBe(false);
});

test("a scenario that says nothing of the pledge is answered with a warning", async () => {
  const { code, stderr } = await lodestone(["pledge", "reference", "--draws", "50", "--out", "plain"], folder);
  expect(code).toBe(0);
  expect(stderr).toContain("reference sets nothing of the pledge");
});
