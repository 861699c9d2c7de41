/** What entered a share in one year: tonnes from the country in question, and the drivers that make up the whole. All by element. */
export interface ShareYear {
  readonly year: number;
  /** Tonnes from elsewhere, by origin: [origin][element]. */
  readonly elsewhere: Readonly<Record<string, readonly number[]>>;
  /** Terms of the whole, by name: [term][element]. The whole is their sum, signs included. */
  readonly whole: Readonly<Record<string, readonly number[]>>;
}

/** One driver's part of a change, in points, by element. */
export interface ShareChange {
  readonly driver: string;
  readonly byElement: readonly number[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const sumOf = (terms: Readonly<Record<string, readonly number[]>>): number => sum(Object.values(terms).map(sum));

/** Share in percent: 100 x (1 - elsewhere / whole). */
export const shareOf = ({ elsewhere, whole }: Pick<ShareYear, "elsewhere" | "whole">): number => 100 * (1 - sumOf(elsewhere) / sumOf(whole));

/**
 * Splits the change of a share between two years, exactly. With s = 1 - N/I the Shapley average over the two factors is
 * ds = -dN (1/I0 + 1/I1)/2 + dI (N0 + N1)/(2 I0 I1), and both dN and dI are sums over origins, terms and elements, so each takes
 * its own part without a remainder (Sun 1998, complete decomposition, for two factors).
 */
function between(a: ShareYear, b: ShareYear): ShareChange[] {
  const [wholeA, wholeB] = [sumOf(a.whole), sumOf(b.whole)];
  const perTonneElsewhere = (-100 * (1 / wholeA + 1 / wholeB)) / 2;
  const perTonneWhole = (100 * (sumOf(a.elsewhere) + sumOf(b.elsewhere))) / (2 * wholeA * wholeB);
  const change = (from: readonly number[], to: readonly number[], weight: number): number[] => from.map((value, e) => (to[e]! - value) * weight);
  return [
    ...Object.keys(a.elsewhere).map((driver) => ({ driver, byElement: change(a.elsewhere[driver]!, b.elsewhere[driver]!, perTonneElsewhere) })),
    ...Object.keys(a.whole).map((driver) => ({ driver, byElement: change(a.whole[driver]!, b.whole[driver]!, perTonneWhole) })),
  ];
}

/**
 * Parts of the change of a share from the first year given to the last, in points by driver and element. Neighbouring years are
 * split one by one and added, which follows the path that history took; the parts sum to the change.
 */
export function decomposeShare(years: readonly ShareYear[]): ShareChange[] {
  const totals = new Map<string, number[]>();
  years.slice(1).forEach((year, index) => {
    for (const { driver, byElement } of between(years[index]!, year)) {
      const before = totals.get(driver);
      totals.set(driver, byElement.map((value, e) => value + (before?.[e] ?? 0)));
    }
  });
  return [...totals].map(([driver, byElement]) => ({ driver, byElement }));
}
