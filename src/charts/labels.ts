import { said, WIDE } from "../words/index.ts";

/**
 * Moves labels apart along one axis: none reaches into the next, all lie inside [low, high] where they fit, and as near to
 * its wish as the others allow. `sizes` are their extents along the axis. Returns the centres in the order given.
 */
export function stacked(wishes: readonly number[], sizes: readonly number[], low: number, high: number): number[] {
  const order = wishes.map((_, index) => index).sort((a, b) => wishes[a] - wishes[b] || a - b);
  const length = (members: readonly number[]): number => members.reduce((sum, index) => sum + sizes[index], 0);
  /** Centres of neighbours that touch each other, from the first one's lower edge. */
  const centres = (members: readonly number[]): number[] => members.map((index, rank) => length(members.slice(0, rank)) + sizes[index] / 2);
  const place = (members: readonly number[]): number => {
    const offsets = centres(members);
    const wish = members.reduce((sum, index, rank) => sum + wishes[index] - offsets[rank], 0) / members.length;
    return Math.max(low, Math.min(high - length(members), wish));
  };
  const clusters: { members: number[]; start: number }[] = [];
  for (const index of order) {
    let cluster = { members: [index], start: place([index]) };
    for (let last = clusters.at(-1); last && last.start + length(last.members) > cluster.start; last = clusters.at(-1)) {
      clusters.pop();
      const members = [...last.members, ...cluster.members];
      cluster = { members, start: place(members) };
    }
    clusters.push(cluster);
  }
  const positions = wishes.map(() => 0);
  for (const { members, start } of clusters) centres(members).forEach((offset, rank) => { positions[members[rank]] = start + offset; });
  return positions;
}

/** The same for labels of one size, `gap`, whose centres stay inside [low, high]. */
export const dodge = (wishes: readonly number[], gap: number, low: number, high: number): number[] =>
  stacked(wishes, wishes.map(() => gap), low - gap / 2, high + gap / 2);

/** Assigns each label, given as an interval, the first row in which it touches no other. */
export function rowsFor(intervals: readonly (readonly [number, number])[]): number[] {
  const ends: number[] = [];
  return intervals.map(([from, to]) => {
    const free = ends.findIndex((end) => end <= from);
    const row = free < 0 ? ends.length : free;
    ends[row] = to;
    return row;
  });
}

/** Of Latin letters and figures in DejaVu Sans and in BIZ UDPGothic, whose figures are wide. */
const AVERAGE_GLYPH = { en: { normal: 0.545, bold: 0.615 }, ja: { normal: 0.68, bold: 0.69 } };

/** Width in pixels that a text needs, from the average glyph; kana and Chinese characters take a square. */
export function textWidth(text: string, size: number, weight: "normal" | "bold" = "normal"): number {
  let wide = 0;
  for (const character of text) if (WIDE.test(character)) wide++;
  return size * (wide + (text.length - wide) * said(AVERAGE_GLYPH)[weight]);
}

/** The first `most` lines of a broken text; an ellipsis says that more follow. */
export function clipped(text: string, width: number, size: number, most: number): string {
  const lines = wrapped(text, width, size);
  return lines.length <= most ? lines.join("\n") : [...lines.slice(0, most - 1), `${lines[most - 1]} …`].join("\n");
}

/** Openings that no line may end with, and closings that none may begin with. */
const OPEN = "（「『";
const CLOSE = "、。）」』：；・ー々〜！？";
const KANA_WORD = "[\\u30a1-\\u30fa\\u30fc]+";
/** What stays on one line: a Latin word or number with its Japanese counter, a word in katakana, or a single character. */
const PIECE = new RegExp(`[${OPEN}]*(?:${KANA_WORD}|(?:(?!${WIDE.source})\\S)+[年月日億万%倍]*|\\S)[${CLOSE}]*`, "gu");

/** Breaks a text into lines of at most `width` pixels; words are never cut. Japanese breaks between characters, but not before a closing mark or after an opening one. */
export function wrapped(text: string, width: number, size: number, weight: "normal" | "bold" = "normal"): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const pieces = word.match(PIECE) ?? [word];
    pieces.forEach((piece, index) => {
      const longer = line === "" ? piece : `${line}${index === 0 ? " " : ""}${piece}`;
      if (line !== "" && textWidth(longer, size, weight) > width) {
        lines.push(line);
        line = piece;
      } else line = longer;
    });
  }
  return line === "" ? lines : [...lines, line];
}
