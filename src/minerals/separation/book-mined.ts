import { DIMENSIONS, LAST_SURPLUS } from "../dimensions.ts";
import type { Plan } from "../plan.ts";
import { OUTPUT, RECORD } from "../record.ts";
import { STATE } from "../state.ts";

const { E, GROUP_FROM, GROUP_TO, P, Y } = DIMENSIONS;
const state = STATE;
const result = RECORD;

/** Books a year of separated tonnes by pool and mining country; what Chinese buyers took joins their pool under its own origin. */
export function bookMined(plan: Plan, y: number): void {
  const { mines, mineCountry } = plan;
  const { mineYear, dug, soldYear, heldYear } = state;
  const { mined } = result;
  const { ofMines } = OUTPUT;
  for (let m = 0; m < mines.length; m++) ofMines[m * Y + y] = mineYear[m]!;
  mineYear.fill(0);
  const width = plan.mineCountries.length;
  for (let m = 0; m < mines.length; m++) {
    const basket = mines[m]!.basket;
    for (let g = 0; g < 2; g++) {
      const until = GROUP_TO[g]!;
      for (let p = 0; p < P; p++) {
        const mass = dug[(m * 2 + g) * P + p]!;
        if (mass === 0) continue;
        const row = ((y * P + p) * width + mineCountry[m]!) * E;
        for (let e = GROUP_FROM[g]!; e < until; e++) mined[row + e]! += mass * basket[e]!;
      }
    }
  }
  takeHeld(y, width);
  for (let p = 1; p < P; p++) {
    for (let e = 0; e < E; e++) {
      const sold = soldYear[p * E + e]!;
      if (sold <= 0) continue;
      const from = (y * P + p) * width * E + e;
      let all = 0;
      for (let c = 0; c < width; c++) all += mined[from + c * E]!;
      for (let c = 0; c < width && all > 0; c++) mined[(y * P * width + c) * E + e]! += (sold * mined[from + c * E]!) / all;
    }
  }
  dug.fill(0);
  soldYear.fill(0);
  heldYear.fill(0);
}

/** Takes the year's unfinished La and Ce off what the pools separated, country by country. */
function takeHeld(y: number, width: number): void {
  const { heldYear } = state;
  const { mined } = result;
  for (let p = 1; p < P; p++) {
    for (let e = 0; e <= LAST_SURPLUS; e++) {
      const held = heldYear[p * E + e]!;
      if (held <= 0) continue;
      const from = (y * P + p) * width * E + e;
      let all = 0;
      for (let c = 0; c < width; c++) all += mined[from + c * E]!;
      for (let c = 0; c < width; c++) mined[from + c * E]! *= Math.max(0, 1 - held / all);
    }
  }
}
