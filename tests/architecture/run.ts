import { fileURLToPath } from "node:url";
import { checkArchitecture } from "./check.ts";

const { modules, violations } = await checkArchitecture(fileURLToPath(new URL("../..", import.meta.url)));

if (modules === 0) {
  console.error("architecture: no modules were read, so nothing was checked");
  process.exitCode = 1;
} else if (violations.length > 0) {
  console.error([`architecture: ${violations.length} of the rules in tests/architecture/rules.ts broken`, ...violations].join("\n  "));
  process.exitCode = 1;
} else {
  console.log(`architecture: ${modules} modules keep to the layers`);
}
