import { spawn } from "node:child_process";
import { expect, test } from "vitest";
import { z } from "zod";

const RUN =
  'import("./scripts/tracker/deadlines.ts").then((m) => m.commands.compute.run([])).then((code) => { process.exitCode = code; })';
const answerShape = z.object({
  id: z.union([z.string(), z.number(), z.null()]),
  due: z.string().nullable().optional(),
  error: z.object({ code: z.string(), message: z.string() }).optional(),
});

/** Runs the command with the text cut into pieces, as a slow pipe would. */
async function ask(pieces: (string | Uint8Array)[]) {
  const child = spawn(process.execPath, ["node_modules/tsx/dist/cli.mjs", "-e", RUN], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  let out = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  for (const piece of pieces) child.stdin.write(piece);
  child.stdin.end();
  const code = await new Promise((resolve) => child.on("close", resolve));
  return { code, lines: out.split("\n").slice(0, -1), ended: out.endsWith("\n") };
}
const read = (line: string | undefined) => answerShape.parse(JSON.parse(line ?? ""));

const A =
  '{"id":"a","mode":"count","trigger":"2026-06-23","direction":"after","period":{"n":90,"unit":"days"},"addServiceDays":0,"calendar":"ddc","closures":[{"date":"2026-09-21","kind":"inaccessible"}]}';
const B =
  '{"id":"b","mode":"rule","ruleId":"frcp-12-a-2","trigger":"2026-07-06","serviceMethod":"certified_mail","closures":[]}';

test("answers in order, bad lines too, whatever the line ends and the cuts", async () => {
  const accent = new TextEncoder().encode('{"id":"é\u2028","mode":"rule"}\r\n');
  const { code, lines, ended } = await ask([
    `${A}\r\n${B.slice(0, 20)}`,
    `${B.slice(20)}\nnot json\n`,
    accent.slice(0, 8),
    accent.slice(8),
    '[1]\n{"id":5,"mode":"rule","ruleId":"nope","trigger":"2026-07-06"}\n',
    A,
  ]);
  expect(code).toBe(0);
  expect(ended).toBe(true);
  const answers = lines.map(read);
  expect(answers.map((answer) => answer.id)).toEqual(["a", "b", null, "é\u2028", null, 5, "a"]);
  expect(answers.map((answer) => answer.due ?? answer.error?.code)).toEqual([
    "2026-09-22",
    "2026-09-04",
    "not_json",
    "unknown_rule",
    "invalid_request",
    "unknown_rule",
    "2026-09-22",
  ]);
}, 30_000);

test("20,000 questions stream through", async () => {
  const { lines } = await ask(Array.from({ length: 20 }, () => `${B}\n`.repeat(1000)));
  expect(lines).toHaveLength(20_000);
  expect(new Set(lines).size).toBe(1);
  expect(read(lines[0]).due).toBe("2026-09-04");
}, 30_000);

test("nothing in, nothing out", async () => {
  expect(await ask([])).toMatchObject({ code: 0, lines: [] });
}, 30_000);
