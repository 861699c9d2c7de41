import { expect, test } from "vitest";
import { describeParameters, PARAMETERS } from "../../src/scenario/index.ts";

const HEAD = `# Parameters

Written from the parameter table (\`src/scenario/parameters/\`). After a change there: \`npx vitest run tests/scenario/parameters-doc.test.ts -u\`.

- **default** is what the reference uses. **plausible** is the range that draws use, or the options. Hard limits are in the schema.
- **grade** A: primary text seen. B: secondary text seen. C: estimate.
- **source** is an id of \`data/sources.csv\`; \`assumption\` means that no source states the value, and the reason stands in the last column.
  \`fitted on\` means that the value was chosen so that the replay meets those series.

`;

test("docs/parameters.md is the parameter table", async () => {
  await expect(HEAD + describeParameters()).toMatchFileSnapshot("../../docs/parameters.md");
});

test("the document names every parameter once", () => {
  const text = describeParameters();
  for (const { path } of PARAMETERS) expect(text.split(`| \`${path}\` |`)).toHaveLength(2);
});
