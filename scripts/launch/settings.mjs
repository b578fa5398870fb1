// What the person starting the product may set, checked before anything is started.
import { isIP } from "node:net";
import { resolve } from "node:path";
import { loadSecrets } from "../secrets.mjs";
import { root } from "./dependencies.mjs";
import { Stop } from "./steps.mjs";

/** @param {string} host */
export function isLoopback(host) {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

/**
 * @typedef {{ host: string, port: number, dev: boolean, embedded: boolean, demo: boolean, dataPath: string,
 *   address: string }} Settings
 * @returns {Settings}
 */
export function readSettings(args = process.argv.slice(2)) {
  const { HOST, PORT, DATABASE_URL, TRACKER_DATA, TRACKER_NOW } = process.env;
  const unknown = args.filter((arg) => arg !== "--dev");
  if (unknown.length > 0) throw new Stop(`Unknown option ${unknown[0]}. The only one is --dev.`);
  const port = Number(PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Stop(`PORT is "${PORT}"; it must be a whole number from 1 to 65535.`);
  }
  const host = HOST || "127.0.0.1";
  const embedded = !DATABASE_URL;
  if (!embedded && !/^postgres(ql)?:\/\//.test(DATABASE_URL)) {
    throw new Stop(
      "DATABASE_URL must be a PostgreSQL URL, as in postgresql://user:password@host:5432/tracker.",
    );
  }
  if (!embedded && TRACKER_NOW) {
    throw new Stop(
      "TRACKER_NOW pins the clock and works only with the embedded database. Unset it or DATABASE_URL.",
    );
  }
  const named =
    host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "[::1]" : isIP(host) === 6 ? `[${host}]` : host;
  return {
    host,
    port,
    dev: args.includes("--dev"),
    embedded,
    demo: embedded && isLoopback(host),
    dataPath: TRACKER_DATA ? resolve(TRACKER_DATA) : resolve(root, ".data"),
    address: `http://${named}:${port}`,
  };
}

/**
 * The server's and the worker's environment. The owner's URL is not in it.
 * @param {Settings} settings
 * @param {import("./data-folder.mjs").DataFolder} data
 * @param {import("./database.mjs").DatabaseUrls} urls
 */
export function serverEnvironment(settings, data, urls) {
  const secrets = loadSecrets(data.file("secrets.json"));
  const { DATABASE_URL: _owner, ...inherited } = process.env;
  return {
    ...inherited,
    APP_DATABASE_URL: urls.appUrl,
    AUTH_DATABASE_URL: urls.authUrl,
    TRACKER_DATA: data.path,
    TRACKER_EMBEDDED: settings.embedded ? "1" : "0",
    BETTER_AUTH_SECRET: process.env.BETTER_AUTH_SECRET || secrets.authSecret,
    BETTER_AUTH_URL: process.env.BETTER_AUTH_URL || settings.address,
    NEXT_TELEMETRY_DISABLED: "1",
    NODE_ENV: settings.dev ? "development" : "production",
  };
}
