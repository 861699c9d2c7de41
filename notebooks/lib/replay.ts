import { DEFAULT_SEED, DRAWN_SERIES, runIdOf, d03Backtest, type Scenario } from "../../src/browser.ts";
import { scoreText } from "../../src/report/summary.ts";
import { dataHashes, facts } from "virtual:lodestone-data";
import { element } from "./element.ts";
import { figurePlace } from "./figure.ts";
import type { Replayed } from "./replay-worker.ts";
import InlineWorker from "./replay-worker.ts?worker&inline";

/** The replay of 2010 to 2025 beside what was published, run when the page opens. */
export function replayFigure(scenario: Scenario): HTMLElement {
  const words = element("p", { class: "score", "data-state": "working" }, "Replaying history …");
  const place = figurePlace();
  const worker = new InlineWorker();
  worker.addEventListener("error", ({ message }) => { words.textContent = `The replay failed: ${message}`; });
  worker.onmessage = ({ data: { rows, paths, score } }: MessageEvent<Replayed>) => {
    const runId = runIdOf(scenario, facts, DEFAULT_SEED, 0, dataHashes);
    words.textContent = scoreText(score);
    words.dataset["state"] = "complete";
    place.show(d03Backtest(rows, { scenario: scenario.id, scenarioTitle: scenario.title.split(": ")[0]!, runId, dataVersion: facts.version, draws: 0, sources: [], notes: [] }, DRAWN_SERIES, paths));
    worker.terminate();
  };
  worker.postMessage({ facts, scenario });
  return element("div", {}, words, place.node);
}
