/** Lanczos coefficients for g = 607/128 (Godfrey 2001, as used by Apache Commons Math), to about 1e-15. */
const G = 607 / 128;
const C = [
  0.9999999999999971, 57.15623566586292, -59.59796035547549, 14.136097974741746, -0.4919138160976202,
  0.00003399464998481189, 0.00004652362892704858, -0.00009837447530487956, 0.0001580887032249125, -0.00021026444172410488,
  0.00021743961811521265, -0.0001643181065367639, 0.00008441822398385275, -0.000026190838401581408, 0.0000036899182659531625,
] as const;
const HALF_LOG_2PI = 0.5 * Math.log(2 * Math.PI);

/** Natural logarithm of the gamma function for x > 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return logGamma(x + 1) - Math.log(x);
  let sum: number = C[0];
  for (let i = 1; i < C.length; i++) sum += C[i]! / (x - 1 + i);
  const t = x - 0.5 + G;
  return HALF_LOG_2PI + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

export const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);
