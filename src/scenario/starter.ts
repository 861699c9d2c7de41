/** Text of a commented starter file for a scenario of one's own. */
export const starter = (name: string, from: string): string => `# yaml-language-server: $schema=../schema/scenario.schema.json
title: ${name} - say here in words what happens
kind: stress            # forecast, target or stress
question: What do you want to know?
extends: ${from}

# Every value keeps its reason. Ranges may stand wherever a number may: {low: 30, mode: 60, high: 180}.
stock:
  why: the reason for the values of this group
  days: 60              # Japan's national stock, days of apparent consumption of heavy elements

# shock:
#   why: what you test
#   on: true
#   exporter: China
#   destinations: [Japan]
#   elements: [Dy, Tb]
#   stages: [separation, metal]
#   from: 2027-01
#   months: 12
#   passthrough: 0      # 0 = nothing passes, 1 = no restriction

# variants:             # side-by-side cases: lodestone run ${name} --variant long
#   long:
#     title: twice as much cover
#     stock: {days: 120, why: the high-risk target of 180 is not reached at once}
`;
