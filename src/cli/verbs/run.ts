import { dirname, extname } from "node:path";
import { SCENARIO_FOLDER } from "../../scenario/read.ts";
import { variantOf, type Scenario } from "../../scenario/index.ts";
import { answerStudy } from "../answer-study.ts";
import type { Context } from "../context.ts";
import { RUN_OUT_ELEMENTS } from "../../measures/index.ts";
import { announce, assertDeliverable, deliver } from "../deliver.ts";
import { failureOf } from "../failure.ts";
import { originNow, readScenario } from "../inputs.ts";
import type { Reply } from "../reply.ts";
import { planned, besideOf, simulateAll, type Planned } from "../simulate.ts";
import { chokepointYear } from "../../study/chokepoint-year.ts";
import { spokenTitle } from "../../study/title.ts";
import { SUPPLY_ELEMENTS } from "../../study/parts/supply.ts";
import { standardStudy } from "../../study/standard.ts";
import { studyFileOf } from "../load-study.ts";
import { inAllCases } from "../sweep.ts";
import type { Verb } from "../verb.ts";
import { onSave } from "../watch.ts";

interface Asked {
  readonly name: string;
  readonly variant?: string;
  readonly sweeps: readonly string[];
  readonly compare?: string;
}

/** Parameters that run-out tables and charts show in columns of their own. */
const COLUMNS = ["stock.days", "sharing.on"];
const isColumn = (setting: string): boolean => COLUMNS.includes(setting.slice(0, setting.indexOf("=")));

/** The scenario once for each swept combination; a combination is named after what it sets. */
function casesOf({ name, variant, sweeps }: Asked, context: Context): Planned[] {
  const of = variant === undefined ? {} : { variant };
  return inAllCases(sweeps, (set) => readScenario(name, context.options, { set, ...of })).map(({ set, made: scenario }) => {
    if (set.length === 0) return planned(scenario);
    const family = [scenario.id, ...set.filter((setting) => !isColumn(setting))].join(" ");
    return { id: [scenario.id, ...set].join(" "), title: `${spokenTitle(scenario)} (${set.join(", ")})`, short: `${planned(scenario).short} (${set.join(", ")})`, family, scenario };
  });
}

/** The script that answers; a variant, a sweep or another scenario to set beside asks for the standard study instead. */
function scriptOf({ variant, sweeps, compare }: Asked, scenario: Scenario): string | null {
  const plain = variant === undefined && sweeps.length === 0 && (compare === undefined || compare === scenario.compareTo) && variantOf(scenario.id) === undefined;
  return plain ? studyFileOf(scenario) : null;
}

async function once(asked: Asked, context: Context): Promise<Reply> {
  const scenario = readScenario(asked.name, context.options, asked.variant === undefined ? {} : { variant: asked.variant });
  const script = scriptOf(asked, scenario);
  if (script !== null) return answerStudy(asked.name, scenario, script, context);
  const origin = originNow();
  const cases = casesOf(asked, context);
  const reference = besideOf(cases[0].scenario, context, asked.compare);
  const all = reference ? [...cases, reference] : cases;
  if (context.options.dryRun) return announce(all.map(({ id, title }) => `${id}: ${title}`), context);
  assertDeliverable(context);
  const runs = await simulateAll(all, context, { chokepoints: chokepointYear(cases[0].scenario), rationing: RUN_OUT_ELEMENTS, origins: SUPPLY_ELEMENTS });
  return deliver(standardStudy(runs.slice(0, cases.length), reference ? runs.at(-1)! : null, origin), context);
}

/** Answers again whenever a scenario file is saved; a faulty file is answered with its problems, and the last report stays. */
async function watching(asked: Asked, context: Context): Promise<never> {
  const attempt = async (): Promise<void> => {
    try {
      context.reply(await once(asked, context));
    } catch (error) {
      context.say(failureOf(error, false).text);
    }
  };
  await attempt();
  context.say("Watching the scenario files. Save one to run again; Ctrl-C to stop.");
  const own = extname(asked.name) === "" ? [] : [dirname(asked.name)];
  return onSave([SCENARIO_FOLDER, ...own], async (file) => {
    context.say(`${file} was saved; running again.`);
    await attempt();
  });
}

const collect = (value: string, earlier: readonly string[] = []): string[] => [...earlier, value];

export const verb: Verb = {
  examples: ["run ban-dytb-2027", "run ban-dytb-2027 --sweep stock.days=60,180 --sweep sharing.on=false,true", "run scenarios/mine.yaml --watch --quick"],
  define: (command) => void command
    .argument("<scenario>", "name, name/variant, or a YAML file")
    .option("--sweep <path=a,b>", "run once for each value; may be repeated, and then runs every combination", collect)
    .option("--variant <name>", "one of the scenario's side-by-side cases")
    .option("--compare <scenario>", "scenario to set beside it, instead of the reference")
    .option("--watch", "run again whenever a scenario file is saved"),
  async answer(args, own, context) {
    const asked: Asked = {
      name: String(args[0]), sweeps: (own["sweep"] as string[] | undefined) ?? [],
      ...(typeof own["variant"] === "string" ? { variant: own["variant"] } : {}),
      ...(typeof own["compare"] === "string" ? { compare: own["compare"] } : {}),
    };
    return own["watch"] === true ? watching(asked, context) : once(asked, context);
  },
};
