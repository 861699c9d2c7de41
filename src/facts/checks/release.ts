import { breach, rowsOf, type Law } from "./law.ts";

const id = "release";

export const release: Law = {
  id,
  about: "The release of datapackage.json is the last one of versions.csv, which says what changed.",
  check: (facts) => {
    const last = rowsOf(facts, "versions").at(-1);
    if (!last || last["version"] === facts.version) return [];
    return [breach(id, last, "version", `the last release is ${last["version"]}; datapackage.json says ${facts.version}`)];
  },
};
