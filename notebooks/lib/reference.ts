import { facts, sources } from "virtual:lodestone-data";
import { parseScenario, unwrap } from "../../src/browser.ts";

/** The reference scenario, for pages that have no desk. */
export const reference = unwrap(parseScenario("reference", sources, { knownProjects: facts.tables["projects"]!.map((row) => String(row["project_id"])) }));
