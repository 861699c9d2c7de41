import { leverPart, type Case, type LeverSplit } from "../../src/browser.ts";
import { contextOf, type mineralDesk } from "./mineral-desk.ts";
import { facts } from "./desk.ts";
import { element } from "./element.ts";
import { figurePlace } from "./figure.ts";
import { splitting } from "./splits.ts";

/** The bar of what each lever adds. It is worked out once the draws are done, because it takes a run for every combination of levers. */
export function attributionFigure(desk: ReturnType<typeof mineralDesk>): HTMLElement {
  const split = splitting(facts);
  const place = figurePlace();
  const note = element("p", { class: "note" });
  const show = (lead: Case, reference: Case, found: LeverSplit): void => {
    note.textContent = "";
    place.show(leverPart(lead, reference, found, contextOf(lead)).charts[0] ?? null);
  };
  desk.follow(({ lead, reference, moved, complete }) => {
    split.stop();
    if (!moved) {
      place.show(null);
      note.textContent = "Move a lever or switch a package on to see what each adds.";
    } else if (!complete || reference === null) note.textContent = "What each lever adds is worked out when the draws are done.";
    else {
      note.textContent = "Working out what each lever adds …";
      split.ask({ own: lead.run.scenario, reference: reference.run.scenario, seed: lead.run.seed }, (found) => show(lead, reference, found));
    }
  });
  return element("div", { class: "attribution" }, note, place.node);
}
