import { expect, test } from "vitest";
import type { ParseOptions } from "../../src/scenario/index.ts";
import { faultsOf, HEAD } from "./fixtures.ts";

interface Case {
  readonly body: string;
  readonly options?: ParseOptions;
  readonly others?: Readonly<Record<string, string>>;
  readonly faults: readonly string[];
}

const X = "scenarios/x.yaml";
const EPISODE = "id: e, destinations: [Japan], from: 2027-03, passthrough: 0.1";

const CASES: Readonly<Record<string, Case>> = {
  "unknown parent": { body: "extends: refrence\n", others: { reference: HEAD }, faults: [`${X}:3:10: extends 'refrence', which does not exist. Did you mean reference?`] },
  "circle of three": {
    body: "extends: a\n", others: { a: `${HEAD}extends: b\n`, b: `${HEAD}extends: [x]\n` },
    faults: ["scenarios/b.yaml:3:11: extends goes in a circle: x > a > b > x"],
  },
  "circle beside the way": { body: "extends: a\n", others: { a: `${HEAD}extends: b\n`, b: `${HEAD}extends: a\n` }, faults: ["scenarios/b.yaml:3:10: extends goes in a circle: a > b > a"] },
  "itself": { body: "extends: x\n", faults: [`${X}:3:10: extends goes in a circle: x > x`] },
  "unknown scenario to compare with": { body: "compare: refrence\n", others: { reference: HEAD }, faults: [`${X}:3:10: compare names 'refrence', which does not exist. Did you mean reference?`] },
  "unknown package": { body: "packages: {vault: {stock.days: 90}}\n", options: { packages: ["valt"] }, faults: ["--with valt: there is no package 'valt'. Did you mean vault?"] },
  "unknown variant": { body: "variants: {long: {shock.months: 24}}\n", options: { variant: "lnog" }, faults: ["--variant lnog: x has no variant 'lnog'. Did you mean long?"] },
  "fault in a package that is not used": { body: "packages:\n  vault:\n    stock: {day: 90}\n", faults: [`${X}:5:13: stock.day is not a parameter. Did you mean stock.days?`] },
  "fault in packages.yaml": { body: "", others: { packages: "packages:\n  vault: {stock.days: -1}\n" }, faults: ["scenarios/packages.yaml:2:23: stock.days is -1 days; expected 0 to 720 days"] },
  "fault in a variant": { body: "variants:\n  long: {shock: {months: long}}\n", faults: [`${X}:4:26: shock.months is 'long'; expected 0 to 372 months`] },
  "package with a comma in its name": { body: "packages: {'a,b': {stock.days: 9}}\n", faults: [`${X}:3:12: package a,b has a space, slash, comma or equals sign in its name; expected a name such as twice-the-stock`] },
  "variants that are a list": { body: "variants: [long]\n", faults: [`${X}:3:11: variants is not a group; expected names with the values that each one sets`] },
  "mistyped --set": { body: "", options: { set: ["stock.day=60"] }, faults: ["--set stock.day=60: stock.day is not a parameter. Did you mean stock.days?"] },
  "--set out of limits": { body: "", options: { set: ["stock.days=-5"] }, faults: ["--set stock.days=-5: stock.days is -5 days; expected 0 to 720 days"] },
  "--set without a value": { body: "", options: { set: ["stock.days", "stock.days="] }, faults: ["--set stock.days: expected path=value, such as stock.days=180", "--set stock.days=: stock.days has no value; expected 0 to 720 days"] },
  "--set of a group": { body: "", options: { set: ["stock=3"] }, faults: ["--set stock=3: stock is a group; expected a path below it, such as stock.days"] },
  "--set nested without end": { body: "", options: { set: [`stock.days=${"[".repeat(4000)}`] }, faults: [expect.stringMatching(/: stock\.days cannot be read: /) as string] },
  "--set with an open brace": { body: "", options: { set: ["stock.days={low: 3"] }, faults: ["--set stock.days={low: 3: stock.days cannot be read: a closing quote or bracket, or the ': ' after a key, is missing"] },
  "basket that sums to 97": { body: "projects:\n  eneabba: {basket: {Nd: 20, Pr: 5, Ce: 72}}\n", faults: [`${X}:4:21: basket of project eneabba sums to 97; expected 100`] },
  "basket with an unknown element": { body: "projects:\n  eneabba: {basket: {Ndy: 20, Ce: 80}}\n", faults: [`${X}:4:22: basket of project eneabba names 'Ndy'; expected one of La, Ce, Pr, Nd, Sm, Eu, Gd, Tb, Dy, Y, other. Did you mean Nd?`] },
  "unknown project": { body: "projects:\n  eneaba: {startYear: 2030}\n", options: { knownProjects: ["eneabba", "nolans"] }, faults: [`${X}:4:3: eneaba is not a project of projects.csv. Did you mean eneabba?`] },
  "mistyped parameter beside projects": { body: "projects:\n  suport: 2\n", faults: [`${X}:4:3: projects.suport is not a parameter. Did you mean projects.support?`] },
  "project of an inherited name": { body: "projects: {__proto__: {startYear: 2030}}\n", options: { knownProjects: ["eneabba"] }, faults: [`${X}:3:12: __proto__ is not a project of projects.csv.`] },
  "unknown status": { body: "projects: {eneabba: {status: build}}\n", faults: [`${X}:3:30: status of project eneabba is 'build'; expected one of operating, construction, FID taken, feasibility, concept, trial, suspended`] },
  "start before the model": { body: "projects: {eneabba: {startYear: 1999}}\n", faults: [`${X}:3:33: startYear of project eneabba is '1999'; expected a year from 2010 to 2060`] },
  "unknown field of a project": { body: "projects: {eneabba: {startYer: 2030}}\n", faults: [`${X}:3:22: project eneabba has no field 'startYer'; it takes status, startYear, capacity, basket, why. Did you mean startYear?`] },
  "episode that ends before it starts": { body: `episodes:\n  - {${EPISODE}, until: 2027-01}\n`, faults: [`${X}:4:76: episode e: until is 2027-01, before the start in 2027-03`] },
  "episode without a length": { body: `episodes:\n  - {${EPISODE}}\n`, faults: [`${X}:4:5: episode e: months is missing; expected months, or until with the last month`] },
  "episode with two lengths": { body: `episodes:\n  - {${EPISODE}, months: 2, until: 2027-05}\n`, faults: [`${X}:4:87: episode e: until stands beside months; keep one of them`] },
  "episode of negative length": { body: `episodes:\n  - {${EPISODE}, months: -2}\n`, faults: [`${X}:4:77: episode e: months is '-2'; expected 0 to 372 months`] },
  "episode longer than the model": { body: `episodes:\n  - {${EPISODE}, months: 999}\n`, faults: [`${X}:4:77: episode e: months is '999'; expected 0 to 372 months`] },
  "episode twice": { body: `episodes:\n  - {${EPISODE}, months: 2}\n  - {${EPISODE}, months: 3}\n`, faults: [`${X}:5:5: episode e stands twice in the list`] },
  "episode of a wrong exporter, stage and share": {
    body: "episodes:\n  - id: e\n    exporter: Chile\n    destinations: [Japan]\n    stages: [refining]\n    from: 2027-01\n    months: 3\n    passthrough: 2\n    wy: x\n",
    faults: [
      `${X}:5:15: episode e: exporter is 'Chile'; expected one of China, Myanmar, Malaysia, Vietnam, India, Australia, US. Did you mean China?`,
      `${X}:7:13: episode e: stages names 'refining'; expected one of mining, separation, metal, magnet`,
      `${X}:10:18: episode e: passthrough is '2'; expected a share from 0 to 1`,
      `${X}:11:5: episode e has no field 'wy'; it takes id, about, exporter, destinations, elements, stages, from, months, until, passthrough, why. Did you mean why?`,
    ],
  },
};

test.each(Object.entries(CASES))("%s", (_, { body, options, others, faults }) => {
  expect(faultsOf({ x: HEAD + body, ...others }, options)).toEqual(faults);
});

test("missing scenario", () => {
  expect(faultsOf({ embargo: HEAD }, {}, "embrago")).toEqual(["embrago: there is no scenario 'embrago'. Did you mean embargo?"]);
});

test("no scenario is called as something that every object has", () => {
  expect(faultsOf({ x: HEAD }, {}, "constructor")).toEqual(["constructor: there is no scenario 'constructor'."]);
});

test("every problem of every file at once, in the order of an editor", () => {
  const faults = faultsOf(
    { x: `${HEAD}extends: base\nstock:\n  day: 60\n  days: -5\nshock: {exporter: Chinaa, from: 2027-13}\n`, base: `${HEAD}stok: 3\n`, packages: "packages: {p: 3}\n" },
    { packages: ["q"], set: ["stock.days=many"] },
  );
  expect(faults.map((fault) => fault.replace(/: [^:]*$/, ""))).toEqual([
    "--set stock.days=many", "--with q", "scenarios/base.yaml:3:1", "scenarios/packages.yaml:1:15",
    "scenarios/x.yaml:5:3", "scenarios/x.yaml:6:9", "scenarios/x.yaml:7:19", "scenarios/x.yaml:7:33",
  ]);
});
