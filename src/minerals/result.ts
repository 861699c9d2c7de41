import type { Economy, Masses, TonnesElement, TonnesMagnet } from "../domain/index.ts";

/** How a tonne arrives: as a compound, as metal for the economy's own magnet makers, in an imported magnet, or recycled at home. */
export const SEGMENTS = ["compound", "metal", "magnet", "recycled"] as const;
export type Segment = (typeof SEGMENTS)[number];

/**
 * One chain: the tuple (mining country, separation country, metal country, magnet country, user economy) less its first
 * member, which is carried as the composition of the separation pool (`Result.minedShare`). `null` = stage not passed.
 */
export interface Chain {
  readonly id: string;
  readonly economy: Economy;
  readonly segment: Segment;
  readonly separation: string | null;
  readonly metal: string | null;
  readonly magnet: string | null;
  /** Country of last export as customs sees it; null when nothing crosses the border. */
  readonly customs: string | null;
  /** Index into Result.pools of the oxide pool that the tonne was drawn from; -1 for recycled. */
  readonly pool: number;
}

/** A project or mine as the run realised it. */
export interface SourceOutcome {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly stage: "mine" | "separation-light" | "separation-heavy" | "metal" | "magnet";
  /** First month of output, -1 when it never started. */
  readonly startMonth: number;
  /** Yearly output: t REO for mines, t element for separation and metal, t magnet for magnets. */
  readonly output: Float64Array;
}

/**
 * What a run returns. Arrays are row-major with the dimensions named in the comment; masses are t element
 * (t magnet where said). Nothing in it depends on a clock, a file or a random call.
 */
export interface Result {
  readonly chains: readonly Chain[];
  readonly pools: readonly string[];
  readonly miningCountries: readonly string[];
  /** [year][chain][element] arrivals, t element. */
  readonly arrivals: Masses<TonnesElement>;
  /** [year][pool][mining country][element] t element separated in each pool, by where it was dug. */
  readonly mined: Masses<TonnesElement>;
  /** [year][element] t element separated outside China that no one outside took: sold to Chinese buyers or unsold. */
  readonly spare: Masses<TonnesElement>;
  /** [month][economy][element] what the economy would use at reference prices (compounds, own magnets, imported magnets). */
  readonly need: Masses<TonnesElement>;
  /** [month][economy][element] what was used. */
  readonly used: Masses<TonnesElement>;
  /** [month][economy][element] need forgone because of price. */
  readonly forgone: Masses<TonnesElement>;
  /** [month][economy][class][element] physical shortage by priority class. */
  readonly unmet: Masses<TonnesElement>;
  /** [month][economy][class][element] need by priority class. */
  readonly classNeed: Masses<TonnesElement>;
  /** [month][economy][element] working stocks of firms at the end of the month. */
  readonly privateStock: Masses<TonnesElement>;
  /** [month][economy][element] national stock at the end of the month. */
  readonly nationalStock: Masses<TonnesElement>;
  /** [month][economy][element] received from (+) or given to (-) allies. */
  readonly shared: Masses<TonnesElement>;
  /** [month][economy][element] arrivals of compounds and metals from Chinese ports. */
  readonly fromChina: Masses<TonnesElement>;
  /** [month][economy] finished magnets arriving from China, t magnet. */
  readonly magnetsFromChina: Masses<TonnesMagnet>;
  /** [month][economy] finished magnets made, t magnet. */
  readonly magnetsMade: Masses<TonnesMagnet>;
  /** [month][element] prices, USD per kg oxide. */
  readonly priceChina: Float64Array;
  readonly priceOutside: Float64Array;
  readonly priceContract: Float64Array;
  readonly priceMean: Float64Array;
  /** [month][element] world balance terms. */
  readonly balance: Readonly<Record<BalanceTerm, Masses<TonnesElement>>>;
  readonly sources: readonly SourceOutcome[];
  /** [month][economy] million USD, three columns that are never summed silently. */
  readonly publicOutlay: Float64Array;
  readonly privatePremium: Float64Array;
  readonly stockHolding: Float64Array;
}

/** What is kept of a draw: all but money, the world balance, need by class and plants, which are as planned; `sources` are its mines. */
export type DrawResult = Omit<Result, "classNeed" | "balance" | "publicOutlay" | "privatePremium" | "stockHolding">;

export const BALANCE_TERMS = ["mined", "recycled", "stock_release", "used", "stock_build", "loss", "surplus"] as const;
export type BalanceTerm = (typeof BALANCE_TERMS)[number];
