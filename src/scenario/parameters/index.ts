import type { Parameter } from "./definition.ts";
import { CHINA } from "./china.ts";
import { DEMAND } from "./demand.ts";
import { OUTCOMES } from "./outcomes.ts";
import { PLEDGE } from "./pledge.ts";
import { SECURITY } from "./security.ts";
import { SUPPLY } from "./supply.ts";

/** The one table of parameters: it drives the schema, the defaults, the docs, the sliders and the samplers. */
export const PARAMETERS: readonly Parameter[] = [...DEMAND, ...SUPPLY, ...CHINA, ...SECURITY, ...OUTCOMES, ...PLEDGE];

export type * from "./definition.ts";
