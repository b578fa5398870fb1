// The database the product works on: embedded under the data folder, or the one DATABASE_URL names.
import { existsSync } from "node:fs";
import { startPostgres } from "../postgres.mjs";
import { ensureOwner, ensureRoles } from "../roles.mjs";
import { loadSecrets } from "../secrets.mjs";
import { Stop } from "./steps.mjs";

/**
 * @typedef {{ ownerUrl: string, appUrl: string, authUrl: string }} DatabaseUrls
 */

/** Starts the embedded PostgreSQL of a data folder, on the port it had before if that is free. */
export function startEmbedded(data, { port, adopt = false } = {}) {
  const file = data.file("secrets.json");
  if (!existsSync(file) && existsSync(data.file("postgres", "PG_VERSION"))) {
    throw new Stop(
      `${file} is missing: it holds the passwords of the database beside it. Restore it from the same backup as the database.`,
    );
  }
  const secrets = loadSecrets(file);
  return startPostgres({
    dataDir: data.file("postgres"),
    logFile: data.file("logs", "postgres.log"),
    password: secrets.superuserPassword,
    port: port ?? data.lastPort(),
    adopt,
  });
}

/**
 * The three logins, made where they are missing.
 * @param {import("./data-folder.mjs").DataFolder} data
 * @param {{ url: (database?: string) => string } | undefined} embedded the running embedded server, if it is used
 * @returns {Promise<DatabaseUrls>}
 */
export async function ensureLogins(data, embedded) {
  const secrets = loadSecrets(data.file("secrets.json"));
  const { DATABASE_URL, APP_DATABASE_URL, AUTH_DATABASE_URL } = process.env;
  if (embedded) {
    const ownerUrl = await ensureOwner(embedded.url(), secrets);
    return { ownerUrl, ...(await ensureRoles(ownerUrl, secrets)) };
  }
  if (!DATABASE_URL) throw new Stop("DATABASE_URL is not set.");
  try {
    // A login whose own variable is set keeps the password it has.
    const made = await ensureRoles(DATABASE_URL, {
      ...(APP_DATABASE_URL ? {} : { appPassword: secrets.appPassword }),
      ...(AUTH_DATABASE_URL ? {} : { authPassword: secrets.authPassword }),
    });
    return {
      ownerUrl: DATABASE_URL,
      appUrl: APP_DATABASE_URL || made.appUrl,
      authUrl: AUTH_DATABASE_URL || made.authUrl,
    };
  } catch (error) {
    if (error.code === undefined) throw error;
    const { host } = new URL(DATABASE_URL);
    throw new Stop(
      `The database of DATABASE_URL (${host}) answered: ${error.message || error.code}. Check the address, the login and that the server runs; or leave DATABASE_URL unset to use the embedded one.`,
    );
  }
}
