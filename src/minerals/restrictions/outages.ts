import { choiceAt, monthAt, numberAt, type Parameters } from "../../scenario/index.ts";
import { T } from "../dimensions.ts";
import { cells } from "../cells.ts";

/** Which origin each outage site stands for: `mine:ID`, `pool:NAME`, or the Vietnamese metal hub. */
const SITES: Readonly<Record<string, string>> = {
  kuantan: "pool:Malaysia", mountain_pass: "mine:mountain_pass", mount_weld: "mine:mount_weld", lacq: "mine:clay_concentrate",
  eneabba: "mine:eneabba", white_mesa: "mine:us_monazite", vietnam_metal: "metal:vietnam",
};

/** Stops the site that the scenario names, for its months: factors on the output of mines, pools and the metal hub. */
export function planOutage(parameters: Parameters, origin: Map<string, Float64Array>): void {
  const key = SITES[choiceAt(parameters, "outage.site")];
  if (!key) return;
  const from = monthAt(parameters, "outage.from");
  const factor = origin.get(key) ?? cells(T).fill(1);
  for (let t = Math.max(0, from); t < Math.min(T, from + Math.round(numberAt(parameters, "outage.months"))); t++) factor[t] = 0;
  origin.set(key, factor);
}
