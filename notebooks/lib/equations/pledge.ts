import { paidAt, passedBy, withOdds } from "../../../src/pledge/index.ts";
import type { Equation } from "../example.ts";

/** Gates, money and effort of the pledge. */
export const PLEDGE: readonly Equation[] = [
  {
    id: "gate", title: "A project waits at a gate", formula: "passed by t = pass × (1 − exp(−ln 2 × (t/median)^shape))", file: "src/pledge/gates.ts",
    parameters: ["pledge.gas.commit", "pledge.gas.commitYears", "pledge.gates.shape"], x: { label: "years of full effort after selection", from: 0, to: 8, unit: "years" }, y: { label: "gas plants decided", unit: "share", domain: [0, 1] }, at: 3,
    f: (years, values) => ({ "": passedBy(years, values["pledge.gas.commit"]!, values["pledge.gas.commitYears"]!, values["pledge.gates.shape"]!) }),
  },
  {
    id: "paid", title: "Money follows building", formula: "paid(x) = 3x² − 2x³", file: "src/pledge/disbursement.ts", parameters: [],
    x: { label: "share of the building time", from: 0, to: 1, unit: "share" }, y: { label: "share paid", unit: "share", domain: [0, 1] }, at: 0.25,
    f: (x) => ({ "": paidAt(x) }),
  },
  {
    id: "momentum", title: "Effort fades without milestones", formula: "effort = floor + (1 − floor) × 2^(−years since a milestone/halfLife)", file: "src/pledge/effort.ts",
    parameters: ["pledge.momentum.floor", "pledge.momentum.halfLife"], x: { label: "years since the last milestone", from: 0, to: 6, unit: "years" }, y: { label: "effort", unit: "share", domain: [0, 1] }, at: 2,
    f: (years, values) => ({ "": values["pledge.momentum.floor"]! + (1 - values["pledge.momentum.floor"]!) * 2 ** (-years / values["pledge.momentum.halfLife"]!) }),
  },
  {
    id: "deters", title: "Overruns that show beforehand deter", formula: "odds × overrun^−e", file: "src/pledge/decisions.ts",
    parameters: ["pledge.overrun.deters", "pledge.nuclear.commit"], x: { label: "final over decided cost", from: 1, to: 3, unit: "x" }, y: { label: "chance of a decision, reactors", unit: "share", domain: [0, 0.5] }, at: 2,
    f: (overrun, values) => ({ "": withOdds(values["pledge.nuclear.commit"]!, overrun ** -values["pledge.overrun.deters"]!) }),
  },
];
