import type { ParameterValue } from "../../src/browser.ts";
import type { Lever, Slider } from "../../src/notebook/index.ts";
import { element } from "./element.ts";

export interface LeverControl {
  readonly node: HTMLElement;
  /** Shows a value without telling anyone. */
  show(value: ParameterValue): void;
}

const grouped = (value: number): string => String(Number(value.toPrecision(6))).replace(/\B(?=(\d{3})+$)/g, ",");

/** Shares and chances read best in per cent; what follows the word stays: "share a year". */
const PER_CENT = /^(share|chance)\b/;

/** A quantity as a planner reads it, with its unit behind it. */
export function quantityText(value: number, unit: string): string {
  if (PER_CENT.test(unit)) return `${grouped(100 * value)}%${unit.replace(PER_CENT, "")}`;
  if (unit.startsWith("%")) return `${grouped(value)}${unit}`;
  if (unit === "1" || unit === "position") return grouped(value);
  return unit === "x" ? `${grouped(value)}×` : `${grouped(value)} ${unit}`;
}

/** Options whose names are short for a file, in words. */
const OPTION_WORDS: Readonly<Record<string, string>> = {
  cap15: "the cap of 15% holds", snapback25: "back at 25%", lapsed: "the threat has lapsed", selection: "selection", funding: "investment decision", none: "nothing",
};

const plain = (value: ParameterValue): string => (value === true ? "on" : value === false ? "off" : OPTION_WORDS[String(value)] ?? String(value));

/** "20 to 180 days": the unit once. */
export function spanText(low: number, high: number, unit: string): string {
  const [from, to] = [quantityText(low, unit), quantityText(high, unit)];
  const tail = to.slice(to.search(/[^\d.,-]|$/));
  return `${from.slice(0, from.length - tail.length)} to ${to}`;
}

function drawnText({ drawn, unit, low, high }: Slider): string {
  if (drawn === null) return "";
  return ` · drawn over ${drawn.low === low && drawn.high === high ? "this range" : spanText(drawn.low, drawn.high, unit)} until you set it`;
}

const rangeOf = (lever: Lever): string => (lever.kind === "slider"
  ? `${spanText(lever.low, lever.high, lever.unit)} · reference ${quantityText(lever.reference, lever.unit)}${drawnText(lever)}`
  : `reference ${plain(lever.reference)}`);

const evidence = ({ grade, source }: Lever): string => `grade ${grade}, ${source === "assumption" ? "assumption" : source}`;

/** One parameter with its range, reference value, grade and source; what it means is folded in below. */
export function leverControl(lever: Lever, value: ParameterValue, moved: (value: ParameterValue) => void, where = "lever"): LeverControl {
  const id = `${where}-${lever.path.replaceAll(".", "-")}`;
  const common = { id, "data-path": lever.path, "aria-describedby": `${id}-range` };
  const output = element("output", { for: id });
  const input = inputOf(lever, common, (next) => { show(next); moved(next); });
  const node = element("div", { class: `lever ${lever.kind}` },
    element("div", { class: "lever-head" }, element("label", { for: id }, lever.label), output),
    input.node,
    element("details", { class: "lever-range" },
      element("summary", { id: `${id}-range` }, `${rangeOf(lever)} · ${evidence(lever)}`),
      element("p", {}, `${lever.about} ${lever.why}`), element("code", {}, lever.path)),
  );
  const show = (next: ParameterValue): void => {
    input.show(next);
    output.textContent = lever.kind === "slider" ? quantityText(Number(next), lever.unit) : lever.kind === "switch" ? plain(next) : "";
    node.classList.toggle("moved", JSON.stringify(next) !== JSON.stringify(lever.reference));
  };
  show(value);
  return { node, show };
}

type Attributes = Readonly<Record<string, string>>;

function inputOf(lever: Lever, common: Attributes, moved: (value: ParameterValue) => void): LeverControl {
  if (lever.kind === "slider") {
    const { low, high, step, unit } = lever;
    const input = element("input", { ...common, type: "range", min: low, max: high, step, oninput: () => moved(Number(input.value)) });
    const show = (value: ParameterValue): void => {
      input.value = String(value);
      input.setAttribute("aria-valuetext", quantityText(Number(value), unit));
    };
    return { node: input, show };
  }
  if (lever.kind === "switch") {
    const input = element("input", { ...common, type: "checkbox", role: "switch", onchange: () => moved(input.checked) });
    return { node: input, show: (value) => { input.checked = value === true; } };
  }
  const input = element("select", { ...common, onchange: () => moved(input.value) }, ...lever.options.map((option) => element("option", { value: option }, OPTION_WORDS[option] ?? option)));
  return { node: input, show: (value) => { input.value = String(value); } };
}
