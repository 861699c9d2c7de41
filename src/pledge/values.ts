import { CLASSES } from "./classes.ts";
import { overrunOf, type Overrun } from "./overruns.ts";

/** Quantities of one class. */
export interface ClassValues {
  readonly commit: number;
  readonly commitYears: number;
  readonly buildYears: number;
  readonly complete: number;
  readonly overrun: Overrun;
}

/** Paths of the quantities that the model reads, in the order in which a draw holds them. */
const QUANTITIES = {
  headline: "pledge.headline", remainder: "pledge.remainder", vetPass: "pledge.vet.pass", vetYears: "pledge.vet.years",
  trancheRate: "pledge.tranche.rate", tranchePrior: "pledge.tranche.priorYears", tranchePick: "pledge.tranche.pick", decline: "pledge.decline",
  newcomers: "pledge.newcomers.perRound", newcomerSize: "pledge.newcomers.size", newcomerSpread: "pledge.newcomers.spread",
  alaskaRate: "pledge.alaska.rate", alaskaSize: "pledge.alaska.size", alaskaPart: "pledge.alaska.part",
  contractFirst: "pledge.contract.first", contractYears: "pledge.contract.years",
  effortSnapback: "pledge.effort.snapback", effortLapsed: "pledge.effort.lapsed", politicsJapan: "pledge.politics.japan", politicsUs: "pledge.politics.us",
  politicsAfter: "pledge.politics.after", politicsSuccessor: "pledge.politics.successor", linkage: "pledge.linkage",
  momentumHalfLife: "pledge.momentum.halfLife", momentumFloor: "pledge.momentum.floor", ratesChange: "pledge.rates.change", ratesSensitivity: "pledge.rates.sensitivity", ratesLeast: "pledge.rates.least",
  shape: "pledge.gates.shape", gateCorrelation: "pledge.gates.correlation", dataCentreOdds: "pledge.dataCentre.odds",
  drawnLeast: "pledge.drawn.least", drawnTypical: "pledge.drawn.typical", drawnMost: "pledge.drawn.most",
  overrunCorrelation: "pledge.overrun.correlation", overrunDeters: "pledge.overrun.deters", overrunPaid: "pledge.overrun.paid", overrunSlip: "pledge.overrun.slip",
  nuclearParallel: "pledge.nuclear.parallel", nuclearDomestic: "pledge.nuclear.domestic", workforce: "pledge.workforce",
  fx: "pledge.fx", jbic: "pledge.funding.jbic", nexi: "pledge.funding.nexi", flow: "pledge.funding.flow", multiple: "pledge.funding.multiple", cap: "pledge.funding.cap",
  capitalCall: "pledge.capitalCall", equity: "pledge.money.equity", loans: "pledge.money.loans", additional: "pledge.additional",
  ordersShare: "pledge.orders.share", ordersYears: "pledge.orders.years", ordersOverlap: "pledge.orders.overlap",
} as const;

type Quantity = keyof typeof QUANTITIES;
const NAMES = Object.keys(QUANTITIES) as readonly Quantity[];
const OF_CLASS = ["commit", "commitYears", "buildYears", "complete", "overrun", "spread"] as const;

/** Every path that a draw may move; a draw's values come in this order. */
export const PLEDGE_PATHS: readonly string[] = [...Object.values(QUANTITIES), ...CLASSES.flatMap((name) => OF_CLASS.map((part) => `pledge.${name}.${part}`))];

/** The quantities of one draw, by the names that the model uses, with the switch on the cap. */
export type PledgeValues = Readonly<Record<Quantity, number>> & { readonly capped: boolean; readonly classes: readonly ClassValues[] };

const UNKNOWN = Object.fromEntries(NAMES.map((name) => [name, 0.5])) as Record<Quantity, number>;

/** Names the numbers of one draw, given in the order of PLEDGE_PATHS. */
export function pledgeValues(numbers: ArrayLike<number>, capped: boolean): PledgeValues {
  const named = { ...UNKNOWN };
  for (let index = 0; index < NAMES.length; index++) named[NAMES[index]!] = numbers[index]!;
  const classes = CLASSES.map((_, index): ClassValues => {
    const at = NAMES.length + index * OF_CLASS.length;
    return { commit: numbers[at]!, commitYears: numbers[at + 1]!, buildYears: numbers[at + 2]!, complete: numbers[at + 3]!, overrun: overrunOf(numbers[at + 4]!, numbers[at + 5]!) };
  });
  return { ...named, capped, classes };
}
