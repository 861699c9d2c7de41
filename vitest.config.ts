import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    // Node loads the sources itself, as in use: the test runner's own loader makes every read of an imported constant a call, and the engine six times slower.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    execArgv: ["--import", "tsx"],
    include: ["tests/**/*.test.ts"],
    // Left alone, the runner keeps a core for itself: half the machine on two.
    maxWorkers: "100%",
    // Journeys start the real program, and a clean machine with two busy cores is slow.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    benchmark: { include: ["bench/**/*.bench.ts"] },
  },
});
