import { cells } from "../cells.ts";
import { gamma } from "./gamma.ts";

/** Share of a cohort still in use by age: Weibull with the given mean and shape. Ages and mean in one unit. */
export function weibullLife(mean: number, shape: number): (age: number) => number {
  const scale = mean / gamma(1 + 1 / shape);
  return (age) => (age <= 0 ? 1 : Math.exp(-((age / scale) ** shape)));
}
export const weibullSurvival = (age: number, mean: number, shape: number): number => weibullLife(mean, shape)(age);

/**
 * Share of a cohort that retires at each whole age 0..steps-1 when goods enter in the middle of a step. Differences of one
 * survival curve, so that what retires and what is left always add to one (E17, limit case C7).
 */
export function retirementKernel(survival: (age: number) => number, steps: number): Float64Array {
  const kernel = cells(steps);
  let before = 1;
  for (let age = 0; age < steps; age++) {
    const after = survival(age + 0.5);
    kernel[age] = before - after;
    before = after;
  }
  return kernel;
}

/** Outflow of each step for an inflow history and one retirement kernel. Same length as the inflow. */
export function retire(inflow: ArrayLike<number>, kernel: ArrayLike<number>): Float64Array {
  const outflow = new Float64Array(inflow.length);
  for (let t = 0; t < inflow.length; t++) {
    let sum = 0;
    for (let age = 0; age <= t && age < kernel.length; age++) sum += inflow[t - age]! * kernel[age]!;
    outflow[t] = sum;
  }
  return outflow;
}

/**
 * Stock and outflow by cohort with survival read at whole ages from `offset` (0 = a cohort is intact in its own step,
 * 0.5 = mid-step entry): the form of the published dynamic-stock test cases.
 */
export function cohortStock(inflow: ArrayLike<number>, survival: (age: number) => number, offset = 0.5) {
  const stock = new Float64Array(inflow.length);
  const outflow = new Float64Array(inflow.length);
  for (let t = 0; t < inflow.length; t++) {
    let alive = 0;
    let before = 0;
    for (let v = 0; v <= t; v++) {
      alive += inflow[v]! * survival(t - v + offset);
      before += inflow[v]! * (v === t ? 1 : survival(t - 1 - v + offset));
    }
    stock[t] = alive;
    outflow[t] = before - alive;
  }
  return { stock, outflow };
}
