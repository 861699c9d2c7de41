import { listed, twoFigures } from "../../charts/format.ts";
import { said } from "../../words/index.ts";
import { economyName, elementShort } from "../../charts/words.ts";
import { ECONOMIES, ELEMENTS, type Economy, type Element } from "../../domain/index.ts";
import { runOutName, shockStart, unmetName } from "../../measures/index.ts";
import { E } from "../../minerals/index.ts";
import { listAt } from "../../scenario/index.ts";
import { neverLast, quantilesAt } from "../bands.ts";
import type { Case } from "../case.ts";

/** A case in which each stands for itself, and the same in which allies share. */
export type Pair = readonly [alone: Case, shared: Case];

/** National stock of the other members of the pool in the month before the shock, t element, at central values. */
function alliedStock({ run }: Case, element: Element): { readonly members: string[]; readonly tonnes: number } {
  const { parameters } = run.scenario;
  const members = listAt(parameters, "sharing.members").filter((name) => name !== "Japan");
  const eve = Math.max(0, (shockStart(parameters) ?? 1) - 1);
  const tonnes = members.reduce((sum, name) => sum + run.result.nationalStock[(eve * ECONOMIES.length + ECONOMIES.indexOf(name as Economy)) * E + ELEMENTS.indexOf(element)]!, 0);
  return { members, tonnes };
}

const sameRunOut = ([alone, shared]: Pair, element: string): boolean =>
  JSON.stringify(neverLast(alone.run, runOutName("Japan", element))) === JSON.stringify(neverLast(shared.run, runOutName("Japan", element)));

/** What allied sharing changes for some elements, and what there is to share; pairs differ in cover. */
export function sharingText(first: Pair, second: Pair, elements: readonly Element[]): string {
  const pairs = [first, second];
  const held = elements.map((element) => ({ element, ...alliedStock(first[1], element) }));
  const members = listed(held[0].members.map(economyName));
  const stocks = listed(held.map(({ element, tonnes }) => {
    const amount = twoFigures(tonnes < LEAST ? 0 : tonnes);
    return said({ en: `${amount} t of ${element}`, ja: `${elementShort(element)}${amount}トン` });
  }));
  const pool = said({
    en: `the other members of the pool (${members}) hold ${stocks} in national stocks when the stop begins`, ja: `停止時に他の参加国・地域（${members}）が国家備蓄に持つのは${stocks}`,
  });
  if (pairs.every((pair) => elements.every((element) => sameRunOut(pair, element)))) return said({ en: `Allied sharing adds nothing to these months: ${pool}.`, ja: `同盟国間の融通で期間は延びない：${pool}。` });
  const gains = pairs.flatMap(([alone, shared]) => elements.map((element) => (quantilesAt(alone.run, unmetName("Japan", element, 0)).p50 ?? 0) - (quantilesAt(shared.run, unmetName("Japan", element, 0)).p50 ?? 0)));
  const most = twoFigures(Math.max(0, ...gains));
  return said({ en: `Allied sharing saves at most ${most} t of any of them within twelve months (median): ${pool}.`, ja: `同盟国間の融通が12か月に減らす不足は、いずれの元素も最大${most}トン（中央値）：${pool}。` });
}

/** Less than this is the rounding of a stock that is not there, t. */
const LEAST = 0.05;
