/** CPU time of a call, ms: what other work on the machine takes from it is not counted, what it slows down is. */
export interface CpuTime {
  readonly least: number;
  /** Tenth, fiftieth and ninetieth percentile. */
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

const now = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Times each of `rounds` calls after as many to warm up. */
export function cpuTime(call: (round: number) => void, rounds: number): CpuTime {
  const times: number[] = [];
  for (let round = 0; round < 2 * rounds; round++) {
    const start = now();
    call(round);
    if (round >= rounds) times.push(now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * (rounds - 1))]!;
  return { least: at(0), p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}
