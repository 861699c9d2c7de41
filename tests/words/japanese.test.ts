import { beforeAll, describe, expect, test } from "vitest";
import { BACKTEST_SERIES, LATE_INPUTS, REPLAY_RULES } from "../../src/analysis/backtest/index.ts";
import { leversBetween } from "../../src/analysis/levers.ts";
import { wrapped } from "../../src/charts/labels.ts";
import { LEDGER_WORDS, STATUS_LEDGERS } from "../../src/pledge/index.ts";
import { newDocument, reportFiles, type ReportInput } from "../../src/report/index.ts";
import { loadScenario, loadVariants, scenarioIds } from "../../src/scenario/read.ts";
import { publishedDefinitions, totalsShown } from "../../src/study/index.ts";
import { inLanguage, isNamed, said, speak } from "../../src/words/index.ts";
import { facts } from "../study/cases.ts";
import { everyStudy } from "./studies.ts";

/** Three English words in a row: a sentence that stayed behind. Names of firms and sources hold no three words in small letters. */
const ENGLISH = /\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\b/;
const JAPANESE = /[\u3041-\u30ff\u4e00-\u9fff]/;

let studies: Record<string, ReportInput>;
let files: Record<string, Record<string, string | Uint8Array>>;
beforeAll(async () => {
  speak("ja");
  studies = await everyStudy();
  const { run } = studies;
  files = { ja: { ...await reportFiles(run!) }, en: { ...await inLanguage("en", () => reportFiles(run!)) } };
  return () => speak("en");
}, 240_000);

const VERBS = ["run", "backtest", "compare", "define", "chokepoints", "loss", "pledge"] as const;

describe.each(VERBS)("the report of %s in Japanese", (verb) => {
  test("answers in Japanese, without an English sentence left", () => {
    const { title, question, answers, leftOut } = studies[verb]!;
    expect(answers.length).toBeGreaterThan(2);
    for (const text of [title, question, ...answers, ...leftOut]) {
      expect(text).toMatch(JAPANESE);
      expect(text).not.toMatch(ENGLISH);
    }
  });
  test("says every chart in Japanese, in the drawing too", () => {
    expect(studies[verb]!.charts.length).toBeGreaterThan(0);
    for (const { title, subtitle, footer, alt, plot } of studies[verb]!.charts) {
      for (const text of [title, subtitle, footer, alt]) {
        expect(text).toMatch(JAPANESE);
        expect(text).not.toMatch(ENGLISH);
      }
      for (const width of [760, 372]) for (const text of plot(newDocument(), width).querySelectorAll("text")) expect(text.textContent).not.toMatch(ENGLISH);
    }
  });
});

test("the ladder and the split of a share are drawn in Japanese", () => {
  for (const { subtitle, footer, alt, plot } of studies["ladder"]!.charts) {
    for (const text of [subtitle, footer, alt, ...[...plot(newDocument()).querySelectorAll("text")].map(({ textContent }) => textContent!)]) expect(text).not.toMatch(ENGLISH);
  }
});

test("the page says that it is Japanese, and its headings are", () => {
  const page = String(files["ja"]!["index.html"]);
  expect(page).toContain('<html lang="ja">');
  for (const [, heading] of page.matchAll(/<h2>(.*?)<\/h2>/g)) expect(heading).toMatch(JAPANESE);
  for (const [, heading] of page.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/g)) expect(heading).toMatch(/[\u3041-\u30ff\u4e00-\u9fff]|^URL$/);
  expect(page).toMatch(/<summary>シナリオカード：/);
  expect(String(files["en"]!["index.html"])).toContain('<html lang="en">');
});

test("tables, checks and the resolved scenario are the same bytes in either language", () => {
  const same = Object.keys(files["en"]!).filter((name) => /\.(csv|yaml)$|^checks/.test(name));
  expect(same.length).toBeGreaterThan(6);
  for (const name of same) expect(files["ja"]![name]).toEqual(files["en"]![name]);
});

describe("names", () => {
  const of = (table: string, column: string, fits: (row: Readonly<Record<string, unknown>>) => boolean = () => true): string[] => facts.tables[table]!.filter(fits).map((row) => String(row[column])).filter((text) => text !== "");
  const years = Array.from({ length: 17 }, (_, index) => 2010 + index);
  test.each([
    ["replayed series", BACKTEST_SERIES.map(({ label }) => label)], ["their units", BACKTEST_SERIES.map(({ unit }) => unit)], ["what the replay is given", LATE_INPUTS.map(({ what }) => what)],
    ["rules of the replay", REPLAY_RULES.map(({ says }) => says)], ["published definitions", years.flatMap((year) => publishedDefinitions(facts, year).map(({ label }) => label))],
    ["loss studies", of("loss_estimates", "study")], ["their scopes", of("loss_estimates", "scope")], ["their notes", of("loss_estimates", "note")],
    ["countries that mine", [...new Set(of("mine_production", "country"))]],
    ["statuses", STATUS_LEDGERS.flatMap((ledger) => [ledger, LEDGER_WORDS[ledger]])], ["published totals", totalsShown(facts).map(({ label }) => label)],
    ["levers", leversBetween(loadScenario("reference"), loadScenario("comprehensive"), 20).map(({ name }) => name)],
  ])("of %s all have Japanese ones", (_what, names) => {
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !isNamed(name))).toEqual([]);
  });
});

test.each(scenarioIds())("scenario %s has a title and a question in Japanese, and so have its variants", (id) => {
  const scenario = loadScenario(id);
  const texts = [scenario.titleJa, scenario.questionJa, ...loadVariants(id).map(({ titleJa }) => titleJa?.split("：").at(-1))];
  for (const text of texts) {
    expect(text).toMatch(JAPANESE);
    expect(text).not.toMatch(ENGLISH);
  }
});

test("a language holds for its work alone", () => {
  const word = { en: "stock", ja: "備蓄" };
  expect([inLanguage("en", () => said(word)), said(word)]).toEqual(["stock", "備蓄"]);
  expect(() => inLanguage("en", () => { throw new Error("on the way"); })).toThrow("on the way");
  expect(said(word)).toBe("備蓄");
});

test("lines break between characters, but never before a closing mark, after an opening one or within a word in katakana", () => {
  const text = "備蓄目標60日（停止時の在庫122日分）で、ジスプロシウムは2027年7月（2027年3月〜枯渇せず）、停止から6か月で枯渇。";
  for (let width = 90; width < 400; width += 7) {
    const lines = wrapped(text, width, 12);
    expect(lines.join("")).toBe(text);
    for (const line of lines) expect(line).not.toMatch(/^[、。）〜]|[（]$/);
    expect(lines.some((line) => line.includes("ジスプロシウム"))).toBe(true);
  }
});
