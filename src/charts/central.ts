import type { ChartContext } from "./chart.ts";

/** The context of a chart that shows the central run alone, whatever the number of draws beside it. */
export const centralOf = (context: ChartContext): ChartContext => ({ ...context, draws: 0 });
