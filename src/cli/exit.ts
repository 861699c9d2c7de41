/** What the exit code tells a script. The last one is what shells give a program that Ctrl-C ended. */
export const EXIT = { answered: 0, bug: 1, input: 2, data: 3, backtest: 4, stopped: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
