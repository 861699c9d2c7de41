import { describe, expect, test } from "vitest";
import { replay } from "../../src/analysis/backtest/index.ts";
import { dependence } from "../../src/measures/index.ts";
import { defaults } from "../../src/scenario/index.ts";
import { facts, replayed, result } from "./real.ts";

const share = (year: number): number => dependence(result, "Japan", "customs", year)!;

describe("the shape of 2010-2014 comes out of the replay", () => {
  test("Japan's share from China starts where customs had it and falls by at least 15 points to 2014", () => {
    expect(share(2010)).toBeGreaterThan(75);
    expect(share(2010)).toBeLessThan(90);
    expect(share(2010) - share(2014)).toBeGreaterThan(15);
  });

  test("the share rises again after the fall", () => {
    expect(share(2024)).toBeGreaterThan(share(2014) + 5);
  });

  test("demand does part of the early work: Japan uses at least a quarter less in 2012 than it set out with in 2010", () => {
    expect(replayed("japan-demand").get(2012)!).toBeLessThan(0.75 * 26700);
  });

  test("export prices of 2011 are several times those of 2009, and have come down by 2014", () => {
    for (const series of ["price-Nd", "price-Dy"]) {
      expect(replayed(series).get(2011)!).toBeGreaterThan(4);
      expect(replayed(series).get(2011)!).toBeLessThan(37);
      expect(replayed(series).get(2014)!).toBeLessThan(replayed(series).get(2011)! / 2);
    }
  });

  test("recycling does not answer", () => {
    expect(replayed("recycling-response").get(2012)!).toBeLessThan(1);
  });

  test("without the measures of 2010 none of it happens", () => {
    const calm = replay({ ...defaults() }, { ...facts, tables: { ...facts.tables, export_controls: [] } });
    expect(dependence(calm, "Japan", "customs", 2011)!).toBeGreaterThan(share(2011));
    // The Chinese price is told, so what the measures made is the part of the outside price above it.
    const gap = (of: typeof result): number => of.priceOutside[15 * 11 + 3]! / of.priceChina[15 * 11 + 3]! - 1;
    expect(gap(calm)).toBeLessThan(gap(result) / 2);
  });
});

test("the licences of April 2025 halve magnet exports, which come back when they end", () => {
  const magnets = replayed("magnets-world");
  expect(magnets.get(2025 + 4 / 12)!).toBeLessThan(65);
  expect(magnets.get(2025 + 6 / 12)!).toBeGreaterThan(85);
});
