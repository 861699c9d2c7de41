import type { Definition } from "../measures/rows.ts";

/** The eleven element groups by name. */
const ELEMENT_NAMES: Readonly<Record<string, string>> = {
  La: "lanthanum", Ce: "cerium", Pr: "praseodymium", Nd: "neodymium", Sm: "samarium", Eu: "europium", Gd: "gadolinium",
  Tb: "terbium", Dy: "dysprosium", Y: "yttrium", other: "other heavy elements", all: "all rare earths",
};

export const elementName = (element: string): string => ELEMENT_NAMES[element] ?? element;

/** What each definition of dependence counts, after its id. */
const DEFINITION_WORDS: Readonly<Record<Definition, string>> = {
  customs: "country of last export, by tonnes of compounds and metals",
  "customs-value": "country of last export, by value",
  mined: "mined in China",
  separated: "separated in China",
  metal: "made into metal in China",
  magnet: "made into magnets in China",
  traced: "passed through China at any stage",
  "worst-stage": "share at the stage where it is highest",
};

export const definitionWords = (definition: string): string => DEFINITION_WORDS[definition as Definition] ?? definition;

/** Economies as a sentence names them. */
const ECONOMY_NAMES: Readonly<Record<string, string>> = { US: "the United States", "United States": "the United States", rest: "the rest of the world" };

export const economyName = (economy: string): string => ECONOMY_NAMES[economy] ?? economy;
export const possessive = (economy: string): string => {
  const name = economyName(economy);
  return name.endsWith("s") ? `${name}'` : `${name}'s`;
};
