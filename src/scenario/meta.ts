import { isMap, isScalar, isSeq } from "yaml";
import type { Problem } from "../domain/index.ts";
import type { Edition } from "./editions.ts";
import { fieldOf, plainOf, type Source } from "./document.ts";
import { oneOf } from "./nearest.ts";
import { KINDS } from "./scenario.ts";

/** Keys of a scenario file that are not parameters. `resolved` marks a file that `resolvedYaml` wrote. */
export const META_KEYS = ["title", "titleJa", "kind", "question", "questionJa", "extends", "packages", "variants", "episodes", "correlations", "study", "compare", "resolved", "edition"] as const;
/** Keys of a package or a variant that are not parameters. */
export const BODY_KEYS = ["title", "titleJa", "episodes", "correlations"] as const;

/** A name in a file that points to another file. */
export interface Reference {
  readonly id: string;
  readonly node: unknown;
}

export interface Meta {
  readonly title: string | null;
  readonly titleJa: string | null;
  readonly kind: string | null;
  readonly question: string;
  readonly questionJa: string | null;
  readonly study: string | null;
  readonly compare: Reference | null;
  readonly extends: readonly Reference[];
  readonly resolved: boolean;
  readonly edition: Edition | null;
}

export function readMeta(source: Source, problems: Problem[]): Meta {
  const { root, place } = source;
  const text = (key: string): string | null => {
    const node = fieldOf(root, key);
    const value = plainOf(node);
    if (node === undefined) return null;
    if (typeof value === "string" && value.trim() !== "") return value;
    problems.push({ ...place(node ?? root), message: `${key} is not text; put it in quotes` });
    return null;
  };
  const kind = text("kind");
  if (kind !== null && !(KINDS as readonly string[]).includes(kind)) problems.push({ ...place(fieldOf(root, "kind")), message: `kind is '${kind}'; ${oneOf(kind, KINDS)}` });
  const parents = fieldOf(root, "extends");
  const references = (parents === undefined ? [] : isSeq(parents) ? parents.items : [parents]).flatMap((node): Reference[] => {
    if (isScalar(node) && typeof node.value === "string") return [{ id: node.value, node }];
    problems.push({ ...place(node), message: "extends is not the name of a scenario" });
    return [];
  });
  const frozen = fieldOf(root, "edition");
  const [data, sha256] = ["data", "sha256"].map((key) => (isMap(frozen) ? plainOf(fieldOf(frozen, key)) : null));
  const edition = typeof data === "string" && typeof sha256 === "string" ? { data, sha256 } : null;
  if (frozen !== undefined && edition === null) problems.push({ ...place(frozen), message: 'edition is not {data, sha256}; expected {data: "2026.11", sha256: "..."} as `lodestone edition` writes it' });
  const compare = text("compare");
  return {
    title: text("title"), titleJa: text("titleJa"), kind, question: text("question") ?? "", questionJa: text("questionJa"), study: text("study"), extends: references,
    compare: compare === null ? null : { id: compare, node: fieldOf(root, "compare") }, resolved: plainOf(fieldOf(root, "resolved")) === true,
    edition,
  };
}
