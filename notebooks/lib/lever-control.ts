import type { ParameterValue } from "../../src/browser.ts";
import type { Lever, Slider } from "../../src/notebook/index.ts";
import { element } from "./element.ts";

export interface LeverControl {
  readonly node: HTMLElement;
  /** Shows a value without telling anyone. */
  show(value: ParameterValue): void;
}

/** A quantity as a planner reads it: shares in per cent, the unit behind everything else. */
export function quantityText(value: number, unit: string): string {
  if (unit === "share") return `${Number((100 * value).toPrecision(6))}%`;
  const number = String(Number(value.toPrecision(6))).replace(/\B(?=(\d{3})+$)/g, ",");
  return unit === "1" || unit === "position" ? number : unit === "x" ? `${number} times` : `${number} ${unit}`;
}

const plain = (value: ParameterValue): string => (value === true ? "on" : value === false ? "off" : String(value));

/** "20 to 180 days": the unit once. */
export function spanText(low: number, high: number, unit: string): string {
  const [from, to] = [quantityText(low, unit), quantityText(high, unit)];
  const tail = to.slice(to.search(/[^\d.,-]|$/));
  return `${from.slice(0, from.length - tail.length)} to ${to}`;
}

const drawnText = ({ drawn, unit }: Slider): string => (drawn === null ? "" : ` · drawn over ${spanText(drawn.low, drawn.high, unit)} until you set it`);

const rangeOf = (lever: Lever): string => (lever.kind === "slider"
  ? `${spanText(lever.low, lever.high, lever.unit)} · reference ${quantityText(lever.reference, lever.unit)}${drawnText(lever)}`
  : `reference ${plain(lever.reference)}`);

const evidence = ({ grade, source }: Lever): string => `grade ${grade}, ${source === "assumption" ? "assumption" : source}`;

/** One parameter with its range, reference value, grade and source; what it means is folded in below. */
export function leverControl(lever: Lever, value: ParameterValue, moved: (value: ParameterValue) => void): LeverControl {
  const id = `lever-${lever.path.replaceAll(".", "-")}`;
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
    output.textContent = lever.kind === "slider" ? quantityText(Number(next), lever.unit) : plain(next);
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
  const input = element("select", { ...common, onchange: () => moved(input.value) }, ...lever.options.map((option) => element("option", {}, option)));
  return { node: input, show: (value) => { input.value = String(value); } };
}
