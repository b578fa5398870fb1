// A PostgreSQL for one run of tests: made from nothing, migrated once, removed afterwards.
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { poolConfig, withUrlParts } from "./database-url.mjs";
import { removeCluster, runningServer, startPostgres, stopServer } from "./postgres.mjs";
import { runPrisma } from "./prisma.mjs";
import { isAlive } from "./process-table.mjs";
import { APP_ROLE, AUTH_ROLE, ensureOwner, ensureRoles } from "./roles.mjs";
import { loadSecrets } from "./secrets.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const TEMPLATE = "tracker_template";
// Losing a test's data in a power cut is fine; waiting for the disk is not.
const HASTE = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };

function remove(folder) {
  removeCluster(join(folder, "postgres"));
  rmSync(folder, { recursive: true, force: true });
}

/** Clusters whose test run was killed. */
async function sweep(folder) {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const runner = Number(/^cluster-(\d+)$/.exec(name)?.[1]);
    if (!Number.isInteger(runner) || isAlive(runner)) continue;
    const left = runningServer(join(folder, name, "postgres"));
    if (left) await stopServer(left.pid);
    remove(join(folder, name));
  }
}

/**
 * @returns {Promise<{ ownerUrl: string, appUrl: string, authUrl: string, folder: string, stop: () => Promise<void> }>}
 *   URLs of the migrated template database, for the roles the product uses; none of them is a superuser
 */
export async function startThrowawayCluster() {
  const parent = join(root, ".test");
  await sweep(parent);
  const folder = join(parent, `cluster-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const secrets = loadSecrets(join(folder, "secrets.json"));
  const server = await startPostgres({
    dataDir: join(folder, "postgres"),
    logFile: join(folder, "postgres.log"),
    password: secrets.superuserPassword,
    settings: HASTE,
  });
  const stop = async () => {
    await server.stop();
    remove(folder);
  };
  try {
    const ownerUrl = await ensureOwner(server.url(), {
      ...secrets,
      database: TEMPLATE,
      mayCreateDatabases: true,
    });
    const { appUrl, authUrl } = await ensureRoles(ownerUrl, secrets);
    if (existsSync(join(root, "prisma/migrations"))) {
      await runPrisma(["migrate", "deploy"], { databaseUrl: ownerUrl, quiet: true });
    }
    return { ownerUrl, appUrl, authUrl, folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Copies the template, as the owner, who owns the copy.
 * @param {{ ownerUrl: string, appUrl: string, authUrl: string }} template
 * @param {string} database name of the copy
 */
export async function cloneDatabase(template, database) {
  const client = new pg.Client(poolConfig(withUrlParts(template.ownerUrl, { database: "postgres" })));
  await client.connect();
  try {
    const name = client.escapeIdentifier(database);
    await client.query(`create database ${name} template ${TEMPLATE}`);
    // Rights on the database itself are not part of a copy.
    await client.query(`revoke all on database ${name} from public`);
    await client.query(`grant connect on database ${name} to ${APP_ROLE}, ${AUTH_ROLE}`);
  } finally {
    await client.end();
  }
  const at = (url) => withUrlParts(url, { database });
  return { ownerUrl: at(template.ownerUrl), appUrl: at(template.appUrl), authUrl: at(template.authUrl) };
}
