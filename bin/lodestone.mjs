#!/usr/bin/env node
import { nodeProblem, SUPPORTED } from "./node-version.mjs";

const BAD_INPUT = 2;
const MAIN = "../src/cli/main.ts";

function refuse(why) {
  console.error(why);
  process.exitCode = BAD_INPUT;
}

/** The program from its sources, one by one: half a second slower to start, and always possible. */
async function fromSources() {
  try {
    const { register } = await import("tsx/esm/api");
    register();
  } catch (error) {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    refuse(`lodestone: the packages it stands on are not installed. In its folder run: npm ci (Node ${SUPPORTED})`);
    return;
  }
  await import(MAIN);
}

/** Starts over in a process of its own, from the sources: this one holds the bundle's copy of them. */
async function again() {
  const [{ spawnSync }, { fileURLToPath }] = await Promise.all([import("node:child_process"), import("node:url")]);
  const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit", env: { ...process.env, LODESTONE_SOURCES: "1" } });
  process.exitCode = status ?? 1;
}

async function start() {
  const problem = nodeProblem(process.versions.node);
  if (problem) {
    refuse(problem);
    return;
  }
  const [{ fileURLToPath, pathToFileURL }, { bundledProgram }] = await Promise.all([import("node:url"), import("./bundle.mjs")]);
  const program = process.env.LODESTONE_SOURCES === "1" ? null : await bundledProgram(fileURLToPath(new URL("..", import.meta.url)));
  if (program === null) {
    await fromSources();
    return;
  }
  if (process.env.LODESTONE_DEBUG === "1") process.setSourceMapsEnabled(true);
  try {
    await import(pathToFileURL(program).href);
  } catch (error) {
    if (error.name !== "SourcesWanted") throw error;
    await again();
  }
}

await start();
