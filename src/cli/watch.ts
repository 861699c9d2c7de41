import { watch } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** Editors save in several steps; changes closer together than this count as one. */
const SETTLE_MS = 150;

/** Calls `work` whenever a YAML file in one of `folders` is saved, one call at a time, until the process ends. */
export async function onSave(folders: readonly string[], work: (file: string) => Promise<void>): Promise<never> {
  let changed: string | null = null;
  let wake = (): void => {};
  for (const folder of new Set(folders)) {
    watch(folder, (_event, file) => {
      if (file === null || !/\.ya?ml$/.test(file)) return;
      changed = file;
      wake();
    });
  }
  for (;;) {
    if (changed === null) await new Promise<void>((resolve) => (wake = resolve));
    await pause(SETTLE_MS);
    const file = changed ?? "";
    changed = null;
    await work(file);
  }
}
