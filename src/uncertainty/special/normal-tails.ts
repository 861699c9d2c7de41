import { incompleteGamma, type Tails } from "./incomplete-gamma.ts";

/** Both tails of the standard normal distribution at z, through Q(1/2, z^2/2) = erfc(|z|/sqrt 2) (DLMF 7.11.2). */
export function normalTails(z: number): Tails {
  const { upper } = incompleteGamma(0.5, (z * z) / 2);
  const [far, near] = [upper / 2, 1 - upper / 2];
  return z < 0 ? { lower: far, upper: near } : { lower: near, upper: far };
}
