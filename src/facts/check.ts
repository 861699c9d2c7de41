import { sortProblems, type Problem } from "../domain/index.ts";
import { LAWS } from "./checks/index.ts";
import type { Facts } from "./facts.ts";

/** What the tables of a set of facts say against one another, law by law. Empty when they hold together. */
export const checkFacts = (facts: Facts): Problem[] => sortProblems(LAWS.flatMap((law) => law.check(facts)));
