import { CLASSES, ECONOMIES, ELEMENTS, IMPORTERS, MONTHS, YEARS, OXIDE_FACTORS, groupOf } from "../domain/index.ts";

/** Sizes and fixed indices of the arrays, so that loops see numbers only. */
export const E = ELEMENTS.length;
export const J = ECONOMIES.length;
export const C = CLASSES.length;
export const T = MONTHS;
export const Y = YEARS;

export const CHINA = ECONOMIES.indexOf("China");
export const JAPAN = ECONOMIES.indexOf("Japan");
export const KOREA = ECONOMIES.indexOf("Korea");
export const US = ECONOMIES.indexOf("US");
export const IMPORTER_INDICES: readonly number[] = IMPORTERS.map((name) => ECONOMIES.indexOf(name));

/** Oxide pools: one for each country (or group of countries) that separates. China is pool 0. */
export const POOLS = ["China", "Malaysia", "Australia", "US", "Europe", "India", "Russia", "Canada", "Japan", "other"] as const;
export type Pool = (typeof POOLS)[number];
export const P = POOLS.length;

/** 0 for light and 1 for heavy, by element index. */
export const GROUP_INDEX: Uint8Array = Uint8Array.from(ELEMENTS, (element) => (groupOf(element) === "light" ? 0 : 1));
/** First and one-past-last element of each group: groups stand together in ELEMENTS. */
export const GROUP_FROM = [0, GROUP_INDEX.indexOf(1)] as const;
export const GROUP_TO = [GROUP_INDEX.indexOf(1), E] as const;
/** La and Ce, which are in glut, stand first: the place of the last of them. */
export const LAST_SURPLUS = ELEMENTS.indexOf("Ce");
export const PR = ELEMENTS.indexOf("Pr");
export const ND = ELEMENTS.indexOf("Nd");
export const TB = ELEMENTS.indexOf("Tb");
export const DY = ELEMENTS.indexOf("Dy");

/** Whether history itself is modelled: an anchor before 2012 leaves the crisis of 2010-2011 to the model. */
export const isReplay = (anchor: number): boolean => anchor < 24;

/** Mean days in a month; cover is given in days and kept in months. */
const DAYS = 30.4;
export const months = (days: number): number => days / DAYS;

/** Priority classes that use magnets; the last class takes compounds. */
export const MAGNET_CLASSES = 3;
export const REST_CLASS = 3;

/**
 * The sizes and indices again, for modules of the month loop to take as constants of their own: the compiler knows those, and reads
 * imported ones anew in every turn of a loop.
 */
export const DIMENSIONS = { C, CHINA, DY, E, J, JAPAN, KOREA, MAGNET_CLASSES, ND, P, PR, REST_CLASS, T, TB, US, Y, GROUP_FROM, GROUP_INDEX, GROUP_TO, IMPORTER_INDICES, OXIDE_FACTORS } as const;
