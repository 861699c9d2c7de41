/** How far sums may be off before a table is wrong rather than rounded. Percent of the expected sum. */
export const TOLERANCES = {
  /** USGS rounds each country to two digits and the world to two. */
  mineOutput: 1.2,
  /** Shares are printed to whole percents by stage. */
  stageShares: 0.6,
  /** Published ore baskets leave out traces or round upwards. */
  depositShort: 1.5,
  depositOver: 0.6,
  /** Mixes and partner shares are rescaled to 100 when entered. */
  elementMix: 0.1,
  partnerShares: 0.6,
  /** World demand is the sum of its regions by construction. */
  demandByRegion: 0.5,
  /** Splits are made from the association's total. */
  japanUses: 0.5,
  /** Applications are rounded to tens of tonnes. */
  magnetApplications: 1.5,
  /** Quotas are printed to the tonne. */
  quotas: 0.01,
} as const;
