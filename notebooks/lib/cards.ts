import type { Scenario } from "../../src/browser.ts";
import { element } from "./element.ts";
import { example, type Equation } from "./example.ts";

/** Equations side by side. */
export const cards = (equations: readonly Equation[], scenario: Scenario): HTMLElement =>
  element("div", { class: "cards" }, ...equations.map((equation) => example(equation, scenario)));
