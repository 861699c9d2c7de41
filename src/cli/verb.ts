import type { Command } from "commander";
import type { Context } from "./context.ts";
import type { Reply } from "./reply.ts";

/** One verb of the command line, in a file of its own that is loaded only when the verb is used. */
export interface Verb {
  /** Shown first in its help, without the leading `lodestone`. */
  readonly examples: readonly string[];
  /** Adds the verb's own arguments and options. */
  define(command: Command): void;
  /** `args` are the arguments in order; `own` holds the verb's own options. */
  answer(args: readonly unknown[], own: Readonly<Record<string, unknown>>, context: Context): Promise<Reply | null>;
}
