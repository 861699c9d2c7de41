/** Languages in which answers, charts and pages are written. */
export const LANGUAGES = ["en", "ja"] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language, side by side, so that whoever changes one sees the other. */
export type Said = Readonly<Record<Language, string>>;

let spoken: Language = "en";

/** The language that sentences are made in. */
export const language = (): Language => spoken;

/** Sets the language of everything said from now on; the command line does so once, before it does anything else. */
export function speak(wanted: Language): void {
  spoken = wanted;
}

/** Does a piece of work in a language and returns to the one before. */
export function inLanguage<T>(wanted: Language, work: () => T): T {
  const before = spoken;
  spoken = wanted;
  try {
    return work();
  } finally {
    spoken = before;
  }
}

/** What is said in the language that is spoken: a text, or whatever else differs between languages. */
export const said = <T>(inEach: Readonly<Record<Language, T>>): T => inEach[spoken];
