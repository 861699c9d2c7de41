import { parentPort } from "node:worker_threads";
import type { Facts } from "../facts/index.ts";
import { tryDraw, type DoDraw, type FailedDraw } from "../runner/index.ts";
import { KINDS } from "./kinds.ts";
import type { Said, Told } from "./messages.ts";

const port = parentPort!;
const say = (said: Said): void => port.postMessage(said);
let facts: Facts;
let draw: DoDraw;
let values: Float64Array;
let width: number;

port.on("message", (told: Told) => {
  if (told.say === "facts") facts = told.facts;
  else if (told.say === "work") {
    draw = KINDS[told.work.kind]!(told.work.given as never, facts);
    values = new Float64Array(told.buffer);
    width = told.work.width;
  } else {
    const failed: FailedDraw[] = [];
    for (let i = told.from; i < told.to; i++) tryDraw(draw, i, values, i * width, width, failed);
    say({ from: told.from, to: told.to, failed });
  }
});
say({ ready: true });
