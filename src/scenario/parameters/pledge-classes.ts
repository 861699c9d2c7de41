import { quantity as q, share } from "./build.ts";
import type { NumberParameter } from "./definition.ts";

type Range = readonly [number, number, number];

/** What a class of project needs: the chance and the time of its investment decision, building, and what it costs in the end. */
interface ClassFigures {
  readonly words: string;
  /** Share of selected projects that reach a final investment decision, and the median years it takes. */
  readonly commit: Range;
  readonly commitYears: Range;
  readonly commitSource: string;
  readonly commitWhy: string;
  /** Median years from the decision to operation as planned, and the share of decided projects that get there. */
  readonly buildYears: Range;
  readonly complete: Range;
  readonly completeSource: string;
  readonly completeWhy: string;
  /** Mean overrun of cost on the amount decided, %, and the standard deviation of the logarithm of final over decided cost. */
  readonly overrun: Range;
  readonly spread: Range;
  readonly overrunSource: string;
  readonly overrunWhy: string;
}

const REFERENCE_CLASS = "Reference class of large projects; means and shares of its tail are recalled, not seen.";

/** Source ids are those of data/sources.csv; figures are rows of stage_gates.csv and overruns.csv unless the reason says otherwise. */
const CLASSES: Readonly<Record<string, ClassFigures>> = {
  nuclear: {
    words: "large reactors", commit: [0.06, 0.15, 0.45], commitYears: [3, 5, 9], commitSource: "pledge.S53",
    commitWhy: "Of 31 reactors applied for in 2007-09, four were begun; public money now stands behind new ones, hence the high end.",
    buildYears: [6, 10.5, 12], complete: [0.3, 0.5, 0.85], completeSource: "pledge.S54", completeWhy: "Two of four AP1000 units begun in the US were finished.",
    overrun: [30, 80, 150], spread: [0.4, 0.5, 0.76], overrunSource: "pledge.S66", overrunWhy: "A second series of a known design; the class as a whole overran by 120%, and 55% of it by more than half.",
  },
  smr: {
    words: "small modular reactors", commit: [0.05, 0.2, 0.45], commitYears: [4, 6, 9], commitSource: "pledge.S55",
    commitWhy: "One US project ended after eight years, Darlington 1 was decided in 2025.",
    buildYears: [5, 6, 10], complete: [0.45, 0.7, 0.9], completeSource: "pledge.S56", completeWhy: "Darlington and Clinch River targets; no unit of the kind has been finished.",
    overrun: [20, 70, 150], spread: [0.4, 0.5, 0.76], overrunSource: "pledge.S66", overrunWhy: "First units of a kind; price of the cancelled US project rose by half to three quarters before it began.",
  },
  gas: {
    words: "gas power plants", commit: [0.45, 0.7, 0.9], commitYears: [0.5, 1, 2], commitSource: "pledge.S65",
    commitWhy: "Site, offtake and utility partner are named for the selected plants; turbine slots bind.",
    buildYears: [2.5, 3.5, 5], complete: [0.9, 0.95, 0.98], completeSource: "pledge.S65", completeWhy: "Fossil plants that are begun are finished.",
    overrun: [5, 20, 50], spread: [0.23, 0.32, 0.58], overrunSource: "pledge.S66", overrunWhy: "Fossil class 16% with turbines scarce.",
  },
  pipeline: {
    words: "gas pipelines", commit: [0.45, 0.65, 0.85], commitYears: [1, 2.5, 5], commitSource: "pledge.S57",
    commitWhy: "Six in ten announced lines reach operation, after four years.",
    buildYears: [1, 1.5, 3], complete: [0.85, 0.93, 0.98], completeSource: "pledge.S57", completeWhy: "Split of announced-to-operating between decision and building is ours.",
    overrun: [5, 14, 30], spread: [0.16, 0.26, 0.44], overrunSource: "pledge.S66", overrunWhy: REFERENCE_CLASS,
  },
  plant: {
    words: "chemical plants and smelters", commit: [0.2, 0.35, 0.6], commitYears: [2, 3.5, 8], commitSource: "pledge.S46",
    commitWhy: "Between chemical plants (0.4 in 3 years) and smelters (0.3 in 4 years).",
    buildYears: [2, 3, 5], complete: [0.8, 0.9, 0.97], completeSource: "pledge.S46", completeWhy: "No US copper smelter has been built since the 1990s; chemical plants that are begun are finished.",
    overrun: [6, 27, 59], spread: [0.19, 0.35, 0.52], overrunSource: "pledge.S66", overrunWhy: "Mining class; oil and gas plants overran by 34 to 59%.",
  },
  factory: {
    words: "factories", commit: [0.5, 0.7, 0.85], commitYears: [0.75, 1.5, 3], commitSource: "pledge.S46",
    commitWhy: "Six in ten announced US factories reach operation; a fifth are cancelled.",
    buildYears: [1, 1.5, 3], complete: [0.75, 0.87, 0.95], completeSource: "pledge.S46", completeWhy: "Split of announced-to-operating between decision and building is ours.",
    overrun: [5, 20, 40], spread: [0.19, 0.35, 0.64], overrunSource: "pledge.S71", overrunWhy: "Buildings overrun more, single machines less; the energy class as a whole by 40%.",
  },
  port: {
    words: "ports and export terminals", commit: [0.5, 0.7, 0.95], commitYears: [0.3, 1, 1.5], commitSource: "pledge.S31",
    commitWhy: "Licence follows the record of decision in 0.8 of cases; an export terminal also needs shippers.",
    buildYears: [2, 2.5, 4], complete: [0.85, 0.95, 0.98], completeSource: "pledge.S31", completeWhy: "No Gulf deep-water terminal has been finished yet, but none was given up while building.",
    overrun: [10, 32, 50], spread: [0.14, 0.49, 0.6], overrunSource: "pledge.S66", overrunWhy: REFERENCE_CLASS,
  },
  lng: {
    words: "liquefied gas projects", commit: [0.25, 0.4, 0.55], commitYears: [3, 6, 10], commitSource: "pledge.S57",
    commitWhy: "From counts of proposed, approved and built US terminals.",
    buildYears: [4, 5, 7], complete: [0.85, 0.93, 0.98], completeSource: "pledge.S57", completeWhy: "Terminals that were begun were finished.",
    overrun: [23, 42, 59], spread: [0.14, 0.31, 0.45], overrunSource: "pledge.S75", overrunWhy: "Oil and gas projects above a billion dollars: 59% on the first estimate, 42% in sum, 23% after the decision.",
  },
};

const rowsOf = ([name, own]: readonly [string, ClassFigures]): NumberParameter[] => [
  share(`pledge.${name}.commit`, own.commit, `Share of selected ${own.words} that reach a final investment decision at an unchanged effort.`, { source: own.commitSource, why: own.commitWhy }),
  q(`pledge.${name}.commitYears`, "years", own.commitYears, `Median time from selection to that decision, ${own.words}.`, { max: 60, source: own.commitSource, why: own.commitWhy }),
  q(`pledge.${name}.buildYears`, "years", own.buildYears, `Time from the first payment to operation as planned, ${own.words}.`, { min: 0.01, max: 60, source: own.completeSource, why: own.completeWhy }),
  share(`pledge.${name}.complete`, own.complete, `Share of decided ${own.words} that are finished.`, { source: own.completeSource, why: own.completeWhy }),
  q(`pledge.${name}.overrun`, "%", own.overrun, `Mean overrun of cost on the amount decided, ${own.words}.`, { max: 1000, source: own.overrunSource, why: own.overrunWhy }),
  q(`pledge.${name}.spread`, "log", own.spread, `Standard deviation of the logarithm of final over decided cost, ${own.words}.`, { max: 3, source: own.overrunSource, why: "From the means of the reference class within and outside its tail; the ends from the share of its tail alone." }),
];

/** Gates, building and overruns of each class of project. */
export const PLEDGE_CLASSES: readonly NumberParameter[] = Object.entries(CLASSES).flatMap(rowsOf);
