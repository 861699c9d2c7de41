import { backtestPart, elementsText, elsewhereText, mostlyUse, originPart, partText, sharePart, signedPoints, spanChange, study } from "../src/index.ts";

/** What cut Japan's customs share from China after 2010, what brought it back, and which elements were behind it? */
export default study(import.meta, {
  runs: { replayed: "." },
  answer({ replayed }, { facts, context }) {
    const [early, late, back, whole] = [[2010, 2011, 2012], [2012, 2014, 2018], [2018, 2020, 2024], [2010, 2011, 2012, 2014, 2018]].map((years) => spanChange(replayed, years));
    const replay = backtestPart(replayed, context());
    const verdict = mostlyUse(early) ? (mostlyUse(whole) ? "holds throughout" : "holds for the early fall, not for the whole") : "does not hold, even early";
    return {
      answers: [
        `2010 to 2012, published figures: ${signedPoints(early.published.change)} points, of which lower use ${partText(early, "use")}, more tonnes from elsewhere ${partText(early, "elsewhere")}, stocks ${partText(early, "stocks")}.`,
        `2012 to 2018: ${signedPoints(late.published.change)} points. Use came back, ${partText(late, "use")}; Lynas by way of Malaysia took off ${originPart(late, "mines")}, all other countries ${originPart(late, "other")}.`,
        `Over the whole of 2010 to 2018 (${signedPoints(whole.published.change)} points) use gives ${partText(whole, "use")} and tonnes from elsewhere ${partText(whole, "elsewhere")}: the claim that demand did most ${verdict}.`,
        `2018 to 2024: ${signedPoints(back.published.change)} points; fewer tonnes from elsewhere ${partText(back, "elsewhere")}, use ${partText(back, "use")}, stocks ${partText(back, "stocks")}.`,
        `Non-Chinese tonnes lay between ${elsewhereText(facts, [2010, 2011, 2012, 2014, 2018, 2020, 2024])}; these are gross tonnes, and several totals are estimates.`,
        `The replay moves by ${[early, late, back].map(({ replay: { change } }) => signedPoints(change)).join(", ")} points in the three spans; in it the elements behind 2010 to 2018 are ${elementsText(whole)}, behind the rebound ${elementsText(back)}.`,
      ],
      parts: [
        sharePart([early, late, back], {
          drivers: `Japan's share from China fell by ${signedPoints(-early.published.change).slice(1)} points in 2010-2012, lower use giving ${partText(early, "use")}; fewer non-Chinese tonnes gave ${partText(back, "elsewhere")} of the rebound to 2024`,
          elements: `In the replay the elements that moved the share most from 2010 to 2018 are ${elementsText(whole, 2)} points`,
        }, context()),
        replay,
      ],
      score: replay.score,
    };
  },
});
