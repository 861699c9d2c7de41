import type { Project } from "./projects.ts";
import { GROUPS } from "./classes.ts";

/** Rounds of selection and projects off the list that one draw can hold; more than any plausible rate fills. */
export const MOST_ROUNDS = 32;
export const MOST_NEWCOMERS = 32;

/** Chances of one project, in the order in which a draw holds them. */
export const OWN = { vetPass: 0, vetTime: 1, pick: 2, decline: 3, commit: 4, commitTime: 5, complete: 6, stopAt: 7, overrun: 8, drawn: 9, size: 10, class: 11 } as const;
export const OWN_COUNT = Object.keys(OWN).length;

const COMMON_NAMES = [
  "politics.japan", "politics.us", "linkage", ...GROUPS.map((group) => `overrun.${group}`), ...GROUPS.map((group) => `gate.${group}`),
  ...Array.from({ length: MOST_ROUNDS }, (_, round) => `round.${round}`), ...Array.from({ length: MOST_ROUNDS }, (_, round) => `newcomers.${round}`), "alaska",
];

/** Where the shared chances of a draw stand. */
export const COMMON = {
  politicsJapan: 0, politicsUs: 1, linkage: 2, overrun: 3, gate: 3 + GROUPS.length, rounds: 3 + 2 * GROUPS.length,
  newcomers: 3 + 2 * GROUPS.length + MOST_ROUNDS, alaska: 3 + 2 * GROUPS.length + 2 * MOST_ROUNDS,
} as const;
export const COMMON_COUNT = COMMON_NAMES.length;

/** Names of the uniform numbers that a draw needs: a project's stay its own when others join the list. */
export const luckNames = (projects: readonly Pick<Project, "id">[]): string[] =>
  [...COMMON_NAMES, ...projects.flatMap(({ id }) => Object.keys(OWN).map((name) => `${id}.${name}`))].map((name) => `pledge luck ${name}`);
