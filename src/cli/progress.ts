export interface Progress {
  to(done: number): void;
  stop(): void;
}

const SILENT: Progress = { to: () => {}, stop: () => {} };

/** A bar on stderr when a person is watching; nothing in a pipe or a log. */
export async function startProgress(label: string, total: number): Promise<Progress> {
  if (!process.stderr.isTTY) return SILENT;
  const { default: progress } = await import("cli-progress");
  const bar = new progress.SingleBar({
    format: `${label} [{bar}] {value}/{total}, {eta} s left`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(total, 0);
  return { to: (done) => bar.update(done), stop: () => bar.stop() };
}
