import { existsSync } from "node:fs";
import { DataFolder } from "../launch/data-folder.mjs";
import { type DatabaseUrls, ensureLogins, startEmbedded } from "../launch/database.mjs";
import { readSettings, serverEnvironment } from "../launch/settings.mjs";
import { Stop } from "../launch/steps.mjs";

type Target = { data: DataFolder; urls: DatabaseUrls; settings: ReturnType<typeof readSettings> };

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
async function onDatabase(work: (target: Target) => Promise<void>): Promise<void> {
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
async function reported(work: () => Promise<void>): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

async function seed(args: string[]): Promise<number> {
  const again = args[0] === "--illustrative";
  if (args.length > (again ? 1 : 0)) {
    process.stderr.write(
      "usage: tracker data seed [--illustrative]\n--illustrative puts the illustrative scenario back after it was removed.\n",
    );
    return 2;
  }
  const { runPrisma } = await import("../prisma.mjs");
  const { seed: runSeed } = await import("../launch/seed.mjs");
  return reported(() =>
    onDatabase(async ({ data, urls, settings }) => {
      await runPrisma(["migrate", "deploy"], { databaseUrl: urls.ownerUrl, quiet: true });
      const target = { ownerUrl: urls.ownerUrl, embedded: settings.embedded };
      await runSeed(data, target, {
        ...process.env,
        TRACKER_DEMO: settings.demo ? "1" : "0",
        TRACKER_ILLUSTRATIVE: again ? "again" : "",
      });
      process.stdout.write("The seed is in place; what was there already was left alone.\n");
    }),
  );
}

async function removeIllustrative(args: string[]): Promise<number> {
  if (args.length > 0) {
    process.stderr.write("usage: tracker data remove-illustrative\n");
    return 2;
  }
  const { ownerClient } = await import("@/prisma/factories/owner");
  const { removeScenario } = await import("@/prisma/seed/illustrative/remove-scenario");
  return reported(() =>
    onDatabase(async ({ urls }) => {
      const owner = ownerClient(urls.ownerUrl);
      try {
        const { cases, documents } = await removeScenario(owner);
        process.stdout.write(
          cases === 0
            ? "There is no illustrative case here; nothing was removed.\n"
            : `Removed ${cases} illustrative cases with ${documents} documents, their files and audit chains.\n`,
        );
      } finally {
        await owner.$disconnect();
      }
    }),
  );
}

export const commands: Record<string, { summary: string; run(args: string[]): Promise<number> }> = {
  seed: {
    summary: "Put in the public record and the illustrative scenario, where they are missing",
    run: seed,
  },
  "remove-illustrative": {
    summary: "Remove the illustrative cases, their files and their audit chains",
    run: removeIllustrative,
  },
};
