import { InvalidArgumentError, Option, type Command } from "commander";
import { LANGUAGES, type Language } from "../words/index.ts";
import type { CommonOptions } from "./context.ts";

const collect = (value: string, earlier: readonly string[] = []): string[] => [...earlier, value];
const names = (value: string, earlier: readonly string[] = []): string[] =>
  [...earlier, ...value.split(",").map((name) => name.trim()).filter(Boolean)];

/** A whole number from 1 up, or commander's error that names what was given. */
export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError("Expected a whole number from 1 up.");
  return value;
}

const COMMON: readonly Option[] = [
  new Option("--json", "print one JSON object instead of text"),
  new Option("--out <dir>", "folder to write into; result folders go to ./results unless this is given"),
  new Option("--seed <text>", "seed of the random draws; any text"),
  new Option("--draws <n>", "number of draws behind the ranges").argParser(wholeNumber),
  new Option("--workers <n>", "threads that share out the draws; one a core unless given").argParser(wholeNumber),
  new Option("--prior", "draws as they were drawn, not weighed by how well they replay history"),
  new Option("--quick", "no draws: central values only, no ranges"),
  new Option("--set <path=value>", "override a parameter; may be repeated").argParser(collect),
  new Option("--with <packages>", "named packages to lay over the scenario, separated by commas").argParser(names),
  new Option("--lang <language>", "language of answers, charts and the report").choices([...LANGUAGES]).default("en"),
  new Option("--dry-run", "say what would be computed and written, and stop"),
];

/** Adds the options that every verb takes, under a heading of their own. */
export function addCommonOptions(command: Command): void {
  command.optionsGroup("Options of every verb:");
  for (const option of COMMON) command.addOption(option);
}

/** Splits what commander parsed into the common options and the verb's own. */
export function splitOptions(parsed: Readonly<Record<string, unknown>>): [CommonOptions, Record<string, unknown>] {
  const { json, out, seed, draws, workers, prior, quick, dryRun, lang, set, with: packages, ...own } = parsed;
  return [
    {
      json: json === true,
      ...(typeof out === "string" ? { out } : {}),
      ...(typeof seed === "string" ? { seed } : {}),
      ...(typeof draws === "number" ? { draws } : {}),
      ...(typeof workers === "number" ? { workers } : {}),
      prior: prior === true,
      quick: quick === true,
      dryRun: dryRun === true,
      lang: (lang as Language | undefined) ?? "en",
      set: (set as string[] | undefined) ?? [],
      with: (packages as string[] | undefined) ?? [],
    },
    own,
  ];
}
