import { expect, test } from "vitest";
import { loadFacts } from "../../src/facts/read.ts";
import { crewOf, handOf, mineralTask, rowOf, weightsOfSome, type Hand, type Heard, type Order, type Report } from "../../src/notebook/index.ts";
import { loadScenario } from "../../src/scenario/read.ts";

const facts = loadFacts();
const task = (draws: number, seed = "s") => mineralTask(loadScenario("reference"), seed, draws, { economy: "Japan", dependence: [{ definition: "customs", element: "all" }], shock: [], costs: null });

const of = (value: number): Float64Array => Float64Array.of(value);

/** A worker that never works: what it was told is kept, and a test says what it reports. */
const silent = () => {
  const orders: Order[] = [];
  const hand: Hand = { postMessage: (order) => void orders.push(order), onmessage: null };
  return { orders, hand, report: (report: Report) => hand.onmessage?.({ data: report }) };
};

test("draws are shared out, each once, and only the first hand makes the central run", () => {
  const hands = [silent(), silent(), silent()];
  crewOf(hands.map(({ hand }) => hand)).ask(task(8), () => {});
  const orders = hands.map((one) => one.orders[0]!);
  const drawn = orders.flatMap(({ first, stride }) => Array.from({ length: 8 }, (_, draw) => draw).filter((draw) => draw >= first && (draw - first) % stride === 0));
  expect(drawn.sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(orders.map(({ central }) => central)).toEqual([true, false, false]);
});

test("the central run is heard first, then draws in their order, and reports of an earlier order are dropped", () => {
  const [one, two] = [silent(), silent()];
  const crew = crewOf([one.hand, two.hand]);
  const heard: Heard[] = [];
  crew.ask(task(2), () => { throw new Error("a dropped order was heard"); });
  crew.ask(task(2), (so) => heard.push(so));
  one.report({ id: 1, central: of(1) });
  two.report({ id: 2, rows: [[1, of(12)]] });
  expect(heard).toEqual([]);
  one.report({ id: 2, central: of(10) });
  one.report({ id: 2, rows: [[0, of(11)]] });
  expect(heard).toEqual([
    { central: of(10), rows: [of(12)], draws: [1], complete: false },
    { central: of(10), rows: [of(11), of(12)], draws: [0, 1], complete: true },
  ]);
});

test("a hand stops between two draws when a newer order comes", async () => {
  const said: Report[] = [];
  let pauses = 0;
  const obey = handOf({ facts, say: (report) => void said.push(report), now: () => 0, pause: async () => { if (++pauses === 2) void obey({ id: 2, task: task(1), first: 0, stride: 1, central: true }); } });
  await obey({ id: 1, task: task(50), first: 0, stride: 1, central: true });
  await new Promise((resolve) => setTimeout(resolve));
  expect(said.map(({ id, rows }) => [id, rows?.length ?? "central"])).toEqual([[1, "central"], [2, "central"], [2, 1]]);
  expect(said[2]!.rows![0]![1]).toEqual(rowOf(task(1), facts)(0));
});

test("weights of some draws keep their proportions and sum to one; all of them stay as they are", () => {
  const all = { shares: Float64Array.of(0.1, 0.2, 0.3, 0.4), effective: 1 / 0.3 };
  const some = weightsOfSome(all, [1, 3]);
  expect([...some.shares].map((share) => Number(share.toFixed(12)))).toEqual([Number((1 / 3).toFixed(12)), Number((2 / 3).toFixed(12))]);
  expect(some.effective).toBeCloseTo(1 / (1 / 9 + 4 / 9), 12);
  expect(weightsOfSome(all, [0, 1, 2, 3])).toEqual(all);
});
