/**
 * Moves labels apart along one axis: each ends at least `gap` from the next, inside [low, high] where they fit,
 * and as near to its wish as the others allow. Returns positions in the order given.
 */
export function dodge(wishes: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wishes.map((_, index) => index).sort((a, b) => wishes[a] - wishes[b] || a - b);
  const clusters: { members: number[]; start: number }[] = [];
  const place = (members: number[]): number => {
    const centre = members.reduce((sum, index, rank) => sum + wishes[index] - rank * gap, 0) / members.length;
    const span = (members.length - 1) * gap;
    return Math.max(low, Math.min(high - span, centre));
  };
  for (const index of order) {
    let cluster = { members: [index], start: place([index]) };
    for (let last = clusters.at(-1); last && last.start + last.members.length * gap > cluster.start; last = clusters.at(-1)) {
      clusters.pop();
      const members = [...last.members, ...cluster.members];
      cluster = { members, start: place(members) };
    }
    clusters.push(cluster);
  }
  const positions = wishes.map(() => 0);
  for (const { members, start } of clusters) members.forEach((index, rank) => { positions[index] = start + rank * gap; });
  return positions;
}

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
