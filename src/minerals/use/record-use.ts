import { DIMENSIONS } from "../dimensions.ts";
import type { Plan } from "../plan.ts";
import { ration } from "./rationing.ts";
import { RECORD } from "../record.ts";
import { STATE } from "../state.ts";

const { C, E, IMPORTER_INDICES, J, MAGNET_CLASSES, REST_CLASS } = DIMENSIONS;
const state = STATE;
const result = RECORD;

/** Records need, use, shortage and stocks of the month by element and, in a `whole` record, need by class. Imported magnets are in them, so that coverage is of everything the economy runs on. */
export function recordUse(plan: Plan, t: number, y: number, whole: boolean): void {
  for (let i = 0; i < IMPORTER_INDICES.length; i++) {
    const j = IMPORTER_INDICES[i]!;
    recordCells(t, j);
    if (whole) recordClasses(t, j);
    addImportedMagnets(plan, t, y, j, whole);
  }
}

/** What an economy would use at reference prices, what price leaves undone, what it used, and its stocks at the end of the month. */
function recordCells(t: number, j: number): void {
  const { compounds, metalTotal, magnetsKept, restKept, privateStock, nationalStock, used } = state;
  const { need, forgone, used: usedCells, privateStock: privateCells, nationalStock: nationalCells } = result;
  const row = (t * J + j) * E;
  for (let e = 0; e < E; e++) {
    const at = j * E + e;
    const all = compounds[at]! + metalTotal[at]!;
    need[row + e] = all;
    forgone[row + e] = all - (compounds[at]! * restKept[e]! + metalTotal[at]! * magnetsKept[e]!);
    usedCells[row + e] = used[at]!;
    privateCells[row + e] = privateStock[at]!;
    nationalCells[row + e] = nationalStock[at]!;
  }
}

function recordClasses(t: number, j: number): void {
  const { compounds, metal, magnetsKept, restKept } = state;
  const { classNeed } = result;
  const row = (t * J + j) * C * E;
  const from = j * C * E;
  for (let c = 0; c < MAGNET_CLASSES * E; c += E) for (let e = 0; e < E; e++) classNeed[row + c + e] = metal[from + c + e]! * magnetsKept[e]!;
  for (let e = 0; e < E; e++) classNeed[row + REST_CLASS * E + e] = compounds[j * E + e]! * restKept[e]!;
}

function addImportedMagnets(plan: Plan, t: number, y: number, j: number, whole: boolean): void {
  const { content } = plan.demand;
  const { need, used, classNeed, unmet } = result;
  const { classNeed: imported, classUnmet: short, magnetClass } = state;
  const row = (t * J + j) * E;
  let bought = 0;
  for (let c = 0; c < MAGNET_CLASSES; c++) {
    imported[c] = magnetClass[j * MAGNET_CLASSES + c]!;
    bought += imported[c]!;
  }
  ration(imported, bought - state.magnetUnmet[j]!, short, 0, 1, MAGNET_CLASSES);
  for (let c = 0; c < MAGNET_CLASSES; c++) {
    const wanted = imported[c]!;
    const missing = short[c]!;
    const share = (y * MAGNET_CLASSES + c) * E;
    const classRow = ((t * J + j) * C + c) * E;
    for (let e = 0; e < E; e++) {
      const needed = wanted * content[share + e]!;
      need[row + e]! += needed;
      used[row + e]! += needed - missing * content[share + e]!;
    }
    if (whole) for (let e = 0; e < E; e++) classNeed[classRow + e]! += wanted * content[share + e]!;
    if (missing > 0) for (let e = 0; e < E; e++) unmet[classRow + e]! += missing * content[share + e]!;
  }
}
