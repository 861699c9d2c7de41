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
  /** What its definition says; "customs" unless told. */
  readonly definition?: RegExp;
  /** True for a count of points of history, which has no range. */
  readonly pointsOnly?: boolean;
  readonly code?: number;
}

interface Value { readonly value: number | string | null; readonly p05: number | null; readonly p95: number | null; readonly unit: string; readonly definition: string; readonly grade: string }

/** The questions that planners, firms and reporters come with, each as they would type it. */
const QUESTIONS: readonly Asked[] = [
  { question: "Q1 when stocks run out under a ban", words: ["run", "ban-dytb-2027", "--sweep", "stock.days=60,180", "--sweep", "sharing.on=false,true"], says: /^(?=.*\bDy runs out: )(?=.*target of 60 days \(\d+ in stock)(?=.*target of 180 days \(\d+ in stock)(?=.*sharing|.*allies share)/m, charts: ["D01"], value: /^runout\.japan\.Dy$/, definition: /usable stock/ },
  { question: "Q2 a squeeze by licences", words: ["run", "licence-squeeze", "--set", "shock.passthrough=0.33"], says: /runs? out|do not run out/, charts: ["D01"], value: /^runout\.japan\./, definition: /usable stock/ },
  { question: "Q3 dependence under every definition", words: ["define", "--year", "2024"], says: /dependence on China in 2024 reads \d+% .*depending on the definition/, charts: ["D04"], value: /^dependence\.customs\.japan\.all@2024$/ },
  { question: "Q4 choke points", words: ["chokepoints", "--year", "2027"], says: /Without China, least of Japan's need in 2027 would be met for .* \([a-z]+\) [\d.]+% \([\d.]+ to [\d.]+\)/, charts: ["D05"], value: /^n1\.separation\.japan\.Dy@2027$/, definition: /can be met at this stage without China/ },
  { question: "Q6 supply-side measures alone", words: ["compare", "reference", "supply-only", "comprehensive"], says: /^Supply side only: by customs tonnes, Japan's dependence on China is \d+% \(\d+ to \d+\) in 2035/m, charts: ["D07", "D06"], value: /^dependence\.customs/ },
  { question: "Q9 the replay of history", words: ["backtest"], says: /matches \d+ of \d+ held-out points/, charts: ["D03"], value: /^backtest\.matched\.held-out$/, definition: /./, pointsOnly: true, code: 4 },
  { question: "Q10 Minamitorishima", words: ["run", "minamitorishima", "--compare", "reference"], says: /If commercial output starts in 2036 for certain, its output in 2038 equals [\d.]+% \([\d.]+ to [\d.]+\)/, charts: ["D11"], value: /^dependence\.customs\.japan\.all/ },
  { question: "Q11 Kuantan out for six months", words: ["run", "n-1", "--set", "outage.site=kuantan", "--set", "outage.months=6"], says: /^China fills part of the gap: in 2027 Japan's share from China is by customs tonnes of all rare earths \d+% \(\d+ to \d+\) against \d+%.*of dysprosium/m, charts: ["D05", "D01"], value: /^dependence\.customs\.japan\.all/ },
  { question: "Q13 rivalry or joint offtake", words: ["compare", "rivalry", "joint-offtake"], says: /^Under the shock Japan's priority uses run short of \w+ .* in Rivalry with .* missing within twelve months and .* in Joint offtake with /m, charts: ["D06", "D07"], value: /^dependence\.customs\.japan\.all/ },
  { question: "Q14 what a cut-off costs", words: ["loss", "ban-all", "--months", "3,12"], says: /^12 months of the cut-off cost Japan [\d.]+% \([\d.]+ to [\d.]+\) of a year's GDP at its mild end and [\d.]+% \([\d.]+ to [\d.]+\) at its hard one/m, charts: ["D13"], value: /^loss\.hard\.japan\.all@12m$/, definition: /scarcest element/ },
  { question: "Q15 recycling as a lever", words: ["levers", "--only", "recycling"], says: /^Of what Japan needs of neodymium, magnets at the end of their lives supply [\d.]+% \([\d.]+ to [\d.]+\) in 2030, .* in 2035, .* in 2040; as things go, /m, charts: ["D07", "D06"], value: /^recycled-share\.japan\.Dy@2040$/, definition: /share of what Japan needs/ },
  { question: "Q15-high recycling at the upper end of product lives", words: ["run", "recycling-high"], says: /of what Japan needs of neodymium, [\d.]+% \([\d.]+ to [\d.]+\) in 2030, .* in 2035, .* in 2040; as things go, /, charts: ["D07"], value: /^recycled-share\.japan\.Nd@2035$/, definition: /share of what Japan needs/ },
  { question: "Q17 at least 300 billion disbursed", words: ["pledge", "--at-least", "300", "--by", "2029-01-19"], says: /At least 300 billion dollars disbursed by 19 January 2029 \(money paid out/, charts: ["D14", "D15"], value: /^pledge\.disbursed@2029-01-19$/, definition: /money paid out/ },
  { question: "Q18 tariff states", words: ["pledge", "--regime", "cap15,snapback25,lapsed"], says: /with the tariff cap of 15%, [\d.]+ \([\d.]+ to [\d.]+\) with the tariff back at 25%/, charts: ["D15"], value: /^pledge\.disbursed@2029-01-19$/, definition: /money paid out/ },
  { question: "Q19 five billion redirected", words: ["run", "redirect-5bn", "--compare", "reference"], says: /Of the US need for neodymium in 2035, [\d.]+% \([\d.]+ to [\d.]+\) against .* passed a Chinese plant/, charts: ["D06"], value: /^dependence\.traced\.us\.Nd@2035$/, definition: /traced/ },
];

describe("questions from the field", () => {
  test.each(QUESTIONS.map((one) => [one.question, one] as const))("%s", async (question, { words, says, charts, value, definition = /customs|dependence|china/i, pointsOnly = false, code = 0 }) => {
    const out = question.split(" ")[0]!;
    const answered = await lodestone([...words, "--draws", words[0] === "compare" ? "6" : "20", "--workers", "1", "--json", "--out", out], folder);
    expect({ code: answered.code, stderr: answered.code === code ? "" : answered.stderr }).toEqual({ code, stderr: "" });
    const { answer, values, files } = JSON.parse(answered.stdout) as { answer: string[]; values: Record<string, Value>; files: string[] };
    expect(answer.length).toBeLessThanOrEqual(6);
    expect(answer.join("\n")).toMatch(says);
    const named = Object.entries(values).filter(([name]) => value.test(name)).map(([, one]) => one);
    expect(named.length).toBeGreaterThan(0);
    for (const one of named) expect(one).toMatchObject({ unit: expect.stringMatching(/./), definition: expect.stringMatching(definition), grade: expect.stringMatching(/^[ABC]/) });
    // A range, unless what is counted has none; a run-out may be "never" at either end.
    const ranged = named.filter(({ p05, p95 }) => p05 !== null || p95 !== null);
    expect(ranged.length > 0).toBe(!pointsOnly);
    for (const { p05, p95 } of ranged) if (p05 !== null && p95 !== null) expect(p95).toBeGreaterThanOrEqual(p05);
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
