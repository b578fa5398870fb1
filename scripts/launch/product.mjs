// The product's database for a command line: the running one, or started for as long as the command works.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { runPrisma } from "../prisma.mjs";
import { ensureClient } from "./build.mjs";
import { DataFolder } from "./data-folder.mjs";
import { ensureLogins, startEmbedded } from "./database.mjs";
import { root } from "./dependencies.mjs";
import { readSettings, serverEnvironment } from "./settings.mjs";

/** Prisma's client and the migrations, brought to this release. */
export async function migrate(ownerUrl) {
  if (!existsSync(join(root, "prisma/migrations"))) return;
  await runPrisma(["migrate", "deploy"], { databaseUrl: ownerUrl, quiet: true });
}

/**
 * Runs `work` with the product's settings in process.env, so that lib/env finds them; import lib/… inside it.
 * A running tracker's PostgreSQL is used as it stands; otherwise one is started, migrated and stopped again.
 * @template T
 * @param {(urls: import("./database.mjs").DatabaseUrls) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDatabase(work) {
  const settings = readSettings([]);
  const data = new DataFolder(settings.dataPath);
  const isServed = data.isClaimed();
  if (!isServed) data.claim();
  let postgres;
  try {
    await ensureClient();
    if (settings.embedded) postgres = await startEmbedded(data, { adopt: true });
    const urls = await ensureLogins(data, postgres);
    if (!isServed) await migrate(urls.ownerUrl);
    Object.assign(process.env, serverEnvironment(settings, data, urls));
    return await work(urls);
  } finally {
    if (postgres && !isServed) await postgres.stop();
    if (!isServed) data.release();
  }
}
