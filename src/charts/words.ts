import type { PriorityClass } from "../domain/index.ts";
import type { Definition, DefinitionRow } from "../measures/rows.ts";
import { isNamed, LEVER_NAMES, nameOf, said, type Said } from "../words/index.ts";

/** The eleven element groups by name. */
const ELEMENT_NAMES: Readonly<Record<string, Said>> = {
  La: { en: "lanthanum", ja: "ランタン" }, Ce: { en: "cerium", ja: "セリウム" }, Pr: { en: "praseodymium", ja: "プラセオジム" }, Nd: { en: "neodymium", ja: "ネオジム" }, Sm: { en: "samarium", ja: "サマリウム" },
  Eu: { en: "europium", ja: "ユウロピウム" }, Gd: { en: "gadolinium", ja: "ガドリニウム" }, Tb: { en: "terbium", ja: "テルビウム" }, Dy: { en: "dysprosium", ja: "ジスプロシウム" }, Y: { en: "yttrium", ja: "イットリウム" },
  other: { en: "other heavy elements", ja: "その他の重希土類" }, all: { en: "all rare earths", ja: "レアアース全体" },
};

const spoken = (names: Readonly<Record<string, Said>>, id: string): string => (names[id] === undefined ? id : said(names[id]));

export const elementName = (element: string): string => spoken(ELEMENT_NAMES, element);

/** "Dy" in an English sentence, where the symbol is short; the name in a Japanese one. */
export const elementShort = (element: string): string => said({ en: element, ja: elementName(element) });

/** What each definition of dependence counts, after its id. */
const DEFINITION_WORDS: Readonly<Record<Definition, Said>> = {
  customs: { en: "country of last export, by tonnes of compounds and metals", ja: "最終積出国、化合物・金属の数量" },
  "customs-value": { en: "country of last export, by value", ja: "最終積出国、金額" },
  mined: { en: "mined in China", ja: "中国で採掘" },
  separated: { en: "separated in China", ja: "中国で分離・精製" },
  metal: { en: "made into metal in China", ja: "中国で金属化" },
  magnet: { en: "made into magnets in China", ja: "中国で磁石化" },
  traced: { en: "passed through China at any stage", ja: "いずれかの工程で中国を経由" },
  "worst-stage": { en: "share at the stage where it is highest", ja: "最も高い工程での比率" },
};

export const definitionWords = (definition: string): string => spoken(DEFINITION_WORDS, definition);

const DEFINITION_NAMES: Readonly<Record<Definition, Said>> = {
  customs: { en: "customs", ja: "通関数量ベース" }, "customs-value": { en: "customs-value", ja: "通関金額ベース" }, mined: { en: "mined", ja: "採掘ベース" }, separated: { en: "separated", ja: "分離・精製ベース" },
  metal: { en: "metal", ja: "金属ベース" }, magnet: { en: "magnet", ja: "磁石ベース" }, traced: { en: "traced", ja: "経由ベース" }, "worst-stage": { en: "worst-stage", ja: "最大工程ベース" },
};

/** Short name of a definition; its id in English. */
export const definitionName = (definition: string): string => spoken(DEFINITION_NAMES, definition);

const STAGE_NAMES: Readonly<Record<string, Said>> = {
  mining: { en: "mining", ja: "採掘" }, separation: { en: "separation", ja: "分離・精製" }, metal: { en: "metal", ja: "金属・合金" }, magnet: { en: "magnet", ja: "磁石" }, customs: { en: "customs", ja: "通関" }, any: { en: "any stage", ja: "全工程" },
};

export const stageName = (stage: string): string => spoken(STAGE_NAMES, stage);

/** Economies as a sentence names them. */
const ECONOMY_NAMES: Readonly<Record<string, string>> = { US: "the United States", "United States": "the United States", rest: "the rest of the world" };

export const economyName = (economy: string): string => nameOf(ECONOMY_NAMES[economy] ?? economy);
export const possessive = (economy: string): string => {
  const name = economyName(economy);
  return said({ en: name.endsWith("s") ? `${name}'` : `${name}'s`, ja: `${name}の` });
};

/** A lever's name; one that stands for several, when a scenario pulls too many to be told apart, names them all. */
export const leverName = (lever: string): string => said({ en: lever, ja: isNamed(lever) ? nameOf(lever) : LEVER_NAMES.filter((name) => lever.includes(name)).map(nameOf).join("、") || lever });

/** What a row of definitions is called: a published one by its name, a modelled one by its definition and what that counts. */
export const definitionLabel = ({ kind, definition, label }: Pick<DefinitionRow, "kind" | "definition" | "label">): string =>
  said({ en: label, ja: kind === "model" && Object.hasOwn(DEFINITION_WORDS, definition) ? `${definitionName(definition)}（${definitionWords(definition)}）` : nameOf(label) });

/** A published figure's or the model's own, as the tables mark them. */
export const kindName = (kind: string): string => spoken({ model: { en: "model", ja: "モデル" }, published: { en: "published", ja: "公表値" } }, kind);

const USE_NAMES: Readonly<Record<PriorityClass, Said>> = {
  defence: { en: "defence", ja: "防衛" }, traction: { en: "car drive motors", ja: "車載駆動モーター" }, other_magnets: { en: "other magnets", ja: "その他の磁石" }, rest: { en: "other than magnets", ja: "磁石以外" },
};

/** A class of uses in the order of rationing. */
export const useName = (use: string): string => spoken(USE_NAMES, use);
