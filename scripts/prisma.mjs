// Prisma's command line, offline: `node scripts/prisma.mjs generate`, `… migrate dev --name add-hearings`.
// Without DATABASE_URL it works on a design cluster of its own under .test/prisma, never on the data in .data.
import { spawn } from "node:child_process";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const NEEDS_DATABASE = ["migrate", "db", "studio"];

/**
 * Runs Prisma to its end.
 * @param {string[]} args
 * @param {{ databaseUrl?: string, quiet?: boolean }} options quiet: output is kept and only part of an error
 * @returns {Promise<void>} rejects with Prisma's own words
 */
export async function runPrisma(args, { databaseUrl, quiet = false } = {}) {
  const bin = join(root, "node_modules/.bin");
  const child = spawn(process.execPath, [join(root, "node_modules/prisma/build/index.js"), ...args], {
    cwd: root,
    stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
    env: {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env.PATH}`,
      PRISMA_SCHEMA_ENGINE_BINARY: join(root, "scripts/prisma-engine.mjs"),
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
      DATABASE_URL: databaseUrl ?? "",
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      output += chunk;
    });
  }
  const code = await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
  if (code !== 0) throw new PrismaFailure(args, code, output.trim());
}

export class PrismaFailure extends Error {
  constructor(args, code, output) {
    super(`prisma ${args.join(" ")} failed (${code})${output ? `:\n${output}` : ""}`);
    this.code = code;
  }
}

/** A cluster for designing migrations: its owner may create databases, as the shadow database asks. */
async function withDesignDatabase(work) {
  const { startPostgres } = await import("./postgres.mjs");
  const { ensureOwner, ensureRoles } = await import("./roles.mjs");
  const { loadSecrets } = await import("./secrets.mjs");
  const folder = join(root, ".test/prisma");
  const secrets = loadSecrets(join(folder, "secrets.json"));
  const server = await startPostgres({
    dataDir: join(folder, "postgres"),
    logFile: join(folder, "postgres.log"),
    password: secrets.superuserPassword,
    adopt: true,
  });
  try {
    const ownerUrl = await ensureOwner(server.url(), {
      ...secrets,
      database: "design",
      mayCreateDatabases: true,
    });
    await ensureRoles(ownerUrl, secrets);
    await work(ownerUrl);
  } finally {
    if (!server.adopted) await server.stop();
  }
}

async function main(args) {
  if (!NEEDS_DATABASE.includes(args[0] ?? "") || process.env.DATABASE_URL) {
    return runPrisma(args, { databaseUrl: process.env.DATABASE_URL });
  }
  return withDesignDatabase((databaseUrl) => runPrisma(args, { databaseUrl }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof PrismaFailure)) console.error(error.message);
    process.exitCode = 1;
  }
}
