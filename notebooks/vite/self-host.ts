import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** What the notebooks may use of the libraries that Notebook Kit would fetch from a content network. */
const OWN = ["@observablehq/plot", "@observablehq/inputs", "htl", "d3-dsv"];
const ADDRESS = /https:\/\/cdn\.jsdelivr\.net\/npm\/((?:@[\w.-]+\/)?[\w.-]+)(?:@[^/"'`)]+)?(\/[^"'`)]*)?/g;
/** Parts of its standard library that only wrap such a package. */
const WRAPPER = /notebook-kit\/dist\/src\/runtime\/stdlib\/(zip|mermaid|tex|mapboxgl|duckdb|xlsx|dot|leaflet|vega-lite)\.js$/;
const ABSENT = "lodestone:absent/";

const local = (code: string): string => code.replaceAll(ADDRESS, (_address, name: string, path = "") => (OWN.includes(name) ? `${name}${path === "/+esm" ? "" : path}` : `${ABSENT}${name}`));

const refusing = (name: string, exports: readonly string[]): string =>
  [`const refuse = () => { throw new Error("${name} is not part of these notebooks, which load nothing from elsewhere"); };`, "export default refuse;", ...exports.map((one) => `export { refuse as ${one} };`)].join("\n");

/** Notebook Kit names its libraries by web address; here they come from node_modules, or say that they are not there. */
export function selfHost(): Plugin {
  return {
    name: "lodestone-self-host",
    enforce: "pre",
    resolveId: (id) => (id.startsWith(ABSENT) ? `\0${id}` : null),
    load(id) {
      if (id.startsWith(`\0${ABSENT}`)) return refusing(id.slice(ABSENT.length + 1), []);
      const file = id.split("?")[0]!;
      const wrapper = WRAPPER.exec(file);
      if (!wrapper) return null;
      const exports = [...readFileSync(file, "utf8").matchAll(/export (?:async )?(?:function|class|const|let) (\w+)/g)].map((match) => match[1]!);
      return refusing(wrapper[1]!, exports);
    },
    transform: (code) => (code.includes("cdn.jsdelivr.net") ? { code: local(code), map: null } : null),
  };
}

export const SELF_HOSTED: readonly string[] = OWN;
