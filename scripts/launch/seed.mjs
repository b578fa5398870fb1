// The case as publicly known and the illustrative scenario, put in once.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow, hashFiles } from "./build.mjs";
import { root } from "./dependencies.mjs";
import { runTool } from "./tool.mjs";

const SEED = join(root, "prisma/seed/seed.ts");

/** What has been put into which database, so that later starts need not ask. */
function mark(urls) {
  const { host, pathname } = new URL(urls.ownerUrl);
  return `${hashFiles(filesBelow(join(root, "prisma/seed")))} ${pathname}${urls.embedded ? "" : ` ${host}`}`;
}

/** Whether this release's seed still has to run on this database. */
export function needsSeed(data, urls) {
  if (!existsSync(SEED)) return false;
  const file = data.file("seeded");
  return !existsSync(file) || readFileSync(file, "utf8").trim() !== mark(urls);
}

/**
 * Runs the seed, which leaves alone what is there. Killed half-way, it runs again at the next start.
 * @param {import("./data-folder.mjs").DataFolder} data
 * @param {{ ownerUrl: string, embedded: boolean }} urls
 * @param {NodeJS.ProcessEnv} env the server's; TRACKER_DEMO=1 asks for the demonstration sign-ins
 */
export async function seed(data, urls, env) {
  await runTool(["--import", "tsx", SEED], { ...env, DATABASE_URL: urls.ownerUrl });
  writeFileSync(data.file("seeded"), `${mark(urls)}\n`, { mode: 0o600 });
}
