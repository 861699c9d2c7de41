import { backtestPart, elementsText, elsewhereText, originPart, partText, sharePart, spanChange, study, twoFigures } from "../src/index.ts";

/** What cut Japan's customs share from China after 2010, what brought it back, and which elements were behind it? */
export default study(import.meta, {
  runs: { replayed: "." },
  answer({ replayed }, { facts, context }) {
    const [early, late, back] = [[2010, 2011, 2012], [2012, 2014, 2018], [2018, 2020, 2024]].map((years) => spanChange(replayed, years));
    const whole = spanChange(replayed, [2010, 2011, 2012, 2014, 2018]);
    const replay = backtestPart(replayed, context());
    const points = (value: number): string => `${twoFigures(value)} points`;
    return {
      answers: [
        `2010 to 2012, published: the share fell by ${points(-early.published.change)}, of which lower use ${partText(early, "use")} and more tonnes from elsewhere ${partText(early, "elsewhere")}. The early fall was mostly demand.`,
        `2012 to 2018: no net change. Use came back (${partText(late, "use")}) and Lynas by way of Malaysia made up for it (${twoFigures(originPart(late, "mines"))}), other countries ${twoFigures(originPart(late, "other"))}.`,
        `Over the whole of 2010 to 2018, use gives ${partText(whole, "use")} and tonnes from elsewhere ${partText(whole, "elsewhere")} of ${points(whole.published.change)}: the claim that demand did most holds for the early fall and not for the whole.`,
        `2018 to 2024: the share rose by ${points(back.published.change)}; fewer tonnes from elsewhere ${partText(back, "elsewhere")}, use ${partText(back, "use")}.`,
        `Non-Chinese tonnes lay between ${elsewhereText(facts, [2010, 2011, 2012, 2014, 2018, 2020, 2024])}, on gross tonnes of which several are estimates.`,
        `The replay moves by ${twoFigures(early.replay.change)}, ${twoFigures(late.replay.change)} and ${twoFigures(back.replay.change)} points in the three spans; in it the elements behind 2010 to 2018 are ${elementsText(whole)}, behind the rebound ${elementsText(back)}.`,
      ],
      parts: [
        sharePart([early, late, back], {
          drivers: `Lower use cut the share by ${twoFigures(-early.published.parts.get("use")!)} of ${twoFigures(-early.published.change)} points in 2010-2012; fewer non-Chinese tonnes brought ${twoFigures(back.published.change)} points back by 2024`,
          elements: `In the replay ${elementsText(whole, 2)} points moved most from 2010 to 2018`,
        }, context()),
        replay,
      ],
      score: replay.score,
    };
  },
});
