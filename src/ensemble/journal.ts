import { existsSync, readFileSync } from "node:fs";
import type { RowGroup } from "hyparquet";
import { fromJson, toJson } from "./plain-json.ts";

/** One block as it lies in the file. */
export interface Entry {
  readonly block: number;
  /** First byte in the file, and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** CRC-32 of those bytes. */
  readonly crc: number;
  readonly failed: number;
  /** What the footer will say of it. */
  readonly group: RowGroup;
}

/** One line of a journal. */
export const lineOf = (entry: Entry): string => `${toJson(entry)}\n`;

const isEntry = (value: Entry): boolean => Number.isInteger(value?.block) && Number.isInteger(value.end) && Array.isArray(value.group?.columns);

/** Entries up to the first line that is cut short or is none: a program that was killed may leave half a line. */
export function readJournal(file: string): Entry[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  const entries: Entry[] = [];
  for (const line of lines.slice(0, -1)) {
    try {
      const entry = fromJson<Entry>(line);
      if (!isEntry(entry)) break;
      entries.push(entry);
    } catch {
      break;
    }
  }
  return entries;
}
