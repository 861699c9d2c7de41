import { MAGNET_ELEMENTS, ELEMENTS } from "../../domain/index.ts";
import { DIMENSIONS } from "../dimensions.ts";
import { pairPrice } from "../mines/investment.ts";
import type { Plan } from "../plan.ts";
import { EARLIER_VINTAGES, VINTAGES } from "./retirement.ts";
import { STATE } from "../state.ts";

const { CHINA, E, J, JAPAN, MAGNET_CLASSES } = DIMENSIONS;
const state = STATE;

const RECOVERED: readonly number[] = MAGNET_ELEMENTS.map((element) => ELEMENTS.indexOf(element));
const TRACTION = 1;

/** Share of an economy's retired goods of a class that stays in the country: used cars leave Japan with their magnets. */
export const staying = (j: number, c: number, usedExport: number): number => (j === JAPAN && c === TRACTION ? 1 - usedExport : 1);

/** Yearly scrap by economy and element from every vintage still in use; once a year, spread over its months. */
export function stepScrap(plan: Plan, y: number): void {
  const now = y + EARLIER_VINTAGES;
  const { scrap, vintages } = state;
  const { retirement } = plan;
  scrap.fill(0);
  for (let j = 0; j < J; j++) {
    for (let c = 0; c < MAGNET_CLASSES; c++) {
      const stays = staying(j, c, plan.values.usedExport);
      for (let v = 0; v < now; v++) {
        const retired = retirement[(c * VINTAGES + v) * VINTAGES + (now - v)]! * stays;
        if (retired < 1e-12) continue;
        const base = ((j * MAGNET_CLASSES + c) * VINTAGES + v) * E;
        for (let i = 0; i < RECOVERED.length; i++) scrap[j * E + RECOVERED[i]!]! += (retired * vintages[base + RECOVERED[i]!]!) / 12;
      }
    }
  }
}

/**
 * Recycled oxide of the month (E19): scrap x collection x yield. Collection climbs a ramp with a ceiling, only while recycling
 * pays or is mandated. Recycled oxide belongs to the economy that recovers it.
 */
export function stepRecycling(plan: Plan, t: number): void {
  const { values } = plan;
  const pair = pairPrice(plan, state.priceMean);
  const pays = 1 / (1 + Math.exp(-(pair - values.recyclingCost) / (values.recyclingWidth * values.recyclingCost)));
  const { scrap, collection, recycled } = state;
  const { recyclingYield } = values;
  for (let j = 0; j < J; j++) {
    if (t >= plan.anchor && !plan.replay) {
      const push = values.recyclingPolicy && j !== CHINA ? 1 : pays * (values.complacency && j !== CHINA ? 1 - values.recyclingEffort * (1 - Math.max(state.effort[2 * j]!, state.effort[2 * j + 1]!)) : 1);
      collection[j] = Math.max(collection[j]!, Math.min(values.collectionCeiling, collection[j]! + (values.collectionRate / 12) * push));
    }
    const running = Math.max(pays, values.recyclingPolicy ? 1 : 0);
    const collected = collection[j]!;
    for (let i = 0; i < RECOVERED.length; i++) {
      const at = j * E + RECOVERED[i]!;
      recycled[at] = scrap[at]! * collected * recyclingYield * running;
    }
  }
}

/** Books the month's sales of goods, t magnet by class, into the year's vintage. */
export function recordSales(plan: Plan, t: number, y: number, j: number, served: number): void {
  const v = y + EARLIER_VINTAGES;
  const { magnetsUsed, magnetsMade, content } = plan.demand;
  const { vintages, intensity, switched } = state;
  for (let c = 0; c < MAGNET_CLASSES; c++) {
    const used = magnetsUsed[(t * J + j) * MAGNET_CLASSES + c]!;
    // Thrift and switching are in what is made at home; imported magnets come with the world's content.
    const home = used > 0 ? Math.min(1, magnetsMade[(t * J + j) * MAGNET_CLASSES + c]! / used) : 0;
    const sales = used * served;
    const base = ((j * MAGNET_CLASSES + c) * VINTAGES + v) * E;
    for (let i = 0; i < RECOVERED.length; i++) {
      const e = RECOVERED[i]!;
      const at = j * E + e;
      vintages[base + e]! += sales * content[(y * MAGNET_CLASSES + c) * E + e]! * (j === CHINA ? 1 : 1 - home + home * intensity[at]! * (1 - switched[at]!));
    }
  }
}
