import { chanceOfAtLeast, dependencePart, dollars, ledgerRow, said, shareText, study, type Case, type Definition } from "../src/index.ts";

const YEAR = 2035;

/** What would five billion dollars of the pledge do in rare-earth plants in the US: at which stage, for whom, by when? */
export default study(import.meta, {
  runs: { redirected: ".", reference: "reference", metalFirst: "./metal-first", withoutMagnets: "./without-magnets", ten: "./ten", alone: "./no-japan" },
  async answer({ redirected, reference, metalFirst, withoutMagnets, ten, alone }, { context, pledge }) {
    const usual = await pledge("pledge-reference");
    const paid = ledgerRow(usual, "disbursed", "2035-12-31");
    const us = (one: Case, definition: Definition, element = "Nd", year = YEAR): string => shareText(one, definition, year, element, "US");
    const against = (definition: Definition): string => said({
      en: `${us(redirected, definition)} against ${us(reference, definition)}`, ja: `${us(redirected, definition)}（基準シナリオは${us(reference, definition)}）`,
    });
    const [part, spent] = [Math.round(500 / (paid.p50 ?? 1)), [paid.p50, paid.p05, paid.p95].map((value) => Math.round(value ?? 0))];
    const often = Math.round(100 * chanceOfAtLeast(usual, "disbursed", "2029-01-19", 5).chance);
    return {
      answers: [
        said({
          en: `Of the US need for neodymium in ${YEAR}, ${against("traced")} passed a Chinese plant at some stage; by stage: separated in China ${against("separated")}, made to metal there ${against("metal")}, to magnets ${against("magnet")}.`,
          ja: `${YEAR}年の米国のネオジム需要のうち、いずれかの工程で中国の工場を経由した比率は${against("traced")}。工程別には中国での分離・精製${against("separated")}、金属化${against("metal")}、磁石化${against("magnet")}。`,
        }),
        said({
          en: `Plants decided in mid-2027 change little before 2030: in that year the share that passed a Chinese plant is ${us(redirected, "traced", "Nd", 2030)} against ${us(reference, "traced", "Nd", 2030)}. For dysprosium in ${YEAR} it is ${us(redirected, "traced", "Dy")} against ${us(reference, "traced", "Dy")}.`,
          ja: `2027年半ばに決まる工場は2030年までほとんど変化をもたらさない：同年の経由比率は${us(redirected, "traced", "Nd", 2030)}（基準シナリオは${us(reference, "traced", "Nd", 2030)}）。${YEAR}年のジスプロシウムでは${us(redirected, "traced", "Dy")}（同${us(reference, "traced", "Dy")}）。`,
        }),
        said({
          en: `Where the money goes matters more than how much: with three tenths of it in metal making the share is ${us(metalFirst, "traced")}, with none in magnets ${us(withoutMagnets, "traced")}, with twice the sum ${us(ten, "traced")}.`,
          ja: `金額よりも使い道が効く：3割を金属製造に向ければ経由比率は${us(metalFirst, "traced")}、磁石に向けなければ${us(withoutMagnets, "traced")}、金額を倍にすれば${us(ten, "traced")}。`,
        }),
        said({
          en: `Japan's share of neodymium that passed a Chinese plant is ${shareText(redirected, "traced", YEAR, "Nd")} in ${YEAR} against ${shareText(reference, "traced", YEAR, "Nd")}, and ${shareText(alone, "traced", YEAR, "Nd")} if none of the new oxide is reserved for buyers in Japan; by customs, all elements, ${shareText(redirected, "customs", YEAR)} against ${shareText(reference, "customs", YEAR)}.`,
          ja: `${YEAR}年に日本のネオジムが中国の工場を経由した比率は${shareText(redirected, "traced", YEAR, "Nd")}（基準シナリオは${shareText(reference, "traced", YEAR, "Nd")}）、新しい酸化物を日本向けに確保しなければ${shareText(alone, "traced", YEAR, "Nd")}。通関数量ベース、全元素では${shareText(redirected, "customs", YEAR)}（同${shareText(reference, "customs", YEAR)}）。`,
        }),
        said({
          en: `No line of the pledge's list is a rare-earth plant, so this is a what-if. Five billion is about ${part}% of what the pledge is expected to have paid by the end of 2035 (${spent[0]}, ${spent[1]} to ${spent[2]} billion), and the pledge pays out at least that much by 2029 in ${often}% of draws.`,
          ja: `覚書の一覧にレアアース工場はないため、これは仮定の計算。50億ドルは2035年末までの実行見込み（${dollars(spent[0]!)}、90%区間${dollars(spent[1]!)}〜${dollars(spent[2]!)}）の約${part}%で、2029年までに同額以上が実行されるのは試行の${often}%。`,
        }),
        said({
          en: "Left out: money for mines, sales of US magnets abroad (makers serve US buyers alone here), and support once plants run: metal making is cheap to build and dear to run outside China, so capital alone may not do what this says.",
          ja: "含まないもの：鉱山への資金、米国製磁石の輸出（ここでは米国内の買い手のみ）、稼働後の支援。金属製造は中国外では建設費が安くても運転費が高く、資本だけではこの結果に届かない可能性がある。",
        }),
      ],
      parts: [
        dependencePart({ lead: redirected, reference, others: [metalFirst, withoutMagnets, ten], year: YEAR, economy: "US", definition: "traced" }, context()),
        dependencePart({ lead: redirected, reference, others: [alone], year: YEAR, definition: "traced" }, context()),
      ],
    };
  },
});
