// Plain JavaScript without imports: it has to load on the very versions it turns away.

/** The same range as "engines" in package.json. */
export const SUPPORTED = ">=20.19 <21 || >=22.12";

/** Why this version of Node cannot run lodestone, or null when it can. */
export function nodeProblem(version) {
  const [major, minor] = version.split(".").map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (fits) return null;
  return [
    `lodestone needs Node ${SUPPORTED}, and this is Node ${version}.`,
    "Older versions cannot load its TypeScript, and its libraries were not tested on versions between.",
    "Get one from https://nodejs.org, or with nvm: nvm install 20 && nvm use 20",
  ].join("\n");
}
