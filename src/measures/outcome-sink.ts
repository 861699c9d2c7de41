/** Where outcomes are put by name, each once. A map is one. */
export interface OutcomeSink {
  set(name: string, value: number | null): unknown;
}
