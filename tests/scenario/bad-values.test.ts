import { expect, test } from "vitest";
import { faultsOf, HEAD } from "./fixtures.ts";

/** Name, what stands below the head (line 3 on), and what the user reads. */
const CASES: readonly (readonly [string, string, string])[] = [
  ["mistyped key", "stock:\n  why: w\n  day: 60\n", "5:3: stock.day is not a parameter. Did you mean stock.days?"],
  ["mistyped group", "stok:\n  days: 60\n", "3:1: stok is not a parameter. Did you mean stock?"],
  ["mistyped key of the file", "titel: x\n", "3:1: titel is not a parameter. Did you mean title?"],
  ["nothing like it", "unobtainium: 3\n", "3:1: unobtainium is not a parameter."],
  ["nested too little", "days: 60\n", "3:1: days is not a parameter. Did you mean stock.days?"],
  ["nested too deep", "stock:\n  stock:\n    days: 60\n", "4:3: stock.stock is not a parameter. Did you mean stock?"],
  ["value where a group stands", "stock: 60\n", "3:8: stock is a group; expected keys below it, such as stock.days"],
  ["empty group", "stock:\n", "3:7: stock is a group; expected keys below it, such as stock.days"],
  ["negative stock target", "stock:\n  why: w\n  days: -5\n", "5:9: stock.days is -5 days; expected 0 to 720 days"],
  ["above the limit", "stock: {days: 721}\n", "3:15: stock.days is 721 days; expected 0 to 720 days"],
  ["share above one", "shock: {passthrough: 1.5}\n", "3:22: shock.passthrough is 1.5; expected a share from 0 to 1"],
  ["wrong unit in text", "stock: {days: 60 months}\n", "3:15: stock.days is in 'months'; expected days"],
  ["percent for a share", "shock: {passthrough: 33%}\n", "3:22: shock.passthrough is in '%'; expected share"],
  ["wrong unit in a form", "stock: {days: {value: 60, unit: weeks}}\n", "3:33: stock.days is in 'weeks'; expected days"],
  ["text for a number", "stock: {days: many}\n", "3:15: stock.days is 'many'; expected 0 to 720 days"],
  ["list for a number", "stock: {days: [1, 2]}\n", "3:15: stock.days is the list [1, 2]; expected 0 to 720 days"],
  ["not a finite number", "stock: {days: .inf}\n", "3:15: stock.days is 'Infinity'; expected 0 to 720 days"],
  ["no value", "stock: {days: }\n", "3:15: stock.days has no value; expected 0 to 720 days"],
  ["text for a switch", "shock: {on: yes}\n", "3:13: shock.on is 'yes'; expected true or false"],
  ["wrong option", "shock: {exporter: Chinaa}\n", "3:19: shock.exporter is 'Chinaa'; expected one of China, Myanmar, Malaysia, Vietnam, India, Australia, US. Did you mean China?"],
  ["unknown element", "shock: {elements: [Dy, Tbb]}\n", "3:19: shock.elements names 'Tbb'; expected one of La, Ce, Pr, Nd, Sm, Eu, Gd, Tb, Dy, Y, other. Did you mean Tb?"],
  ["element twice", "shock: {elements: 'Dy,Dy'}\n", "3:19: shock.elements names Dy twice"],
  ["number for a list", "shock: {elements: 3}\n", "3:19: shock.elements is '3'; expected a list out of La, Ce, Pr, Nd, Sm, Eu, Gd, Tb, Dy, Y, other"],
  ["bad month", "shock: {from: 2027-13}\n", "3:15: shock.from is '2027-13'; expected a month such as 2027-01"],
  ["a year for a month", "shock: {from: 2027}\n", "3:15: shock.from is '2027'; expected a month such as 2027-01"],
  ["shock outside the span", "shock: {from: 2041-01}\n", "3:15: shock.from is 2041-01; expected a month from 2010-01 to 2040-12"],
  ["shock that ends before it starts", "shock: {from: 2027-01, months: -3}\n", "3:32: shock.months is -3 months, so that it ends before it starts; expected 0 to 372 months"],
  ["low above high", "stock: {days: {low: 90, high: 30}}\n", "3:15: stock.days has low 90 above high 30"],
  ["p05 above p95", "stock: {days: {dist: lognormal, p05: 90, p95: 30}}\n", "3:15: stock.days has p05 90 above p95 30"],
  ["value outside its range", "stock: {days: {value: 20, low: 30, high: 90}}\n", "3:15: stock.days is 20, outside its own range 30 to 90"],
  ["range beyond the limits", "stock: {days: {low: 30, mode: 60, high: 900}}\n", "3:41: stock.days high is 900 days; expected 0 to 720 days"],
  ["half a range", "stock: {days: {value: 60, high: 90}}\n", "3:15: stock.days has value, high; expected value; or value, low, high; or low, mode, high; or low, high; or mean, sd; or p05, p95"],
  ["form without a value", "stock: {days: {why: w}}\n", "3:15: stock.days has no value; expected value; or value, low, high; or low, mode, high; or low, high; or mean, sd; or p05, p95"],
  ["unknown distribution", "stock: {days: {dist: lognorm, p05: 30, p95: 90}}\n", "3:22: stock.days has distribution 'lognorm'; expected one of triangular, uniform, pert, normal, lognormal, choice. Did you mean lognormal?"],
  ["a name that every object has", "stock: {days: {dist: constructor, p05: 30, p95: 90}}\n", "3:22: stock.days has distribution 'constructor'; expected one of triangular, uniform, pert, normal, lognormal, choice."],
  ["fields of another distribution", "stock: {days: {dist: pert, p05: 30, p95: 90}}\n", "3:15: stock.days has p05, p95 with dist: pert; expected low, mode, high"],
  ["lognormal at zero", "stock: {days: {dist: lognormal, p05: 0, p95: 90}}\n", "3:15: stock.days has p05 0; a lognormal distribution lies above 0"],
  ["normal beyond the limits", "stock: {days: {mean: 30, sd: 60}}\n", "3:15: stock.days has mean 30 and sd 60, which reaches from -68.7 to 129 (5% to 95%); expected 0 to 720 days"],
  ["weights that do not match", "stock: {days: {dist: choice, values: [30, 60], weights: [1]}}\n", "3:38: stock.days needs as many weights as values, both as lists"],
  ["range of a switch", "shock: {on: {low: false, high: true}}\n", "3:13: shock.on is a switch and takes a value, not a range"],
  ["unknown field", "stock: {days: {vale: 60}}\n", "3:16: stock.days has no field 'vale'; a value takes value, low, mode, high, p05, p95, mean, sd, dist, values, weights, unit, why, source, grade. Did you mean value?"],
  ["unknown grade", "stock: {days: {value: 60, grade: D}}\n", "3:34: stock.days has grade 'D'; expected A, B or C"],
  ["reason that is no text", "stock: {why: [a], days: 60}\n", "3:14: why is not text"],
  ["set nested and flat", "stock: {days: 60}\nstock.days: 70\n", "4:1: stock.days is set twice; keep one"],
];

test.each(CASES)("%s", (_, body, message) => {
  expect(faultsOf({ x: HEAD + body })).toEqual([`scenarios/x.yaml:${message}`]);
});
