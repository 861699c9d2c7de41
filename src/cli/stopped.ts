/** The user, or a scheduler, ended the work on the way; the message says what is kept and how to go on. */
export class StoppedByUser extends Error {
  constructor(message: string) {
    super(message);
    this.name = "StoppedByUser";
  }
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** Calls `stop` at Ctrl-C, or when a scheduler asks the program to end, until the returned function is called. */
export function onStop(stop: () => void): () => void {
  for (const signal of SIGNALS) process.once(signal, stop);
  return () => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
}
