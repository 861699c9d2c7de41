import type { Scenario } from "../../src/browser.ts";
import { changed, leverOf, type Bases, type Lever, type Settings } from "../../src/notebook/index.ts";
import { element } from "./element.ts";
import { leverControl, type LeverControl } from "./lever-control.ts";

/** Levers under one heading, and the package of packages.yaml that moves them together, if there is one. */
export interface Group {
  readonly heading: string;
  readonly levers: readonly (readonly [path: string, label: string])[];
  readonly package?: { readonly name: string; readonly label: string };
}

interface PanelPlan {
  readonly groups: readonly Group[];
  readonly bases: Bases;
  readonly usual: Settings;
  /** Numbers of draws to choose from. */
  readonly offered: readonly number[];
  settings(): Settings;
  set(settings: Settings): void;
  save(): void;
  command(): string;
}

/** Every lever of a notebook, with the way back and the way out. */
export function panel({ groups, bases, usual, offered, settings, set, save, command }: PanelPlan) {
  const controls = new Map<string, LeverControl>();
  const packages = new Map<string, HTMLInputElement>();

  const move = (path: string, value: Settings["values"][string]): void => {
    const now = settings();
    set({ ...now, values: changed({ ...now.values, [path]: value }, bases(now.packages)) });
  };

  const control = ([path, label]: Group["levers"][number], scenario: Scenario): HTMLElement => {
    const lever: Lever = leverOf(path, label, scenario);
    const made = leverControl(lever, lever.reference, (value) => move(path, value));
    controls.set(path, made);
    return made.node;
  };

  const packageBox = ({ name, label }: NonNullable<Group["package"]>): HTMLElement => {
    const input = element("input", { type: "checkbox", role: "switch", id: `package-${name}`, "data-package": name, onchange: () => {
      const now = settings();
      const order = groups.flatMap((group) => group.package?.name ?? []);
      const on = order.filter((one) => (one === name ? input.checked : now.packages.includes(one)));
      set({ ...now, packages: on });
    } });
    packages.set(name, input);
    return element("label", { class: "package" }, input, ` ${label}`);
  };

  const draws = element("select", { id: "draws", onchange: () => set({ ...settings(), draws: Number(draws.value) }) }, ...offered.map((count) => element("option", { value: count }, String(count))));
  const seed = element("input", { id: "seed", type: "text", size: 10, onchange: () => set({ ...settings(), seed: seed.value }) });
  const way = element("code", { class: "command" });

  const node = element("form", { class: "levers", "aria-label": "Levers", onsubmit: (event) => event.preventDefault() },
    element("div", { class: "buttons" },
      element("button", { type: "button", class: "reset", onclick: () => set({ ...usual, seed: settings().seed, draws: settings().draws }) }, "Back to reference"),
      element("button", { type: "button", class: "save", onclick: save }, "Download YAML")),
    ...groups.map((group) => element("fieldset", {}, element("legend", {}, group.heading), group.package ? packageBox(group.package) : null, ...group.levers.map((lever) => control(lever, bases([]))))),
    element("fieldset", { class: "sampling" }, element("legend", {}, "Draws"),
      element("label", { for: "draws" }, "Number "), draws, element("label", { for: "seed" }, " Seed "), seed,
      element("p", { class: "lever-range" }, "The same numbers in a terminal, from the downloaded file:"), way));

  return {
    node,
    show(now: Settings): void {
      const base = bases(now.packages);
      for (const [path, { show }] of controls) show(now.values[path] ?? base.parameters[path]!);
      for (const [name, input] of packages) input.checked = now.packages.includes(name);
      if (![...draws.options].some(({ value }) => value === String(now.draws))) draws.append(element("option", { value: now.draws }, String(now.draws)));
      draws.value = String(now.draws);
      seed.value = now.seed;
      way.textContent = command();
    },
  };
}
