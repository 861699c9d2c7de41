import { VERBS } from "./verbs.ts";

const verbLine = ({ name, summary }: { readonly name: string; readonly summary: string }): string => `  ${name.padEnd(12)} ${summary}`;

/** What a newcomer sees: what this is, three things to try, where to look next. */
export const homeText = (): string => `\
Lodestone models rare-earth security: how far Japan and its partners depend on China from mine to magnet,
how long they last when exports stop, and what would change that. It answers "if this, then that, how often";
it does not predict what governments will do.

Try
  lodestone run ban-dytb-2027            dysprosium and terbium stop for a year: when do stocks run out?
  lodestone define --year 2024           one year's dependence under every definition in use
  lodestone run ban-dytb-2027 --set stock.days=180     the same ban with more cover

Verbs
${VERBS.map(verbLine).join("\n")}

Look next
  lodestone list                         the scenarios that come with it
  lodestone help run                     examples and options of one verb
  results/latest/index.html              the last report; opens from disk
  docs/                                  the guide, the model, its limits
`;
