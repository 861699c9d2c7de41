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

const AVERAGE_GLYPH = { normal: 0.545, bold: 0.615 };

/** Width in pixels that DejaVu Sans needs for a text, from its average glyph. */
export const textWidth = (text: string, size: number, weight: "normal" | "bold" = "normal"): number =>
  text.length * size * AVERAGE_GLYPH[weight];

/** The first `most` lines of a broken text; an ellipsis says that more follow. */
export function clipped(text: string, width: number, size: number, most: number): string {
  const lines = wrapped(text, width, size);
  return lines.length <= most ? lines.join("\n") : [...lines.slice(0, most - 1), `${lines[most - 1]} …`].join("\n");
}

/** Breaks a text into lines of at most `width` pixels; words are never cut. */
export function wrapped(text: string, width: number, size: number, weight: "normal" | "bold" = "normal"): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}
