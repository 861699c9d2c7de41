import { d06Dependence } from "../../src/charts/index.ts";
import { context, dependence, observed } from "../charts/fixtures.ts";
import { reportInput } from "./fixture.ts";

export const tool = { version: "0.1.0", commit: null, dirty: null };
export const SCRIPT = '<script>alert("x")</script>';
export const BREAKOUT = '"><img src=x onerror=alert(1)><svg onload=alert(2)>';
export const LINK = "javascript:alert(3)";

/** Every text that a scenario file or a table can bring into a page. */
export function hostile(text: string) {
  const whole = reportInput();
  const chart = d06Dependence({
    economy: "Japan", definition: "customs", element: "all", rows: dependence(), observed, targets: [], reference: { id: "reference", title: text }, year: 2035,
    events: [{ year: 2027, label: { en: text, ja: text }, short: { en: text, ja: text } }],
  }, { ...context, scenarioTitle: text, notes: [text], sources: [text] });
  return reportInput({
    title: text, question: text, scenarioId: text, seed: text, answers: [text], warnings: [text], leftOut: [text], charts: [chart],
    card: whole.card.map((row) => ({ ...row, lever: text, value: text, reference: text, unit: text, source: text, why: text })),
    assumptions: [{ path: text, value: text, why: text, source: text, grade: "C" }],
    values: { [text]: { value: text, p05: null, p25: null, p50: null, p75: null, p95: null, unit: text, definition: text, grade: text } },
    checks: [{ name: text, ok: false, detail: text }],
    sources: [{ id: text, title: text, publisher: text, date: text, url: text, grade: "B" }],
  });
}
