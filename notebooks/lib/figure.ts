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
  let drawn = 0;
  const draw = (): void => {
    const room = Math.floor(node.clientWidth);
    if (shown === null || room === 0) return;
    drawn = room;
    drawing.replaceChildren(shown.plot(document, Math.min(room, SIZES.width)));
  };
  new ResizeObserver(() => { if (Math.abs(node.clientWidth - drawn) > NEAR) draw(); }).observe(node);
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
