import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { renderAsync, Resvg, type ResvgRenderOptions } from "@resvg/resvg-js";
import { language, type Language } from "../words/index.ts";

const { resolve } = createRequire(import.meta.url);
const packaged = (name: string, ...files: readonly string[]): string[] => files.map((file) => join(dirname(resolve(`${name}/package.json`)), file));

/** Fonts that come with the package, by language: the drawing's own first. */
const FONTS: Readonly<Record<Language, { readonly family: string; readonly files: () => string[] }>> = {
  en: { family: "DejaVu Sans", files: () => packaged("dejavu-fonts-ttf", "ttf/DejaVuSans.ttf", "ttf/DejaVuSans-Bold.ttf") },
  ja: {
    family: "BIZ UDPGothic",
    files: () => [...packaged("@expo-google-fonts/biz-udpgothic", "400Regular/BIZUDPGothic_400Regular.ttf", "700Bold/BIZUDPGothic_700Bold.ttf"), ...FONTS.en.files()],
  },
};
const ZOOM = 2;

/** The fonts of the package alone, so that every machine draws the same. */
function optionsOf(zoom: number): ResvgRenderOptions {
  const { family, files } = FONTS[language()];
  return { font: { loadSystemFonts: false, fontFiles: files(), defaultFontFamily: family }, fitTo: { mode: "zoom", value: zoom } };
}

/** A renderer of SVG text at `zoom` times its size. */
export const rendererOf = (svg: string, zoom: number = ZOOM): Resvg => new Resvg(svg, optionsOf(zoom));

/** SVG text -> PNG bytes at twice its size, drawn beside whatever else there is to do. */
export const pngOf = async (svg: string): Promise<Uint8Array> => (await renderAsync(svg, optionsOf(ZOOM))).asPng();
