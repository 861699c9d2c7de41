import { said } from "./language.ts";
import { LEVERS } from "./names/levers.ts";
import { PLACES } from "./names/places.ts";
import { PLEDGE } from "./names/pledge.ts";
import { PUBLISHED } from "./names/published.ts";
import { REPLAY, SERIES, UNITS } from "./names/series.ts";

const JAPANESE: Readonly<Record<string, string>> = { ...PLACES, ...SERIES, ...UNITS, ...REPLAY, ...PUBLISHED, ...LEVERS, ...PLEDGE };

export const LEVER_NAMES: readonly string[] = Object.keys(LEVERS);

/** Whether a name of the data or of a result has a Japanese one. */
export const isNamed = (name: string): boolean => Object.hasOwn(JAPANESE, name);

/** A name that data and tables hold in English, such as that of a country, a series, a unit or a lever, in the language that is spoken. Names without a Japanese one, such as firms, stay. */
export const nameOf = (name: string): string => said({ en: name, ja: JAPANESE[name] ?? name });
