import type { YAMLError } from "yaml";

/** What the faults of the YAML reader mean to someone who does not know YAML. */
const PLAIN: Readonly<Record<string, string>> = {
  BAD_INDENT: "the indent does not match the lines around it; keys of one group start in the same column, and a bracket must be closed",
  BLOCK_AS_IMPLICIT_KEY: "a second ': ' stands in one value, or the next line is indented too far; put text with a colon in quotes",
  MULTILINE_IMPLICIT_KEY: "a key has no ': ' after it, or the next line is indented too far",
  MISSING_CHAR: "a closing quote or bracket, or the ': ' after a key, is missing",
  TAB_AS_INDENT: "a tab cannot indent YAML; use spaces",
  BAD_SCALAR_START: "a value cannot start with this character; put the text in quotes",
  BAD_DQ_ESCAPE: "a backslash in double quotes needs a letter that YAML knows; use single quotes",
  BLOCK_IN_FLOW: "an indented list or group cannot stand inside brackets",
  MULTIPLE_DOCS: "a second document starts here (---); a file holds one scenario",
  UNEXPECTED_TOKEN: "this does not belong here; a file is a group of keys such as `title: ...`",
  RESOURCE_EXHAUSTION: "brackets nest too deep",
  TAG_RESOLVE_FAILED: "tags (!name) are not used in scenario files",
};

/** One fault of the YAML reader in plain words. */
export function yamlWords(error: YAMLError, text: string): string {
  if (error.code === "DUPLICATE_KEY") {
    const key = /^[^\s:]+/.exec(text.slice(error.pos[0]))?.[0] ?? "a key";
    return `${key} stands twice in the same group; keep one`;
  }
  return PLAIN[error.code] ?? `cannot be read as YAML: ${error.message.split("\n")[0]}`;
}
