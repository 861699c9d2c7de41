/** What the exit code tells a script. */
export const EXIT = { answered: 0, bug: 1, input: 2, data: 3, backtest: 4 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
