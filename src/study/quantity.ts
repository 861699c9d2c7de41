import { InputError } from "../domain/index.ts";
import { nearest } from "../scenario/nearest.ts";

/** What a short name leaves out. */
const USUAL = ["customs", "japan", "all"];

/** A name's parts: `dependence.customs.japan.all@2035` is a measure, words and a time. */
function partsOf(name: string): { readonly words: readonly string[]; readonly at: string } {
  const [words = "", at = ""] = name.split("@") as [string, string?];
  return { words: words.toLowerCase().split(".").filter(Boolean), at };
}

const inOrder = (words: readonly string[], all: readonly string[]): boolean => {
  let from = 0;
  return words.every((word) => (from = all.indexOf(word, from) + 1) > 0);
};

/** How many words a name adds that a reader would not expect. */
const added = (words: readonly string[], all: readonly string[]): number => all.filter((word) => !words.includes(word) && !USUAL.includes(word)).length;

/** The same name with its measure spelt as the nearest one. */
function namedAlike(word: string, text: string, measures: readonly string[]): string | null {
  const measure = nearest(word, measures);
  return measure === null ? null : `${measure}${text.slice(word.length)}`;
}

/**
 * The outcome that a name means, among those that a run has: the name itself, or a short one such as `dependence@2035` or `runout.Dy`,
 * which stands for Japan, all elements and the customs definition where it names none. Throws InputError with the nearest names.
 */
export function quantityNamed(text: string, names: readonly string[], scenario: string): string {
  const known = names.find((name) => name.toLowerCase() === text.toLowerCase());
  if (known !== undefined) return known;
  const { words, at } = partsOf(text);
  const fits = names.map((name) => ({ name, ...partsOf(name) })).filter((one) => one.at === at && one.words[0] === words[0] && inOrder(words, one.words));
  const [best, second] = [...fits].sort((a, b) => added(words, a.words) - added(words, b.words) || a.words.length - b.words.length);
  if (best !== undefined && (second === undefined || added(words, best.words) < added(words, second.words) || best.words.length < second.words.length)) return best.name;
  const measures = [...new Set(names.map((name) => name.split(".")[0]!))];
  const near = fits.length > 0 ? fits.slice(0, 3).map(({ name }) => name).join(", ") : nearest(text, names) ?? namedAlike(words[0] ?? "", text, measures);
  const hint = measures.includes("runout") ? "" : "; runout and unmet need a scenario with a shock, such as ban-dytb-2027";
  throw new InputError([{ file: text, message: near !== null ? `is no quantity of ${scenario}; did you mean ${near}?` : `is no quantity of ${scenario}; it has ${measures.join(", ")}, for example dependence@2035${hint}` }]);
}
