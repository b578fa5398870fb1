import { existsSync } from "node:fs";
import { DataFolder } from "./data-folder.mjs";
import { type DatabaseUrls, ensureLogins, startEmbedded } from "./database.mjs";
import { readSettings, serverEnvironment } from "./settings.mjs";
import { Stop } from "./steps.mjs";

export type Target = { data: DataFolder; urls: DatabaseUrls; settings: ReturnType<typeof readSettings> };

/** Takes the data folder, or leaves it to the tracker that holds it: then its database is used as it runs. */
function claim(data: DataFolder): boolean {
  try {
    data.claim();
    return true;
  } catch (error) {
    if (error instanceof Stop && existsSync(data.lockFile)) return false;
    throw error;
  }
}

/** Runs `work` on the database that `npm start` would use, with the server's settings in the environment. */
export async function onDatabase(work: (target: Target) => Promise<void>): Promise<void> {
  const settings = readSettings([]);
  const data = new DataFolder(settings.dataPath);
  const mine = claim(data);
  try {
    if (!mine && settings.embedded && data.lastPort() === undefined)
      throw new Stop("The tracker is only just starting. Try again when it serves.");
    const server = settings.embedded ? await startEmbedded(data, { adopt: true }) : undefined;
    try {
      const urls = await ensureLogins(data, server);
      Object.assign(process.env, serverEnvironment(settings, data, urls));
      await work({ data, urls, settings });
    } finally {
      // Started here, ended here; one that was running serves somebody else.
      if (server !== undefined && !server.adopted) await server.stop();
    }
  } finally {
    if (mine) data.release();
  }
}

/** Prints a trouble that the person can mend as its sentence. */
export async function reported(work: () => Promise<void>): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
