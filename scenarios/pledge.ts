import { hindcastRows, pledgeAnswers, pledgePart, pledgeStudy, USUAL_QUESTION } from "../src/index.ts";

/** How much of the pledge comes, when and where, under the scenario asked for and under each state of the tariff? */
export default pledgeStudy(import.meta, {
  runs: { asked: ".", snapback: "pledge-snapback", lapsed: "pledge-tariffs-lapse", hindcast: "pledge-hindcast" },
  answer({ asked, snapback, lapsed, hindcast }, { context }) {
    const others = [snapback, lapsed].filter((run) => run.scenario.id !== asked.scenario.id && run.plan.regime !== asked.plan.regime);
    const runs = [asked, ...others];
    return {
      answers: pledgeAnswers(runs, hindcastRows(hindcast), USUAL_QUESTION),
      parts: [pledgePart(runs, hindcast, USUAL_QUESTION, context())],
    };
  },
});
