// From an installed checkout to a product that serves: the body of `npm start` and `npm run dev`.
import { existsSync } from "node:fs";
import { probePort } from "../postgres.mjs";
import { ensureBuild, ensureClient } from "./build.mjs";
import { DataFolder } from "./data-folder.mjs";
import { ensureLogins, startEmbedded } from "./database.mjs";
import { onOrphaned } from "./dependencies.mjs";
import { startServer, startWorker, WORKER } from "./processes.mjs";
import { migrate } from "./product.mjs";
import { needsSeed, seed } from "./seed.mjs";
import { readSettings, serverEnvironment } from "./settings.mjs";
import { report, Stop, seconds, step } from "./steps.mjs";
import { Supervised } from "./supervise.mjs";
import { endTools } from "./tool.mjs";
import { printWelcome } from "./welcome.mjs";

/** Starts everything, in order, and returns only when it was asked to stop. */
export async function serve() {
  const begun = performance.now();
  const settings = readSettings();
  const data = new DataFolder(settings.dataPath);
  data.claim();
  const started = [];
  const asked = stopRequest();
  try {
    // Asked to stop half-way, it lets the current step settle and skips the rest: nothing is left behind.
    await bringUp(settings, data, started, asked);
    if (!asked.stopping) printWelcome(settings, data, seconds(begun));
    await asked.promise;
  } catch (error) {
    if (!asked.stopping) {
      report(error);
      process.exitCode = 1;
    }
  } finally {
    await shutDown(data, started);
  }
}

/** Ctrl-C, `kill` and a closed terminal all ask for the same clean end; asking twice changes nothing. */
function stopRequest() {
  const request = { stopping: false, promise: Promise.resolve() };
  request.promise = new Promise((resolve) => {
    const ask = () => {
      if (request.stopping) return;
      request.stopping = true;
      endTools();
      resolve(undefined);
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, ask);
    onOrphaned(ask);
  });
  return request;
}

async function bringUp(settings, data, started, asked) {
  const announce = (line) => console.log(`${new Date().toLocaleTimeString("en-GB")}  ${line}`);
  const keep = async (key, name, start, extra = () => ({})) => {
    if (asked.stopping) return undefined;
    const supervised = new Supervised(name, start, {
      announce,
      started: (running) => data.remember(key, running.pid, extra(running)),
    });
    started.push(supervised);
    return supervised.begin();
  };
  const phase = (title, work) => (asked.stopping ? undefined : step(title, work));

  const left = await data.stopLeftovers();
  if (left.length > 0) announce(`An earlier start was killed; ended what it left: ${left.join(", ")}.`);
  await requirePort(settings);
  await phase("Preparing the data model", ensureClient);
  if (!settings.dev) await phase("Building", ensureBuild);

  let postgres;
  if (settings.embedded) {
    await phase("Starting PostgreSQL", async () => {
      // A restart takes the same port: the server's pools connect to it again.
      const start = async () => {
        postgres = await startEmbedded(data, { port: postgres?.port });
        return postgres;
      };
      await keep("postgres", "PostgreSQL", start, ({ port }) => ({ port }));
    });
  }
  const urls = await phase("Checking the logins", () => ensureLogins(data, postgres));
  if (urls === undefined) return;
  await phase("Migrating", () => migrate(urls.ownerUrl));
  const env = serverEnvironment(settings, data, urls);
  const seedTarget = { ownerUrl: urls.ownerUrl, embedded: settings.embedded };
  if (needsSeed(data, seedTarget)) {
    const seedEnv = { ...env, TRACKER_DEMO: settings.demo ? "1" : "0" };
    await phase("Seeding", () => seed(data, seedTarget, seedEnv));
  }
  await phase("Starting the server", () =>
    keep("server", "The server", () => startServer(settings, env, data.file("logs", "server.log"))),
  );
  if (existsSync(WORKER)) {
    await phase("Starting the worker", () =>
      keep("worker", "The worker", () => startWorker(env, data.file("logs", "worker.log"))),
    );
  }
}

async function requirePort({ host, port }) {
  try {
    await probePort(port, host);
  } catch (error) {
    const advice = {
      EADDRINUSE: `Port ${port} on ${host} is in use by another program. Stop that one, or choose another port: PORT=${port === 65_535 ? 3000 : port + 1} npm start`,
      EACCES: `Port ${port} is reserved for the system's administrator. Choose one above 1023: PORT=3000 npm start`,
      EADDRNOTAVAIL: `HOST=${host} is not an address of this machine. For every interface: HOST=0.0.0.0 npm start`,
      ENOTFOUND: `HOST=${host} is not a name this machine knows. For this machine only: HOST=127.0.0.1 npm start`,
    };
    throw new Stop(advice[error.code] ?? `Port ${port} on ${host} cannot be used: ${error.message}`);
  }
}

/** The last started ends first, PostgreSQL last of all, so that nothing loses its database while it works. */
async function shutDown(data, started) {
  for (const supervised of started.toReversed()) await supervised.end();
  data.release();
}
