import { createHmac, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import pg from "pg";

export type Role = "attorney" | "paralegal" | "client lead" | "client reporter" | "administrator";

const required = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: scripts/e2e-product.ts sets it`);
  return value;
};

/** Plain SQL as the owner on the running product's database: for arranging and checking, never for acting. */
export async function sql<T extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: required("TEST_OWNER_DATABASE_URL") });
  await client.connect();
  try {
    return (await client.query<T>(text, values)).rows;
  } finally {
    await client.end();
  }
}

type SignIn = { role: string; email: string; password: string };

/** The demonstration sign-ins of the running product. */
export function demoSignIn(role: Role): SignIn {
  const list: SignIn[] = JSON.parse(
    readFileSync(join(required("TRACKER_DATA"), "demo-signins.json"), "utf8"),
  );
  const found = list.find((s) => s.role === role);
  if (found === undefined) throw new Error(`There is no demonstration sign-in for ${role}`);
  return found;
}

/** Gives a browser context a session of this role, made in the database as better-auth makes it. */
export async function signInAs(context: BrowserContext, role: Role): Promise<void> {
  const { email } = demoSignIn(role);
  const token = randomBytes(24).toString("base64url");
  await sql(
    `insert into auth_session (id, token, user_id, expires_at, created_at, updated_at)
     select gen_random_uuid(), $1, id, now() + interval '1 hour', now(), now() from app_user where email = $2`,
    [token, email],
  );
  const signature = createHmac("sha256", required("BETTER_AUTH_SECRET")).update(token).digest("base64");
  const { hostname } = new URL(required("E2E_BASE_URL"));
  await context.addCookies([
    {
      name: "better-auth.session_token",
      value: encodeURIComponent(`${token}.${signature}`),
      domain: hostname,
      path: "/",
      httpOnly: true,
      sameSite: "Lax",
    },
  ]);
}

/** A headers set for writes through `page.request`, as the product's own pages send them. */
export const writeHeaders = () => ({
  origin: required("E2E_BASE_URL"),
  "idempotency-key": randomBytes(12).toString("base64url"),
});

/** axe finds nothing, in the theme the page is in. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`)).toEqual([]);
}

/** No page of ours scrolls sideways, however narrow. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0);
}

type Cases = { real: string; illustrative: string; appeal: string };

/** The ids of the seeded cases. */
export async function seededCases(): Promise<Cases> {
  const rows = await sql<{ id: string; is_illustrative: boolean; appeal_of_id: string | null }>(
    "select id, is_illustrative, appeal_of_id from legal_case",
  );
  const pick = (found: { id: string } | undefined) => {
    if (found === undefined) throw new Error("The seed is not complete");
    return found.id;
  };
  return {
    real: pick(rows.find((r) => !r.is_illustrative)),
    illustrative: pick(rows.find((r) => r.is_illustrative && r.appeal_of_id === null)),
    appeal: pick(rows.find((r) => r.is_illustrative && r.appeal_of_id !== null)),
  };
}

/** Every test fails on a console error or an uncaught exception of its pages. */
export const test = base.extend<{ quiet: undefined; allowedErrors: RegExp[] }>({
  allowedErrors: [[], { option: true }],
  quiet: [
    async ({ context, allowedErrors }, use) => {
      const errors: string[] = [];
      context.on("console", (m) => m.type() === "error" && errors.push(m.text()));
      context.on("weberror", (e) => errors.push(e.error().message));
      await use(undefined);
      expect(errors.filter((e) => !allowedErrors.some((allowed) => allowed.test(e)))).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };
