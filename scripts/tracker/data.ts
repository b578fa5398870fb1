import { onDatabase, reported } from "../launch/on-database";

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
