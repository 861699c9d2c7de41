import { parseHTML } from "linkedom";

/** A document to draw in outside a browser. Each call gives a fresh one. */
export const newDocument = (): Document => parseHTML("<!doctype html><html><body></body></html>").document as unknown as Document;
