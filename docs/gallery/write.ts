import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { answer } from "../../src/cli/program.ts";
import { rendererOf } from "../../src/report/png.ts";

/** Commands whose reports the gallery shows, with the charts taken from each, in the order of the page. */
const SHOWN: readonly (readonly [command: readonly string[], charts: readonly string[]])[] = [
  [["run", "outlook"], ["D06-dependence", "D03-backtest", "D04-definitions", "D05-chokepoints", "D07-supply-by-origin", "D14-pledge-funnel", "D18-pledge-fan"]],
  [["run", "embargo"], ["D01-stock-after-shock", "D02-runout-table"]],
  [["run", "supply-is-not-enough"], ["D07-levers"]],
  [["run", "minamitorishima"], ["D11-minamitorishima"]],
  [["loss", "ban-all", "--months", "3,12"], ["D13-loss-benchmarks"]],
  [["run", "pledge"], ["D15-pledge-risk"]],
  [["run", "ninety-to-sixty"], ["D16-share-change", "D17-share-by-element"]],
  [["why", "dependence@2035"], ["D08-what-decides"]],
];
/** Pixels for each of the drawing's own: small enough for a repository, large enough to read. */
const ZOOM = 0.95;

const gallery = fileURLToPath(new URL(".", import.meta.url));
const page = fileURLToPath(new URL("../gallery.md", import.meta.url));
const [BEGIN, END] = ["<!-- From here on written by `npm run gallery`. -->", "<!-- To here. -->"];

const unescaped = (text: string): string => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
const told = (svg: string, tag: "title" | "desc"): string => unescaped(new RegExp(`<${tag} id="${tag}">(.*?)</${tag}>`, "s").exec(svg)?.[1] ?? "");
/** Text that Markdown must not read as its own signs. */
const plain = (text: string): string => text.replaceAll(/[\\[\]*_<>]/g, (sign) => `\\${sign}`);

/** One chart as the page shows it: its finding, its picture, and the command that draws it. */
function entryOf(slug: string, svg: string, command: readonly string[]): string {
  return `### ${slug.slice(0, 3)}: ${plain(told(svg, "title"))}\n\n![${plain(told(svg, "desc"))}](gallery/${slug}.png)\n\n\`npx lodestone ${command.join(" ")}\`\n`;
}

/** Runs every study, draws its charts small, and writes the second half of the page. Options after the script, such as --draws 40, go to every command. */
async function write(options: readonly string[]): Promise<void> {
  const results = mkdtempSync(join(tmpdir(), "lodestone-gallery-"));
  try {
    const entries: string[] = [];
    const pictures = new Map<string, Uint8Array>();
    for (const [command, charts] of SHOWN) {
      await answer([...command, ...options, "--out", results]);
      for (const slug of charts) {
        const svg = readFileSync(join(results, "latest", "charts", `${slug}.svg`), "utf8");
        pictures.set(`${slug}.png`, rendererOf(svg, ZOOM).render().asPng());
        entries.push(entryOf(slug, svg, command));
      }
    }
    mkdirSync(gallery, { recursive: true });
    for (const name of readdirSync(gallery).filter((file) => file.endsWith(".png"))) rmSync(join(gallery, name));
    for (const [name, png] of pictures) writeFileSync(join(gallery, name), png);
    const text = readFileSync(page, "utf8");
    const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
    writeFileSync(page, `${text.slice(0, from)}${BEGIN}\n\n${entries.join("\n")}\n${text.slice(to)}`);
  } finally {
    rmSync(results, { recursive: true, force: true });
  }
}

await write(process.argv.slice(2));
