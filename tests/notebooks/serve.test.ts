import { spawn } from "node:child_process";
import { networkInterfaces } from "node:os";
import { expect, test } from "vitest";
import { BINARY, lodestone, REPOSITORY } from "../journeys/lodestone.ts";

test("lodestone notebook serves the pages to this machine alone", async () => {
  const child = spawn(process.execPath, [BINARY, "notebook", "embargo", "--port", "5871"], { cwd: REPOSITORY, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise((resolve) => child.on("close", resolve));
  try {
    const said = await new Promise<string>((resolve, reject) => {
      let text = "";
      child.stdout.setEncoding("utf8").on("data", (part: string) => { if ((text += part).includes("Ctrl-C")) resolve(text); });
      child.on("close", (code) => reject(new Error(`ended with ${code}`)));
    });
    const { href, hostname, port } = new URL(/http:\S+/.exec(said)![0]);
    expect(hostname).toBe("127.0.0.1");
    const page = await fetch(href);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("How long does Japan last?");
    const others = Object.values(networkInterfaces()).flatMap((all) => all ?? []).filter(({ family, internal }) => family === "IPv4" && !internal);
    for (const { address } of others) await expect(fetch(`http://${address}:${port}/embargo.html`)).rejects.toThrow();
  } finally {
    child.kill();
    await ended;
  }
}, 120_000);

test("a mistyped notebook is answered with the nearest one, a wrong port with what is expected", async () => {
  const wrong = await lodestone(["notebook", "embrgo"]);
  expect({ code: wrong.code, stdout: wrong.stdout, stderr: wrong.stderr }).toEqual({ code: 2, stdout: "", stderr: "embrgo: is no notebook. Did you mean embargo?\n" });
  const port = await lodestone(["notebook", "--port", "0"]);
  expect(port.code).toBe(2);
  expect(port.stderr).toContain("Expected a port from 1 to 65535.");
});

test("--dry-run says what would be served and serves nothing", async () => {
  const { code, stdout } = await lodestone(["notebook", "method", "--dry-run"]);
  expect(code).toBe(0);
  expect(stdout).toBe("Would serve the notebooks at http://127.0.0.1:5199/method.html, to this machine alone. Nothing was done.\n");
});
