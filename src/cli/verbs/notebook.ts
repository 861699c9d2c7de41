import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { InvalidArgumentError } from "commander";
import { InputError } from "../../domain/index.ts";
import { didYouMean } from "../../scenario/index.ts";
import type { Verb } from "../verb.ts";

const CONFIG = fileURLToPath(new URL("../../../vite.notebooks.config.ts", import.meta.url));
const FOLDER = fileURLToPath(new URL("../../../notebooks", import.meta.url));
/** This machine alone: the pages are for whoever sits at it. */
const HOST = "127.0.0.1";
const USUAL_PORT = 5199;
const LAST_PORT = 65_535;

function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > LAST_PORT) throw new InvalidArgumentError(`Expected a port from 1 to ${LAST_PORT}.`);
  return value;
}

const names = (): string[] => readdirSync(FOLDER).filter((file) => file.endsWith(".html")).map((file) => file.slice(0, -".html".length));

/** The server of the notebooks comes with the packages for development, which an installation for use alone leaves out. */
async function serving() {
  try {
    return await import("vite");
  } catch {
    throw new InputError([{ file: "lodestone notebook", message: "needs the packages for development; install them with npm ci" }]);
  }
}

export const verb: Verb = {
  examples: ["notebook", "notebook embargo", "notebook portfolio --port 5200"],
  define: (command) => void command.argument("[name]", "notebook to open with", "index").option("--port <n>", "port on this machine", port, USUAL_PORT),
  async answer([name], own, context) {
    const page = String(name);
    if (!names().includes(page)) throw new InputError([{ file: page, message: `is no notebook.${didYouMean(page, names())}` }]);
    const asked = Number(own["port"]);
    const at = (actual: number): string => `http://${HOST}:${actual}/${page}.html`;
    if (context.options.dryRun) return { text: `Would serve the notebooks at ${at(asked)}, to this machine alone. Nothing was done.`, answer: [] };
    const { createServer } = await serving();
    const server = await createServer({ configFile: CONFIG, logLevel: "error", clearScreen: false, server: { host: HOST, port: asked } });
    await server.listen();
    // Where the port was taken, the next free one is used.
    const bound = server.httpServer?.address();
    const address = at(typeof bound === "object" && bound !== null ? bound.port : asked);
    return { text: `Notebooks at ${address}\nTo this machine alone. A file saved in data/, scenarios/, notebooks/ or src/ shows at once; Ctrl-C to stop.`, answer: [], more: { address } };
  },
};
