import { SIZES, type Chart } from "../../src/browser.ts";
import { element } from "./element.ts";

/** Pixels that a page's own margins may vary without a new drawing. */
const NEAR = 8;

/** A place for a chart: its words in the page's type, the drawing as wide as the place allows. */
export function figurePlace(): { readonly node: HTMLElement; show(chart: Chart | null): void } {
  const [title, subtitle, footer] = [element("h3"), element("p", { class: "sub" }), element("figcaption")];
  const drawing = element("div", { class: "drawing", role: "img" });
  const node = element("figure", { hidden: true }, title, subtitle, drawing, footer);
  let shown: Chart | null = null;
  /** Width of the place and of what is drawn in it. It is read when the page is laid out anyway: asked for in the midst of changes, it would lay out the page each time. */
  let room = 0;
  let drawn = 0;
  const measure = (): void => { room = Math.floor(node.clientWidth); };
  const draw = (): void => {
    if (room === 0) measure();
    if (shown === null || room === 0) return;
    drawn = room;
    drawing.replaceChildren(shown.plot(document, Math.min(room, SIZES.width)));
  };
  new ResizeObserver(() => {
    measure();
    if (Math.abs(room - drawn) > NEAR) draw();
  }).observe(node);
  return {
    node,
    show(chart) {
      shown = chart;
      node.hidden = chart === null;
      if (chart === null) return;
      title.textContent = chart.title;
      subtitle.textContent = chart.subtitle;
      footer.textContent = chart.footer;
      drawing.setAttribute("aria-label", chart.alt);
      node.dataset["chart"] = chart.slug;
      draw();
    },
  };
}
