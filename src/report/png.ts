import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Resvg } from "@resvg/resvg-js";

const fonts = join(dirname(createRequire(import.meta.url).resolve("dejavu-fonts-ttf/package.json")), "ttf");
const FONT_FILES = ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"].map((file) => join(fonts, file));
const ZOOM = 2;

/** SVG text -> PNG bytes at twice its size. Uses the fonts of the package alone, so that every machine draws the same. */
export function pngOf(svg: string): Uint8Array {
  const renderer = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: FONT_FILES, defaultFontFamily: "DejaVu Sans" },
    fitTo: { mode: "zoom", value: ZOOM },
  });
  return renderer.render().asPng();
}
