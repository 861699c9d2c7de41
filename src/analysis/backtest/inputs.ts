/** A thing that the replay is told although it happened after 2010. */
export interface LateInput {
  readonly what: string;
  readonly table: string;
}

/** What the replay is given beyond 2010, so that no one takes an input for a success. */
export const LATE_INPUTS: readonly LateInput[] = [
  { what: "the dates and depths of China's export measures, those of 2025 set to the trade of 2025", table: "export_controls" },
  { what: "mine output outside Australia and the United States", table: "mine_production, quotas" },
  { what: "prices on the Chinese side, of which the model finds the gap to prices outside", table: "prices" },
  { what: "the world's use of magnets by application, and how fast the world's other uses grew outside Japan", table: "magnet_demand, demand_series" },
  { what: "start and size of separation plants, and where each mine's oxide was separated", table: "projects, mines" },
  { what: "the split of compounds by use (Japan 2024, other regions 2022) and the elements in magnets (2022)", table: "demand_by_use, element_mix_by_use" },
];
