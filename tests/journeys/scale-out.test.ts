import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { lodestone, REPOSITORY, temporaryFolder } from "./lodestone.ts";

const out = temporaryFolder();
const DRAWS = "10";
const WHAT = ["reference", "--draws", DRAWS];
const text = (name: string): string => readFileSync(join(REPOSITORY, "scale-out", name), "utf8");

function started(program: string, words: readonly string[], env: Readonly<Record<string, string>>): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: REPOSITORY, encoding: "utf8", env: { ...process.env, NO_COLOR: "1", ...env } });
  return { status, stdout, stderr };
}

const inside = (folder: string, ending: string | RegExp): string => join(folder, readdirSync(folder).find((name) => (typeof ending === "string" ? name.endsWith(ending) : ending.test(name)))!);
const parquet = (folder: string): Buffer => readFileSync(join(inside(folder, /^reference_[0-9a-f]{6}$/), "ensemble.parquet"));

interface Job {
  readonly spec: {
    readonly completionMode: string; readonly completions: number; readonly parallelism: number;
    readonly template: { readonly spec: { readonly containers: readonly { readonly env: readonly { name: string; value: string }[]; readonly command: string[]; readonly args: string[]; readonly volumeMounts: readonly { name: string }[] }[]; readonly volumes: readonly { name: string }[] } };
  };
}
const job = parse(text("kubernetes.yaml")) as Job;
const [container] = job.spec.template.spec.containers;

let whole: Buffer;
beforeAll(async () => {
  await lodestone(["ensemble", ...WHAT, "--out", join(out, "whole")]);
  whole = parquet(join(out, "whole"));
});

test("GNU parallel draws the shards and merges them to the bytes of the whole", (context) => {
  if (spawnSync("parallel", ["--version"]).status !== 0) return context.skip("GNU parallel is not installed here (apt-get install parallel)");
  const { status, stdout } = started("scale-out/parallel.sh", ["2", ...WHAT], { OUT: join(out, "parallel") });
  expect(status).toBe(0);
  expect(stdout).toMatch(/Run [0-9a-f]{6}: 10 draws/);
  expect(parquet(join(out, "parallel")).equals(whole)).toBe(true);
});

test("a task of a Slurm array and a pod of an Indexed Job draw the two halves of one ensemble", async () => {
  const OUT = join(out, "scheduled");
  const task = started("bash", ["scale-out/slurm.sh", ...WHAT], { OUT, SLURM_ARRAY_TASK_ID: "1", SLURM_ARRAY_TASK_COUNT: "2", SLURM_CPUS_PER_TASK: "1" });
  expect(task.status, task.stderr).toBe(0);
  const [program, ...words] = [...container!.command, ...container!.args];
  const pod = started(program!, words, { SHARDS: "2", DRAWS, SCENARIO: "reference", OUT, JOB_COMPLETION_INDEX: "1" });
  expect(pod.status, pod.stderr).toBe(0);
  expect((await lodestone(["merge", inside(OUT, ".shards"), "--out", OUT])).code).toBe(0);
  expect(parquet(OUT).equals(whole)).toBe(true);
});

test("the Job has as many pods as shards, gives each what its command reads, and mounts what it writes to", () => {
  const env = new Map(container!.env.map(({ name, value }) => [name, value]));
  expect(job.spec.completionMode).toBe("Indexed");
  expect([job.spec.completions, job.spec.parallelism]).toEqual([Number(env.get("SHARDS")), Number(env.get("SHARDS"))]);
  const read = [...container!.args[0]!.matchAll(/\$\(?\(?([A-Z_]+)/g)].map(([, name]) => name!).filter((name) => name !== "JOB_COMPLETION_INDEX");
  expect(read.filter((name) => !env.has(name))).toEqual([]);
  expect(container!.volumeMounts.map(({ name }) => name)).toEqual(job.spec.template.spec.volumes.map(({ name }) => name));
});

test.each(["parallel.sh", "slurm.sh"])("%s is sound as far as the shell can tell, and runs for the user", (name) => {
  expect(spawnSync("bash", ["-n", join(REPOSITORY, "scale-out", name)]).status).toBe(0);
  expect(text(name)).toMatch(/^#!\/usr\/bin\/env bash\n/);
});
