import * as Plot from "@observablehq/plot";
import { COLOURS, FAINT, fonts, INK, MUTED, type Scenario } from "../../src/browser.ts";
import { leverOf } from "../../src/notebook/index.ts";
import { element } from "./element.ts";
import { leverControl, quantityText } from "./lever-control.ts";

/** A number of the example itself, beside the model's parameters. */
export interface Given {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly value: number;
}

type Values = Readonly<Record<string, number>>;

/** One equation of the model, with the function of src/ that works it out, over a span of its main quantity. */
export interface Equation {
  readonly id: string;
  readonly title: string;
  /** As docs/model.md prints it. */
  readonly formula: string;
  readonly file: string;
  /** Paths of the parameter table that can be moved. */
  readonly parameters: readonly string[];
  readonly given?: readonly Given[];
  readonly x: { readonly label: string; readonly from: number; readonly to: number; readonly unit: string };
  readonly y: { readonly label: string; readonly unit: string; readonly domain?: readonly [number, number] };
  /** Where on the span the value is printed. */
  readonly at: number;
  /** The lines by name; one without a name stands alone. */
  readonly f: (x: number, values: Values) => Readonly<Record<string, number>>;
}

const POINTS = 120;
const STROKES = [COLOURS.japan, COLOURS.china, COLOURS.australiaMalaysia];

const drawn = ({ x, y, at, f }: Equation, values: Values, width: number): SVGSVGElement | HTMLElement => {
  const rows = Array.from({ length: POINTS + 1 }, (_, index) => x.from + (index / POINTS) * (x.to - x.from))
    .flatMap((place) => Object.entries(f(place, values)).map(([name, value]) => ({ x: place, y: value, name })));
  const names = [...new Set(rows.map(({ name }) => name))];
  const ends = names.map((name) => rows.findLast((row) => row.name === name)!);
  return Plot.plot({
    width, height: 190, marginLeft: 46, marginRight: names.length > 1 ? 84 : 14, marginTop: 20, marginBottom: 34, style: { fontFamily: fonts(), fontSize: "11px" },
    x: { label: x.label, labelArrow: "none", labelAnchor: "center", ticks: 5 }, y: { label: y.label, labelArrow: "none", grid: true, ticks: 4, ...(y.domain ? { domain: [...y.domain] } : { zero: true }), clamp: true },
    marks: [
      Plot.ruleX([at], { stroke: FAINT, strokeWidth: 6 }),
      Plot.lineY(rows, { x: "x", y: "y", z: "name", stroke: (row: { name: string }) => STROKES[names.indexOf(row.name)] ?? MUTED, strokeWidth: 2.2, clip: true }),
      names.length > 1 ? Plot.text(ends, { x: "x", y: "y", text: "name", textAnchor: "start", dx: 5, lineWidth: 7, fill: INK }) : null,
    ],
  });
};

/** The equation as a card: formula, sliders and a curve that follows them. */
export function example(equation: Equation, scenario: Scenario): HTMLElement {
  const values: Record<string, number> = {};
  const plot = element("div", { class: "drawing", role: "img" });
  const result = element("output", { class: "result", "data-result": equation.id });
  const card = element("article", { class: "equation", id: equation.id });
  const place = (): void => {
    const { x, y, at, f, title } = equation;
    const found = Object.entries(f(at, values)).map(([name, value]) => `${name === "" ? "" : `${name} `}${quantityText(Number(value.toPrecision(3)), y.unit)}`);
    result.textContent = `At ${quantityText(at, x.unit)}: ${found.join(", ")}`;
    plot.setAttribute("aria-label", `${title}: ${y.label} over ${x.label}. ${result.textContent}`);
    if (card.clientWidth > 0) plot.replaceChildren(drawn(equation, values, Math.min(520, card.clientWidth)));
  };
  const levers = equation.parameters.map((path) => {
    const lever = { ...leverOf(path, path, scenario), drawn: null };
    values[path] = Number(lever.reference);
    return leverControl(lever, lever.reference, (value) => { values[path] = Number(value); place(); }, equation.id).node;
  });
  const givens = (equation.given ?? []).map(({ name, label, unit, low, high, step, value }) => {
    values[name] = value;
    const id = `${equation.id}-${name}`;
    const output = element("output", { for: id }, quantityText(value, unit));
    const input = element("input", { id, type: "range", min: low, max: high, step, value, "data-given": name, oninput: () => { values[name] = Number(input.value); output.textContent = quantityText(values[name]!, unit); place(); } });
    return element("div", { class: "lever" }, element("div", { class: "lever-head" }, element("label", { for: id }, label), output), input);
  });
  card.append(element("h3", {}, equation.title), element("pre", {}, equation.formula), plot, result, ...givens, ...levers, element("p", { class: "note" }, element("code", {}, equation.file)));
  new ResizeObserver(place).observe(card);
  return card;
}
