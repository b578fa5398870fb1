// Random passwords of one installation, kept in one file that only its owner can read.
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const NAMES = ["superuserPassword", "ownerPassword", "appPassword", "authPassword", "authSecret"];

/**
 * @typedef {{ superuserPassword: string, ownerPassword: string, appPassword: string, authPassword: string,
 *   authSecret: string }} Secrets
 */

/**
 * Reads the secrets, making the ones that are missing.
 * @param {string} file path of secrets.json
 * @returns {Secrets}
 */
export function loadSecrets(file) {
  let known = {};
  if (existsSync(file)) {
    try {
      known = JSON.parse(readFileSync(file, "utf8"));
    } catch {
      throw new Error(
        `${file} is not readable JSON. It holds the database's passwords: restore it from a backup of the data folder.`,
      );
    }
  }
  const missing = NAMES.filter((name) => typeof known[name] !== "string" || known[name] === "");
  if (missing.length > 0) {
    for (const name of missing) known[name] = randomBytes(32).toString("base64url");
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    // Renamed into place: a start that is killed here must not leave half a file.
    const draft = `${file}.${process.pid}.new`;
    writeFileSync(draft, `${JSON.stringify(known, null, 2)}\n`, { mode: 0o600 });
    renameSync(draft, file);
  }
  chmodSync(file, 0o600);
  return known;
}
