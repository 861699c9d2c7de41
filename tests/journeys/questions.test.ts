import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lodestone, temporaryFolder } from "./lodestone.ts";

const folder = temporaryFolder();

interface Asked {
  readonly question: string;
  readonly words: readonly string[];
  /** What a sentence of the answer must say, and the chart that shows it. */
  readonly says: RegExp;
  readonly charts: readonly string[];
  /** Name of a number in `--json`. */
  readonly value: RegExp;
  readonly code?: number;
}

interface Value { readonly value: number | string | null; readonly p05: number | null; readonly p95: number | null; readonly unit: string; readonly definition: string; readonly grade: string }

/** The questions that planners, firms and reporters come with, each as they would type it. */
const QUESTIONS: readonly Asked[] = [
  { question: "Q1 when stocks run out under a ban", words: ["run", "ban-dytb-2027", "--sweep", "stock.days=60,180", "--sweep", "sharing.on=false,true"], says: /^(?=.*\bDy (runs out )?in [A-Z\d])(?=.* target of (only )?60 days)/m, charts: ["D01"], value: /^runout\.japan\.Dy$/ },
  { question: "Q2 a squeeze by licences", words: ["run", "licence-squeeze", "--set", "shock.passthrough=0.33"], says: /runs? out|do not run out/, charts: ["D01"], value: /^runout\.japan\./ },
  { question: "Q3 dependence under every definition", words: ["define", "--year", "2024"], says: /dependence on China in 2024 reads \d+% .*depending on the definition/, charts: ["D04"], value: /^dependence\./ },
  { question: "Q4 choke points", words: ["chokepoints", "--year", "2027"], says: /Without China, least of Japan's need in 2027 would be met for /, charts: ["D05"], value: /./ },
  { question: "Q6 supply-side measures alone", words: ["compare", "reference", "supply-only", "comprehensive", "--quick"], says: /customs tonnes, .*\d+%.*2035/, charts: ["D07", "D06"], value: /^dependence\.customs/ },
  { question: "Q9 the replay of history", words: ["backtest"], says: /matches \d+ of \d+ held-out points/, charts: ["D03"], value: /^backtest\.matched\.held-out$/, code: 4 },
  { question: "Q10 Minamitorishima", words: ["run", "minamitorishima", "--compare", "reference"], says: /If commercial output starts in 2036 for certain/, charts: ["D11"], value: /^dependence\./ },
  { question: "Q11 Kuantan out for six months", words: ["run", "n-1", "--set", "outage.site=kuantan", "--set", "outage.months=6"], says: /run out/, charts: ["D05", "D01"], value: /./ },
  { question: "Q13 rivalry or joint offtake", words: ["compare", "rivalry", "joint-offtake"], says: /customs tonnes/, charts: ["D06"], value: /^dependence\./ },
  { question: "Q14 what a cut-off costs", words: ["loss", "ban-all", "--months", "3,12"], says: /12 months of the cut-off cost Japan .*% .*of a year's GDP/, charts: ["D13"], value: /./ },
  { question: "Q15 recycling within product lives", words: ["compare", "reference", "recycling-high"], says: /customs tonnes/, charts: ["D07"], value: /^dependence\./ },
  { question: "Q17 at least 300 billion disbursed", words: ["pledge", "--at-least", "300", "--by", "2029-01-19"], says: /At least 300 billion dollars disbursed by 19 January 2029 \(money paid out/, charts: ["D14"], value: /^pledge\.disbursed@2029-01-19$/ },
  { question: "Q18 tariff states", words: ["pledge", "--regime", "cap15,snapback25,lapsed"], says: /tariff back at 25%/, charts: ["D15"], value: /^pledge\.disbursed@2029-01-19$/ },
  { question: "Q19 five billion redirected", words: ["run", "redirect-5bn", "--compare", "reference"], says: /Of the US need for neodymium in 2035, .* passed a Chinese plant/, charts: ["D06"], value: /^dependence\.traced\.us\.Nd@2035$/ },
];

describe("questions from the field", () => {
  test.each(QUESTIONS.map((one) => [one.question, one] as const))("%s", async (question, { words, says, charts, value, code = 0 }) => {
    const out = question.split(" ")[0]!;
    const answered = await lodestone([...words, ...(words.includes("--quick") ? [] : ["--draws", "20"]), "--workers", "1", "--json", "--out", out], folder);
    expect({ code: answered.code, stderr: answered.code === code ? "" : answered.stderr }).toEqual({ code, stderr: "" });
    const { answer, values, files } = JSON.parse(answered.stdout) as { answer: string[]; values: Record<string, Value>; files: string[] };
    expect(answer.length).toBeLessThanOrEqual(6);
    expect(answer.join("\n")).toMatch(says);
    const named = Object.entries(values).filter(([name]) => value.test(name));
    expect(named.length).toBeGreaterThan(0);
    for (const [, { unit, definition, grade }] of named) expect({ unit, definition, grade }).toEqual({ unit: expect.stringMatching(/./), definition: expect.stringMatching(/./), grade: expect.stringMatching(/^[ABC]/) });
    if (!/^backtest|^./.test(value.source) || question.startsWith("Q1 ") || question.startsWith("Q17")) expect(named.some(([, { p05, p95 }]) => p05 !== null || p95 !== null)).toBe(true);
    for (const chart of charts) expect(files.some((file) => file.includes(`${chart}-`) && file.endsWith(".svg"))).toBe(true);
    for (const file of files) expect(existsSync(join(folder, file))).toBe(true);
  }, 180_000);
});

test("Q20 what changed since the last edition", async () => {
  const run = async (set: string[]): Promise<string> => (JSON.parse((await lodestone(["run", "reference", "--quick", "--json", ...set, "--out", "Q20"], folder)).stdout) as { runId: string }).runId;
  const [before, after] = [await run([]), await run(["--set", "ramp.availability=0.8"])];
  const { code, stdout } = await lodestone(["diff", before, after, "--out", "Q20"], folder);
  expect(code).toBe(0);
  expect(stdout).toMatch(/ramp\.availability/);
});
