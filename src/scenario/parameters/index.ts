import type { Parameter } from "./definition.ts";
import { ARRIVALS } from "./arrivals.ts";
import { CHINA } from "./china.ts";
import { DEMAND } from "./demand.ts";
import { OUTCOMES } from "./outcomes.ts";
import { PLEDGE } from "./pledge.ts";
import { RANGES } from "./ranges.ts";
import { REDIRECT, REDIRECT_SHARES } from "./redirect.ts";
import { SECURITY } from "./security.ts";
import { SUPPLY } from "./supply.ts";

/** The one table of parameters: it drives the schema, the defaults, the docs, the sliders and the samplers. */
export const PARAMETERS: readonly Parameter[] = [...DEMAND, ...SUPPLY, ...CHINA, ...SECURITY, ...OUTCOMES, ...REDIRECT, ...ARRIVALS, ...RANGES, ...PLEDGE];

/** Parts of a whole among them. */
export const SHARE_GROUPS = [REDIRECT_SHARES];

export type * from "./definition.ts";
