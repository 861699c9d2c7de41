import { parentPort } from "node:worker_threads";
import type { Facts } from "../facts/index.ts";
import { tryDraw, type DoDraw, type FailedDraw } from "../runner/index.ts";
import { KINDS } from "./kinds.ts";
import type { Said, Told } from "./messages.ts";

const port = parentPort!;
const say = (said: Said): void => port.postMessage(said);
let facts: Facts;
let draw: DoDraw;

port.on("message", (told: Told) => {
  if (told.say === "facts") facts = told.facts;
  else if (told.say === "work") draw = KINDS[told.kind]!(told.given as never, facts);
  else {
    const { from, to, first, width } = told;
    const values = new Float64Array(told.buffer);
    values.fill(Number.NaN, (from - first) * width, (to - first) * width);
    const failed: FailedDraw[] = [];
    for (let i = from; i < to; i++) tryDraw(draw, i, values, (i - first) * width, width, failed);
    say({ from, to, failed });
  }
});
say({ ready: true });
