import { completeValues } from "./complete-values.ts";
import { countryNames } from "./country-names.ts";
import { demandByRegion } from "./demand-by-region.ts";
import { depositBaskets } from "./deposit-baskets.ts";
import { elementMixes } from "./element-mixes.ts";
import { evidence } from "./evidence.ts";
import { japanUses } from "./japan-uses.ts";
import { magnetApplications } from "./magnet-applications.ts";
import { mineHistory } from "./mine-history.ts";
import { mineOres } from "./mine-ores.ts";
import { mineOutput } from "./mine-output.ts";
import { pairRecord } from "./pair-record.ts";
import { partnerShares } from "./partner-shares.ts";
import { pledgeGates } from "./pledge-gates.ts";
import { pledgeOverlaps } from "./pledge-overlaps.ts";
import { pledgeTotals } from "./pledge-totals.ts";
import { pledgeTranches } from "./pledge-tranches.ts";
import { quotas } from "./quotas.ts";
import { ranges } from "./ranges.ts";
import { release } from "./release.ts";
import { sourcesResolve } from "./sources-resolve.ts";
import { stageShares } from "./stage-shares.ts";

export type { Law } from "./law.ts";

/** Every law that the facts are held to. */
export const LAWS = [
  completeValues, countryNames, demandByRegion, depositBaskets, elementMixes, evidence, japanUses, magnetApplications,
  mineHistory, mineOres, mineOutput, pairRecord, partnerShares, pledgeGates, pledgeOverlaps, pledgeTotals, pledgeTranches, quotas, ranges, release, sourcesResolve, stageShares,
];
