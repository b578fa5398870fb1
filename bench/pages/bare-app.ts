import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "@/scripts/postgres.mjs";
import type { Statement } from "./read-log";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folder = join(root, ".test", "bare-app");

const page = `
import fs from "node:fs";
import pg from "pg";
const pools = (globalThis.pools ??= {
  app: new pg.Pool({ connectionString: process.env.BARE_APP, max: 10, options: "-c timezone=UTC" }),
  auth: new pg.Pool({ connectionString: process.env.BARE_AUTH, max: 4, options: "-c timezone=UTC" }),
});
const plan = JSON.parse(fs.readFileSync(process.env.BARE_PLAN, "utf8"));
export const dynamic = "force-dynamic";
export default async function Page({ params }) {
  const { index } = await params;
  const tables = [];
  const app = await pools.app.connect();
  try {
    await app.query("begin");
    for (const { login, text, values } of plan[index]) {
      const { rows } = await (login === "app" ? app : pools.auth).query(text, values);
      tables.push(rows ?? []);
    }
    await app.query("commit");
  } catch (error) {
    // A transaction that failed must not be the next page's.
    await app.query("rollback");
    throw error;
  } finally {
    app.release();
  }
  return tables.map((rows, i) => (
    <table key={i}><tbody>{rows.map((row, j) => (
      <tr key={j}>{Object.values(row).map((value, k) => <td key={k}>{value === null ? "" : typeof value === "object" ? JSON.stringify(value) : String(value)}</td>)}</tr>
    ))}</tbody></table>
  ));
}
`;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

async function run(args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, [join(root, "node_modules/next/dist/bin/next"), ...args], {
    cwd: folder,
    stdio: "inherit",
    env,
  });
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`next ${args.join(" ")} ended with ${code}`);
}

/** Builds and starts a Next application of one page, which runs each list of statements and prints the rows. */
export async function startBare(plans: Statement[][], appUrl: string, authUrl: string) {
  rmSync(folder, { recursive: true, force: true });
  write("package.json", '{ "private": true, "type": "module" }\n');
  write(
    "next.config.mjs",
    `export default { turbopack: { root: ${JSON.stringify(root)} }, serverExternalPackages: ["pg"] };\n`,
  );
  write(
    "app/layout.jsx",
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }\n',
  );
  write("app/p/[index]/page.jsx", page);
  write("plan.json", JSON.stringify(plans));
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
    BARE_APP: appUrl,
    BARE_AUTH: authUrl,
    BARE_PLAN: join(folder, "plan.json"),
  };
  await run(["build"], env);
  const port = await freePort();
  const server = spawn(
    process.execPath,
    [join(root, "node_modules/next/dist/bin/next"), "start", "-H", "127.0.0.1", "-p", String(port)],
    {
      cwd: folder,
      stdio: ["ignore", "ignore", "inherit"],
      env,
    },
  );
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    const up = await fetch(`${url}/nothing`).then(
      () => true,
      () => false,
    );
    if (up) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
