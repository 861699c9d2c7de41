import { element } from "./element.ts";

/** A choice of view: it changes what is drawn, not what is run. */
export function picker<Option extends string | number>(label: string, options: readonly Option[], words: (option: Option) => string, changed: () => void, start: Option = options[0]!) {
  const id = `pick-${label.toLowerCase().replaceAll(" ", "-")}`;
  const select = element("select", { id, onchange: changed }, ...options.map((option, index) => element("option", { value: index, selected: option === start }, words(option))));
  return {
    node: element("p", { class: "picker" }, element("label", { for: id }, `${label} `), select),
    value: (): Option => options[Number(select.value)]!,
  };
}
