import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadFacts } from "../../src/facts/read.ts";
import { centralRun, doAll, prepareOutcomes, runFrom, runPledge, runPledgeWith, runScenario, runWith, type Work } from "../../src/runner/index.ts";
import { loadScenario } from "../../src/scenario/read.ts";
import { startThreads, Stopped, type Threads } from "../../src/threads/index.ts";

const facts = loadFacts();
const ban = loadScenario("ban-dytb-2027");
const bytesOf = (values: Float64Array): Buffer => Buffer.from(values.buffer, values.byteOffset, values.byteLength);

describe("draws on threads", () => {
  let one: Threads;
  let two: Threads;
  beforeAll(async () => {
    [one, two] = await Promise.all([startThreads(facts, 1), startThreads(facts, 2)]);
  }, 60_000);
  afterAll(() => Promise.all([one.stop(), two.stop()]));

  test("leave the same bytes on one thread, on two and in process", async () => {
    const { work } = centralRun(ban, facts, { draws: 30 });
    const here = doAll(prepareOutcomes(work.given, facts), work);
    const [alone, shared] = [await one.do(work), await two.do(work)];
    expect(here.values.some(Number.isFinite)).toBe(true);
    expect(bytesOf(alone.values).equals(bytesOf(here.values))).toBe(true);
    expect(bytesOf(shared.values).equals(bytesOf(here.values))).toBe(true);
  });

  test("put together the same run as in process, also of the pledge", async () => {
    const [here, there] = [runScenario(ban, facts, { draws: 6 }), await runWith(two, ban, facts, { draws: 6 })];
    expect(there.runId).toBe(here.runId);
    expect(there.drawn.map((outcomes) => [...outcomes])).toEqual(here.drawn.map((outcomes) => [...outcomes]));
    const pledge = loadScenario("pledge-reference");
    const [mine, theirs] = [runPledge(pledge, facts, { draws: 300 }), await runPledgeWith(two, pledge, facts, { draws: 300 })];
    expect(bytesOf(theirs.ledgers).equals(bytesOf(mine.ledgers))).toBe(true);
    expect([theirs.snappedBack, theirs.runId]).toEqual([mine.snappedBack, mine.runId]);
  });

  test("leave the same bytes whatever the order of the chunks, and in parts of the work alike", async () => {
    const { work } = centralRun(ban, facts, { draws: 24 });
    const whole = await two.do(work);
    const backwards = await startThreads(facts, 2, { order: (chunks) => chunks.toReversed() });
    expect(bytesOf((await backwards.do(work)).values).equals(bytesOf(whole.values))).toBe(true);
    const part = await backwards.do({ ...work, from: 7, draws: 10 });
    expect(bytesOf(part.values).equals(bytesOf(whole.values.subarray(7 * work.width, 17 * work.width)))).toBe(true);
    await backwards.stop();
  });

  test("count every draw once on the way", async () => {
    const told: number[] = [];
    await two.do(centralRun(ban, facts, { draws: 25 }).work, (done) => told.push(done));
    expect(told.at(-1)).toBe(25);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });
});

test("a draw that throws is noted and the others go on", () => {
  const done = doAll((draw, into, at) => {
    into[at] = draw;
    if (draw === 2) throw new Error("no root");
  }, { draws: 4, width: 1 });
  expect([...done.values]).toEqual([0, 1, Number.NaN, 3]);
  expect(done.failed).toEqual([{ draw: 2, message: "no root" }]);
  const central = centralRun(ban, facts, { draws: 1 });
  expect(runFrom(central, { values: new Float64Array(central.work.width).fill(Number.NaN), failed: [{ draw: 0, message: "x" }] }).failed).toHaveLength(1);
});

/** Speaks a thread's messages: doubles each draw's number, and dies over the first chunks it is given, as often as `given` says. */
const MORTAL = `
const { parentPort } = require("node:worker_threads");
let left;
parentPort.on("message", (told) => {
  if (told.say === "work") left = new Int32Array(told.given.deaths);
  if (told.say !== "chunk") return;
  const values = new Float64Array(told.buffer);
  if (Atomics.sub(left, 0, 1) > 0) process.exit(1);
  for (let i = told.from; i < told.to; i++) values[i] = 2 * i;
  parentPort.postMessage({ from: told.from, to: told.to, failed: [] });
});
parentPort.postMessage({ ready: true });`;

test("work under way ends at once when its threads are stopped", async () => {
  const crew = await startThreads(facts, 2);
  const under = expect(crew.do(centralRun(ban, facts, { draws: 4000 }).work)).rejects.toThrow(Stopped);
  await new Promise((later) => setTimeout(later, 300));
  const from = performance.now();
  await crew.stop();
  await under;
  expect(performance.now() - from).toBeLessThan(1000);
});

describe("a thread that dies", () => {
  const dying = (deaths: number): Work => {
    const counter = new SharedArrayBuffer(4);
    new Int32Array(counter)[0] = deaths;
    return { kind: "mortal", given: { deaths: counter }, draws: 50, width: 1 };
  };
  test("is replaced and its chunk done again", async () => {
    const crew = await startThreads(facts, 2, { program: MORTAL });
    const { values } = await crew.do(dying(2));
    expect([...values]).toEqual(Array.from({ length: 50 }, (_, i) => 2 * i));
    await crew.stop();
  });
  test("over and over is an error that names the draws", async () => {
    const crew = await startThreads(facts, 1, { program: MORTAL });
    await expect(crew.do(dying(1000))).rejects.toThrow(/draws 0 to \d+ bring down every thread/);
    await crew.stop();
  });
});
