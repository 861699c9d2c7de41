/** Classes of project that share gates and overruns; each has a group of parameters of its name. */
export const CLASSES = ["nuclear", "smr", "gas", "pipeline", "plant", "factory", "port", "lng"] as const;
export type ProjectClass = (typeof CLASSES)[number];

/** Firms and inputs that several projects lean on at once. */
export const GROUPS = ["nuclear", "gas_turbines", "data_centre", "none"] as const;
export type SupplierGroup = (typeof GROUPS)[number];

const OF_LIST: Readonly<Record<string, ProjectClass>> = {
  nuclear: "nuclear", nuclear_smr: "smr", nuclear_smr_gas: "smr", gas_power: "gas", gas_power_transmission: "gas", pipeline: "pipeline",
  chemical_plant: "plant", mining_smelting: "plant", factory: "factory", port: "port", equipment_supply: "factory",
};

/** The class of a line by the words of pledge_projects.csv. */
export function classOf(projectClass: string): ProjectClass {
  const found = OF_LIST[projectClass];
  if (found === undefined) throw new Error(`pledge_projects.csv has a project_class '${projectClass}' that the model does not know`);
  return found;
}

/** What projects off the list have been so far: two gas plants and a terminal; yards and works stand for the memoranda on ships and technology. */
export const NEWCOMER_CLASSES: readonly ProjectClass[] = ["gas", "gas", "port", "factory"];
