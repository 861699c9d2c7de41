/** What every chart needs to know about the run it shows; all of it goes into the footer. */
export interface ChartContext {
  readonly scenario: string;
  readonly scenarioTitle: string;
  readonly runId: string;
  readonly dataVersion: string;
  /** 0 or 1 = a single run at central values, and no band is drawn. */
  readonly draws: number;
  /** How many equal draws say as much as these, after they were weighed by how they replay 2010-2019; absent when they were not. */
  readonly effective?: number | undefined;
  readonly sources: readonly string[];
  /** Further sentences for the footer, such as the grade C inputs that move the result. */
  readonly notes: readonly string[];
}

/** Where the chart belongs in a reader's order: the replay of history comes before anything projected. */
export type Section = "backtest" | "projection" | "answer";

/** A finished chart: words that are computed from its rows, and a drawing that waits for a document. */
export interface Chart {
  readonly id: string;
  readonly slug: string;
  readonly section: Section;
  /** The finding, in one sentence with a number. */
  readonly title: string;
  /** Metric, unit, definition, scenario, year. */
  readonly subtitle: string;
  readonly footer: string;
  /** What a reader who cannot see the drawing should know. */
  readonly alt: string;
  /** Name of the table, without `.csv`, that holds the rows drawn. */
  readonly table: string;
  readonly width: number;
  readonly height: number;
  /** Draws the plot alone, without title and footer. `width` redraws it for a narrow page; its height follows. */
  plot(document: Document, width?: number): Element;
}
