import { said } from "../words/index.ts";

/** House rules of looks: one colour a country, five colours at most, apart from each other to colour-blind eyes and in grey. */
export const COLOURS = {
  china: "#9a3412",
  japan: "#0a5aa0",
  australiaMalaysia: "#1fa06f",
  us: "#b48ae0",
  other: "#b0b5bc",
} as const;

/** The same hues dark enough for text on white. */
export const TEXT_COLOURS: Readonly<Record<keyof typeof COLOURS, string>> = {
  china: "#9a3412", japan: "#0a5aa0", australiaMalaysia: "#12724d", us: "#7647b0", other: "#5b616b",
};

export const INK = "#16181d";
export const MUTED = "#5b616b";
export const FAINT = "#d9dce1";
export const SHADE = "#eef0f3";
export const PAPER = "#ffffff";
/** The reference scenario, wherever it stands beside another. */
export const REFERENCE = "#8d939b";

const ORIGINS: Readonly<Record<string, string>> = {
  China: COLOURS.china,
  Japan: COLOURS.japan,
  Australia: COLOURS.australiaMalaysia,
  Malaysia: COLOURS.australiaMalaysia,
  "Australia, Malaysia": COLOURS.australiaMalaysia,
  US: COLOURS.us,
  "United States": COLOURS.us,
};

/** The colour that a country has in every chart of a report. */
export const countryColour = (country: string): string => ORIGINS[country] ?? COLOURS.other;

/** Fonts of the drawings, those that come with the package first. */
export const fonts = (): string => said({ en: "DejaVu Sans, Verdana, sans-serif", ja: "BIZ UDPGothic, Hiragino Sans, Yu Gothic, Noto Sans CJK JP, DejaVu Sans, sans-serif" });
/** Pixels. */
export const SIZES = { width: 760, narrow: 372, title: 17, subtitle: 12.5, footer: 10.5, axis: 11, label: 11.5 } as const;

/** Opacity of the 90% and the 50% band. */
export const BAND_OPACITY = { outer: 0.14, inner: 0.26 } as const;

/** Below this width a chart drops what a phone has no room for. */
export const isNarrow = (width: number): boolean => width < 520;
