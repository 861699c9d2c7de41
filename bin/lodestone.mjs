#!/usr/bin/env node
import { nodeProblem, SUPPORTED } from "./node-version.mjs";

const BAD_INPUT = 2;

async function start() {
  const problem = nodeProblem(process.versions.node);
  if (problem) {
    console.error(problem);
    process.exitCode = BAD_INPUT;
    return;
  }
  try {
    const { register } = await import("tsx/esm/api");
    register();
  } catch (error) {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    console.error(`lodestone: the packages it stands on are not installed. In its folder run: npm ci (Node ${SUPPORTED})`);
    process.exitCode = BAD_INPUT;
    return;
  }
  await import("../src/cli/main.ts");
}

await start();
