import pg from "pg";
import { poolConfig } from "./database-url.mjs";

const variables = {
  owner: "TEST_OWNER_DATABASE_URL",
  app: "APP_DATABASE_URL",
  auth: "AUTH_DATABASE_URL",
} as const;

/** The URL of this test file's own database, for one of the product's logins. None is a superuser. */
export function testDatabaseUrl(role: keyof typeof variables): string {
  const url = process.env[variables[role]];
  if (!url) throw new Error(`${variables[role]} is not set: this runs only in *.db.test.ts files`);
  return url;
}

/**
 * Plain SQL as one of the product's logins; the connection is closed afterwards.
 * As the app, row-level security shows nothing until the viewer's settings are made with set_config.
 */
export async function asRole<T>(
  role: keyof typeof variables,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(poolConfig(testDatabaseUrl(role)));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
