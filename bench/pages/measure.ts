import { createHmac, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import startProduct from "@/scripts/e2e-product";
import { freePort } from "@/scripts/postgres.mjs";
import { startBare } from "./bare-app";
import { type Statement, statementsIn } from "./read-log";
import { PEOPLE, type Route } from "./routes";
import { sql } from "./rows";

const ROUNDS = 25;
const MOST_TIMES = 3;
const MOST_KB = 80;
const NAME = 58;

const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const required = (name: string): string => process.env[name] ?? "";

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

/** One page, or null where it leads elsewhere. */
async function load(url: string, cookie: string): Promise<Answer | null> {
  const begun = performance.now();
  const response = await fetch(url, { headers: { cookie }, redirect: "manual" });
  const html = await response.text();
  const ms = performance.now() - begun;
  if (response.status >= 300 && response.status < 400) return null;
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  return { ms, html };
}

async function page(url: string, cookie: string): Promise<Answer> {
  const answer = await load(url, cookie);
  if (answer === null) throw new Error(`${url} leads elsewhere`);
  return answer;
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

export type Bench = { product: string; owner: string; cookie: string };
type Asked = { routes: Route[]; without: string[] };

/**
 * Starts the product, asks `prepare` for the routes, and prints for each how long it takes as a ratio to a bare page
 * that runs the same SQL and prints the same rows, and the JavaScript it loads above that page. Gives how many pages are
 * over a limit.
 *
 * @param rounds of each page, ours and bare in turn; the first fifth warms up and is not counted
 */
export async function measurePages(
  prepare: (bench: Bench) => Promise<Asked>,
  { rounds = ROUNDS }: { rounds?: number } = {},
): Promise<number> {
  process.env.E2E_PORT = String(await freePort());
  process.env.E2E_BASE_URL = `http://127.0.0.1:${process.env.E2E_PORT}`;
  const product = process.env.E2E_BASE_URL;
  const stopProduct = await startProduct();
  let failed = 0;
  try {
    const data = required("TRACKER_DATA");
    const secrets: { superuserPassword: string } = JSON.parse(
      readFileSync(join(data, "secrets.json"), "utf8"),
    );
    const superuser = required("TEST_OWNER_DATABASE_URL").replace(
      /\/\/[^@]+@/,
      `//postgres:${secrets.superuserPassword}@`,
    );
    await sql(superuser, "alter system set log_line_prefix = '@@%u %p@@'");
    await sql(superuser, "alter system set log_parameter_max_length = -1");
    // The product's own log holds no values. Here they are the point: the logins write them from their next session on.
    for (const login of ["tracker_app", "tracker_auth"]) {
      await sql(superuser, `alter role ${login} set log_error_verbosity = 'default'`);
      await sql(superuser, "select pg_terminate_backend(pid) from pg_stat_activity where usename = $1", [
        login,
      ]);
    }
    const logging = async (on: boolean) => {
      await sql(superuser, `alter system set log_min_duration_statement = ${on ? 0 : -1}`);
      await sql(superuser, "select pg_reload_conf()");
      await new Promise((resolve) => setTimeout(resolve, 300));
    };
    const log = join(data, "logs", "postgres.log");
    const owner = required("TEST_OWNER_DATABASE_URL");
    const people = await sql<{ id: string; email: string }>(owner, "select id, email from app_user");
    const idOf = new Map(people.map(({ id, email }) => [email, id]));
    const cookies = new Map<string, string>();
    for (const email of PEOPLE) cookies.set(email, await cookieOf(email));
    const cookieFor = ({ as }: Route) => (as === null ? "" : (cookies.get(as) ?? ""));
    const { routes, without } = await prepare({
      product,
      owner,
      cookie: cookies.get("attorney@firm.example") ?? "",
    });

    const measured: { route: Route; statements: Statement[] }[] = [];
    for (const route of routes) {
      if ((await load(product + route.path, cookieFor(route))) === null) {
        without.push(`${route.folder}: it leads elsewhere`);
        continue;
      }
      await logging(true);
      const from = readFileSync(log).length;
      await load(product + route.path, cookieFor(route));
      await logging(false);
      const text = readFileSync(log).subarray(from).toString("utf8");
      measured.push({ route, statements: statementsIn(text, idOf.get(route.as ?? "") ?? "") });
    }

    const bare = await startBare(
      measured.map(({ statements }) => statements),
      required("APP_DATABASE_URL"),
      required("AUTH_DATABASE_URL"),
    );
    try {
      const bareBytes = await scriptBytes(bare.url, (await page(`${bare.url}/p/0`, "")).html);
      console.log(`bare page: ${(bareBytes / 1000).toFixed(1)} kB of JavaScript\n`);
      console.log(`${"page".padEnd(NAME)} statements   ours ms   bare ms   ratio   + kB JS`);
      for (const [index, { route, statements }] of measured.entries()) {
        const bareUrl = `${bare.url}/p/${index}`;
        await page(bareUrl, "");
        const ours: number[] = [];
        const theirs: number[] = [];
        let html = "";
        const warming = Math.ceil(rounds / 5);
        for (let round = 0; round < rounds + warming; round += 1) {
          const a = await page(product + route.path, cookieFor(route));
          const b = await page(bareUrl, "");
          html = a.html;
          if (round >= warming) {
            ours.push(a.ms);
            theirs.push(b.ms);
          }
        }
        const ratio = median(ours) / median(theirs);
        const above = ((await scriptBytes(product, html)) - bareBytes) / 1000;
        // A page that asks the database for nothing is timed against an empty one: its ratio says nothing.
        const slow = route.folder.startsWith("(firm)") && ratio > MOST_TIMES;
        const bad = slow || above > MOST_KB;
        if (bad) failed += 1;
        const figures = [String(statements.length), median(ours).toFixed(1), median(theirs).toFixed(1)];
        console.log(
          `${route.folder.padEnd(NAME)} ${figures.map((f) => f.padStart(9)).join(" ")} ${ratio.toFixed(2).padStart(8)} ${above.toFixed(1).padStart(9)}${bad ? "  over the limit" : ""}`,
        );
      }
      if (without.length > 0)
        console.log(`\nNot measured:\n${without.map((line) => `  ${line}`).join("\n")}`);
    } finally {
      await bare.stop();
    }
  } finally {
    await stopProduct();
  }
  return failed;
}
