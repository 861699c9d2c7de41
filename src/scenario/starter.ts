/** What a starter file shows of the shock, commented out so that the file runs as it is. */
const SHOCK = `# shock:
#   why: what you test
#   on: true
#   exporter: China
#   destinations: [Japan]
#   elements: [Dy, Tb]              # or all
#   stages: [separation, metal]
#   from: 2027-01
#   months: 12
#   passthrough: 0                  # 0 = nothing passes, 1 = no restriction`;

const VARIANTS = `# variants:                         # side-by-side cases
#   double:
#     title: twice the stock
#     stock: {days: 120, why: what a second stock of the same size would do}`;

/** Text of a commented starter file for a scenario of one's own that builds on `from`. It is valid as it stands. */
export const starter = (name: string, from: string): string => `# yaml-language-server: $schema=../schema/scenario.schema.json
title: ${JSON.stringify(`${name}: say here in words what happens`)}
kind: stress                        # forecast, target or stress
question: What do you want to know?
extends: ${JSON.stringify(from)}

# Every value keeps its reason. A range may stand wherever a number may: {low: 30, mode: 60, high: 180}.
stock:
  why: say here why you chose the values of this group
  days: 60                          # Japan's national stock, days of use of heavy elements

${SHOCK}

${VARIANTS}
`;
