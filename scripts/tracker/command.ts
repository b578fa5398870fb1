import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** One verb of the command line. `run` returns the exit code: 0 done, 1 failed, 2 wrong use. */
export type Command = { summary: string; run(args: string[]): Promise<number> };
export type Commands = Record<string, Command>;

const folder = dirname(fileURLToPath(import.meta.url));
const NOT_NOUNS = new Set(["command.ts"]);

/** A noun is a file in this folder that exports `commands`. */
function nouns(): string[] {
  return readdirSync(folder)
    .filter((name) => /^[a-z-]+\.ts$/.test(name) && !NOT_NOUNS.has(name))
    .map((name) => name.slice(0, -3))
    .toSorted();
}

function isCommands(value: unknown): value is Commands {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every(
      (entry) => typeof entry === "object" && entry !== null && "run" in entry && "summary" in entry,
    )
  );
}

async function load(noun: string): Promise<Commands> {
  const module: unknown = await import(`./${noun}.ts`);
  if (typeof module === "object" && module !== null && "commands" in module && isCommands(module.commands)) {
    return module.commands;
  }
  return {};
}

async function help(only: string[]): Promise<string> {
  const lines: [string, string][] = [];
  for (const noun of only) {
    for (const [verb, command] of Object.entries(await load(noun)))
      lines.push([`${noun} ${verb}`, command.summary]);
  }
  lines.push(["help", "this list"]);
  const width = Math.max(...lines.map(([name]) => name.length));
  return [
    "Usage: npm run -s tracker -- <noun> <verb> [options]",
    "",
    ...lines.map(([name, summary]) => `  ${name.padEnd(width)}  ${summary}`),
    "",
  ].join("\n");
}

/** Finds the command and runs it. Help goes to standard output when asked for, to standard error otherwise. */
export async function main(args: string[]): Promise<number> {
  const [noun, verb, ...rest] = args;
  if (noun === undefined || ["help", "--help", "-h"].includes(noun)) {
    (noun === undefined ? process.stderr : process.stdout).write(await help(nouns()));
    return noun === undefined ? 2 : 0;
  }
  if (!nouns().includes(noun) || !existsSync(join(folder, `${noun}.ts`))) {
    process.stderr.write(`There is no "${noun}" here.\n\n${await help(nouns())}`);
    return 2;
  }
  const commands = await load(noun);
  const command = verb !== undefined && Object.hasOwn(commands, verb) ? commands[verb] : undefined;
  if (command === undefined) {
    const asked = verb === "help" || verb === "--help";
    const lead = asked || verb === undefined ? "" : `"${noun}" has no verb "${verb}".\n\n`;
    (asked ? process.stdout : process.stderr).write(`${lead}${await help([noun])}`);
    return asked ? 0 : 2;
  }
  return command.run(rest);
}
