import { describe, expect, test } from "vitest";
import { COLOURS } from "../../src/charts/index.ts";

type Triple = readonly [number, number, number];

const linear = (hex: string): Triple => {
  const part = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
};

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB. */
const VISION: Readonly<Record<string, readonly Triple[]>> = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
};

const times = (matrix: readonly Triple[], [r, g, b]: Triple): Triple => {
  const [x, y, z] = matrix.map((row) => Math.max(0, row[0] * r + row[1] * g + row[2] * b));
  return [x, y, z];
};

/** CIE L*a*b* of linear sRGB, white D65. */
function lab(rgb: Triple): Triple {
  const xyz = times([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]], rgb);
  const [x, y, z] = [xyz[0] / 0.9505, xyz[1], xyz[2] / 1.089].map((value) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const pairs = Object.entries(COLOURS).flatMap((first, index, all) => all.slice(index + 1).map((second) => [first, second] as const));

test("there are five colours at most", () => expect(Object.keys(COLOURS).length).toBeLessThanOrEqual(5));

describe.each(Object.entries(VISION))("with %s vision", (_name, matrix) => {
  test.each(pairs.map(([first, second]) => [first[0], second[0], first[1], second[1]] as const))("%s and %s stay apart", (_a, _b, first, second) => {
    const [p, q] = [lab(times(matrix, linear(first))), lab(times(matrix, linear(second)))];
    expect(Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])).toBeGreaterThan(16);
  });
});
