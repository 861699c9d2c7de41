import { describe, expect, test } from "vitest";
import { points, published } from "./real.ts";

/** Value and source of a point, as printed. */
const at = (series: string, year: number) => {
  const { observed } = published(series).get(year)!;
  return [Number(observed.value.toPrecision(6)), observed.source] as const;
};

describe("the points are the published figures", () => {
  test.each([
    ["japan-customs-share", 2010, 81.61, "S_KKS2015"],
    ["japan-customs-share", 2012, 58, "S_NHK_MOF"],
    ["japan-customs-share", 2018, 58, "S_UM_METI2018"],
    ["japan-customs-share", 2020, 58, "S_METI_DIET"],
    ["japan-customs-share", 2024, 71, "S_TOYO"],
    ["japan-demand", 2012, 14470, "jsnm_2013"],
    ["japan-demand", 2013, 13197, "japanmetal_2014"],
    ["japan-demand", 2024, 18835, "japanmetaldaily_2025"],
    ["price-Nd", 2011, 12.2594, "memory"],
    ["price-Dy", 2015, 2.41203, "usgs_mcs2019"],
    ["us-customs-share", 2012, 59.3, "S_USITC"],
    ["us-mines", 2024, 45500, "S_MCS2026"],
    ["mp-ndpr", 2025, 2599, "mp_q4_2025"],
    ["substitution-rate", 2012, 10, "sprecher_2017"],
    ["recovery", 2012, 2, "sprecher_2017"],
  ] as const)("%s %i is %f (%s)", (series, year, value, source) => {
    expect(at(series, year)).toEqual([value, source]);
  });

  test("an index is a ratio of two printed tonnages", () => {
    // 16,265 t of 39,800 t; 1,238 t of 15,265 t a quarter; 280 t of the mean of 216 and 213 t; 4,080 t of 23,333 t a year.
    expect(published("china-exports").get(2012)!.observed.value).toBeCloseTo((100 * 16265) / 39800, 9);
    expect(published("magnets-world").get(2025 + 4 / 12)!.observed.value).toBeCloseTo((100 * 1238) / (15265 / 3), 9);
    expect(published("magnets-japan").get(2025 + 11 / 12)!.observed.value).toBeCloseTo((100 * 280) / 214.5, 9);
    expect(published("japan-imports-2010").get(2010 + 11 / 12)!.observed.value).toBeCloseTo((100 * 4080) / (23333 / 12), 9);
  });

  test("quarters of a plant are read as a yearly rate", () => {
    // 1,725 and 1,864 t in two quarters of 2023; 2,664 t in the second half of 2017.
    expect(published("lynas-ndpr").get(2023)!.observed.value).toBeCloseTo(2 * (1725 + 1864), 9);
    expect(published("lynas-ndpr").get(2017)!.observed.value).toBeCloseTo(2 * 2664, 9);
  });
});

test("interpolated and undefined figures are no observations", () => {
  const years = [...published("japan-customs-share").keys()];
  expect(years).toEqual([2010, 2011, 2012, 2014, 2018, 2020, 2022, 2024]);
  expect(points.filter(({ series, observed }) => series.id.startsWith("japan-customs") && observed.source === "own_estimate")).toEqual([]);
});

test("every point lies in its own range, which is never narrower than its grade allows", () => {
  const least = { A: 0.02, B: 0.05, C: 0.1 } as const;
  for (const { series, observed: { year, value, low, high, grade } } of points) {
    expect({ series: series.id, year, holds: low <= value && value <= high }).toEqual({ series: series.id, year, holds: true });
    expect({ series: series.id, year, wide: value - low >= least[grade] * value - 1e-9 }).toEqual({ series: series.id, year, wide: true });
  }
});

test("no two points of a series share a date", () => {
  const names = points.map(({ series, year }) => `${series.id} ${year.toFixed(3)}`);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});
