/**
 * How long each firm page takes on the server, as a ratio to a bare Next page that runs the very same SQL through pg
 * and prints the same rows, in the same run; and how much JavaScript each page loads above that bare page.
 *
 *   npm run bench -- pages
 *
 * The SQL of a page is taken from PostgreSQL's own log of one request, so nothing here can drift from the product.
 * Fails when a page takes more than 3 times the bare one, or loads more than 80 kB (gzip) above it.
 */
import { createHmac, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import pg from "pg";
import startProduct from "@/scripts/e2e-product";
import { freePort } from "@/scripts/postgres.mjs";
import { startBare } from "./pages/bare-app";
import { type Statement, statementsIn } from "./pages/read-log";

const ROUNDS = 25;
const MOST_TIMES = 3;
const MOST_KB = 80;

const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const required = (name: string): string => process.env[name] ?? "";

async function sql<T extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(text, values)).rows;
  } finally {
    await client.end();
  }
}

async function cookieOf(email: string): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  await sql(
    required("TEST_OWNER_DATABASE_URL"),
    `insert into auth_session (id, token, user_id, expires_at, created_at, updated_at)
     select gen_random_uuid(), $1, id, now() + interval '1 hour', now(), now() from app_user where email = $2`,
    [token, email],
  );
  const signature = createHmac("sha256", required("BETTER_AUTH_SECRET")).update(token).digest("base64");
  return `better-auth.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

type Answer = { ms: number; html: string };

async function load(url: string, cookie: string): Promise<Answer> {
  const begun = performance.now();
  const response = await fetch(url, { headers: { cookie }, redirect: "manual" });
  const html = await response.text();
  const ms = performance.now() - begun;
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  return { ms, html };
}

/** Gzipped bytes of the scripts that a page names in its HTML; what loads lazily is not among them. */
async function scriptBytes(base: string, html: string): Promise<number> {
  const sources = new Set([...html.matchAll(/<script[^>]+src="([^"]+\.js[^"]*)"/g)].map((m) => m[1] ?? ""));
  let total = 0;
  for (const source of sources) {
    const response = await fetch(new URL(source.replaceAll("&amp;", "&"), base));
    total += gzipSync(Buffer.from(await response.arrayBuffer())).length;
  }
  return total;
}

process.env.E2E_PORT = String(await freePort());
process.env.E2E_BASE_URL = `http://127.0.0.1:${process.env.E2E_PORT}`;
const product = process.env.E2E_BASE_URL;
const stopProduct = await startProduct();
let failed = 0;
try {
  const data = required("TRACKER_DATA");
  const secrets: { superuserPassword: string } = JSON.parse(readFileSync(join(data, "secrets.json"), "utf8"));
  const superuser = required("TEST_OWNER_DATABASE_URL").replace(
    /\/\/[^@]+@/,
    `//postgres:${secrets.superuserPassword}@`,
  );
  await sql(superuser, "alter system set log_line_prefix = '@@%u %p@@'");
  await sql(superuser, "alter system set log_parameter_max_length = -1");
  const logging = async (on: boolean) => {
    await sql(superuser, `alter system set log_min_duration_statement = ${on ? 0 : -1}`);
    await sql(superuser, "select pg_reload_conf()");
    await new Promise((resolve) => setTimeout(resolve, 300));
  };
  const log = join(data, "logs", "postgres.log");
  const people = await sql<{ id: string }>(
    required("TEST_OWNER_DATABASE_URL"),
    "select id from app_user where email = 'attorney@firm.example'",
  );
  const viewerId = people[0]?.id ?? "";
  const cookie = await cookieOf("attorney@firm.example");
  const cases = await sql<{ id: string }>(
    required("TEST_OWNER_DATABASE_URL"),
    "select id from legal_case where is_illustrative and appeal_of_id is null",
  );
  const caseId = cases[0]?.id ?? "";
  const of = (page: string) => `/cases/${caseId}/${page}`;
  const paths = [
    "/today",
    "/deadlines",
    "/cases",
    ...[
      "overview",
      "filings",
      "deadlines",
      "claims",
      "parties",
      "harm",
      "documents",
      "client",
      "activity",
    ].map(of),
  ];

  const statements: Record<string, Statement[]> = {};
  for (const path of paths) {
    await load(product + path, cookie);
    await logging(true);
    const from = readFileSync(log).length;
    await load(product + path, cookie);
    await logging(false);
    statements[path] = statementsIn(readFileSync(log).subarray(from).toString("utf8"), viewerId);
  }

  const bare = await startBare(
    paths.map((path) => statements[path] ?? []),
    required("APP_DATABASE_URL"),
    required("AUTH_DATABASE_URL"),
  );
  try {
    const bareBytes = await scriptBytes(bare.url, (await load(`${bare.url}/p/0`, "")).html);
    console.log(`bare page: ${(bareBytes / 1000).toFixed(1)} kB of JavaScript\n`);
    console.log("page                     statements   ours ms   bare ms   ratio   + kB JS");
    for (const [index, path] of paths.entries()) {
      const replayed = await load(`${bare.url}/p/${index}`, "").catch(() => null);
      if (replayed === null) {
        console.log(
          `${path.replace(caseId, "…").padEnd(24)} its SQL could not be replayed from the log: not measured`,
        );
        failed += 1;
        continue;
      }
      const ours: number[] = [];
      const theirs: number[] = [];
      let html = "";
      for (let round = 0; round < ROUNDS + 5; round += 1) {
        const a = await load(product + path, cookie);
        const b = await load(`${bare.url}/p/${index}`, "");
        html = a.html;
        if (round >= 5) {
          ours.push(a.ms);
          theirs.push(b.ms);
        }
      }
      const ratio = median(ours) / median(theirs);
      const above = ((await scriptBytes(product, html)) - bareBytes) / 1000;
      const bad = ratio > MOST_TIMES || above > MOST_KB;
      if (bad) failed += 1;
      const name = path.replace(caseId, "…").padEnd(24);
      console.log(
        `${name} ${String(statements[path]?.length ?? 0).padStart(10)} ${median(ours).toFixed(1).padStart(9)} ${median(theirs).toFixed(1).padStart(9)} ${ratio.toFixed(2).padStart(7)} ${above.toFixed(1).padStart(9)}${bad ? "  over the limit" : ""}`,
      );
    }
  } finally {
    await bare.stop();
  }
} finally {
  await stopProduct();
}
process.exit(failed === 0 ? 0 : 1);
