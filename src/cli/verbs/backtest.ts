import { hashFacts } from "../../facts/hash.ts";
import { terminalTable } from "../../report/terminal.ts";
import { DEFAULT_DRAWS } from "../../runner/index.ts";
import { replayCase } from "../../study/backtest-case.ts";
import { backtestStudy, backtestTable } from "../../study/backtest.ts";
import { crewFor } from "../crew.ts";
import { announce, assertDeliverable, deliver } from "../deliver.ts";
import { EXIT } from "../exit.ts";
import { originNow, readFacts, readScenario, REFERENCE } from "../inputs.ts";
import type { Verb } from "../verb.ts";

export const verb: Verb = {
  examples: ["backtest", "backtest --quick --json", "backtest --set substitution.maxRate=0.05"],
  define: (command) => void command.argument("[scenario]", "name, name/variant, or a YAML file whose values replay history", REFERENCE),
  async answer([name], _own, context) {
    const origin = originNow();
    const scenario = readScenario(String(name), context.options);
    if (context.options.dryRun) return announce([`${scenario.id}: history from 2010`], context);
    assertDeliverable(context);
    const { seed, prior, quick, workers } = context.options;
    const draws = quick ? 0 : (context.options.draws ?? DEFAULT_DRAWS);
    const progress = await context.progress("replaying", draws + 1);
    try {
      const replayed = await replayCase(crewFor(workers), scenario, readFacts(), { draws, prior, dataHashes: hashFacts(), progress: (done) => progress.to(done), ...(seed === undefined ? {} : { seed }) });
      const { input, summaries, passed } = backtestStudy(replayed, origin);
      const reply = await deliver(input, context, terminalTable(backtestTable(summaries)));
      return passed ? reply : { ...reply, code: EXIT.backtest };
    } finally {
      progress.stop();
    }
  },
};
