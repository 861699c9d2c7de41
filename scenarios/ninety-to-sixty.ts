import { backtestPart, elementsText, elsewhereText, mostlyUse, originPart, partText, said, sharePart, signedPoints, spanChange, study } from "../src/index.ts";

/** What cut Japan's customs share from China after 2010, what brought it back, and which elements were behind it? */
export default study(import.meta, {
  runs: { replayed: "." },
  answer({ replayed }, { facts, context }) {
    const [early, late, back, whole] = [[2010, 2011, 2012], [2012, 2014, 2018], [2018, 2020, 2024], [2010, 2011, 2012, 2014, 2018]].map((years) => spanChange(replayed, years));
    const replay = backtestPart(replayed, context());
    const verdict = said(mostlyUse(early)
      ? (mostlyUse(whole) ? { en: "holds throughout", ja: "全期間で成り立つ" } : { en: "holds for the early fall, not for the whole", ja: "初期の低下には成り立つが、全期間では成り立たない" })
      : { en: "does not hold, even early", ja: "初期についても成り立たない" });
    const spoken = [2010, 2011, 2012, 2014, 2018, 2020, 2024];
    const published = (span: (typeof early)): string => signedPoints(span.published.change);
    const moves = [early, late, back].map(({ replay: { change } }) => signedPoints(change));
    const fall = signedPoints(-early.published.change).slice(1);
    return {
      answers: [
        said({
          en: `2010 to 2012, published figures: ${published(early)} points, of which lower use ${partText(early, "use")}, more tonnes from elsewhere ${partText(early, "elsewhere")}, stocks ${partText(early, "stocks")}.`,
          ja: `2010〜2012年（公表値）：${published(early)}ポイント、うち使用量の減少${partText(early, "use")}、中国以外からの数量の増加${partText(early, "elsewhere")}、在庫${partText(early, "stocks")}。`,
        }),
        said({
          en: `2012 to 2018: ${published(late)} points. Use came back, ${partText(late, "use")}; Lynas by way of Malaysia took off ${originPart(late, "mines")}, all other countries ${originPart(late, "other")}.`,
          ja: `2012〜2018年：${published(late)}ポイント。使用量は回復し${partText(late, "use")}、マレーシア経由のライナスが${originPart(late, "mines")}、その他すべての国が${originPart(late, "other")}。`,
        }),
        said({
          en: `Over the whole of 2010 to 2018 (${published(whole)} points) use gives ${partText(whole, "use")} and tonnes from elsewhere ${partText(whole, "elsewhere")}: the claim that demand did most ${verdict}.`,
          ja: `2010〜2018年全体（${published(whole)}ポイント）では使用量が${partText(whole, "use")}、中国以外からの数量が${partText(whole, "elsewhere")}：「主に需要による」という主張は${verdict}。`,
        }),
        said({
          en: `2018 to 2024: ${published(back)} points; fewer tonnes from elsewhere ${partText(back, "elsewhere")}, use ${partText(back, "use")}, stocks ${partText(back, "stocks")}.`,
          ja: `2018〜2024年：${published(back)}ポイント、うち中国以外からの数量の減少${partText(back, "elsewhere")}、使用量${partText(back, "use")}、在庫${partText(back, "stocks")}。`,
        }),
        said({
          en: `Non-Chinese tonnes lay between ${elsewhereText(facts, spoken)}; these are gross tonnes, and several totals are estimates.`, ja: `中国以外からの数量は${elsewhereText(facts, spoken)}の間（総トン数、合計の一部は推定）。`,
        }),
        said({
          en: `The replay moves by ${moves.join(", ")} points in the three spans; in it the elements behind 2010 to 2018 are ${elementsText(whole)}, behind the rebound ${elementsText(back)}.`,
          ja: `再現では三つの期間に${moves.join("、")}ポイント動く。2010〜2018年の背後にある元素は${elementsText(whole)}、反発では${elementsText(back)}。`,
        }),
      ],
      parts: [
        sharePart([early, late, back], {
          drivers: said({
            en: `Japan's share from China fell by ${fall} points in 2010-2012, lower use giving ${partText(early, "use")}; fewer non-Chinese tonnes gave ${partText(back, "elsewhere")} of the rebound to 2024`,
            ja: `2010〜2012年に日本の対中依存度は${fall}ポイント低下（うち使用量${partText(early, "use")}）、2024年までの反発のうち中国以外からの減少が${partText(back, "elsewhere")}`,
          }),
          elements: said({
            en: `In the replay the elements that moved the share most from 2010 to 2018 are ${elementsText(whole, 2)} points`, ja: `再現で2010〜2018年に依存度を最も動かした元素は${elementsText(whole, 2)}ポイント`,
          }),
        }, context()),
        replay,
      ],
      score: replay.score,
    };
  },
});
