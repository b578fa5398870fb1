// The database logins. Migrations grant to these fixed names; passwords never appear in a migration.
import pg from "pg";
import { poolConfig, withUrlParts } from "./database-url.mjs";

export const OWNER_ROLE = "tracker_owner";
export const APP_ROLE = "tracker_app";
export const AUTH_ROLE = "tracker_auth";
/** Owns the search functions; nobody signs in as it. */
export const SEARCH_ROLE = "tracker_search";
export const DATABASE = "tracker";
const OLDEST_MAJOR = 16;

async function connected(url, work) {
  const client = new pg.Client({ ...poolConfig(url), connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function exists(client, table, column, value) {
  const { rowCount } = await client.query(`select 1 from ${table} where ${column} = $1`, [value]);
  return rowCount === 1;
}

/**
 * In the embedded cluster, as its superuser: the owner's login and the owner's database.
 * @param {string} superuserUrl
 * @param {{ ownerPassword: string, database?: string, mayCreateDatabases?: boolean }} options
 * @returns {Promise<string>} the owner's URL of the database
 */
export async function ensureOwner(
  superuserUrl,
  { ownerPassword, database = DATABASE, mayCreateDatabases = false },
) {
  return connected(superuserUrl, async (client) => {
    const password = client.escapeLiteral(ownerPassword);
    const verb = (await exists(client, "pg_roles", "rolname", OWNER_ROLE)) ? "alter" : "create";
    const databases = mayCreateDatabases ? "createdb" : "nocreatedb";
    await client.query(
      `${verb} role ${OWNER_ROLE} login nosuperuser nobypassrls createrole ${databases} password ${password}`,
    );
    const name = client.escapeIdentifier(database);
    if (!(await exists(client, "pg_database", "datname", database))) {
      await client.query(`create database ${name} owner ${OWNER_ROLE}`);
      await client.query(`revoke all on database ${name} from public`);
    }
    return withUrlParts(superuserUrl, { user: OWNER_ROLE, password: ownerPassword, database });
  });
}

/**
 * As the owner: the app's and auth's logins and the search role, each made or given its password. Idempotent.
 * @param {string} ownerUrl PostgreSQL 16 or newer; the login needs CREATEROLE
 * @param {{ appPassword?: string, authPassword?: string }} passwords one that is left out is not touched
 * @returns {Promise<{ appUrl: string, authUrl: string }>}
 */
export async function ensureRoles(ownerUrl, { appPassword, authPassword }) {
  return connected(ownerUrl, async (client) => {
    await requireUsable(client);
    await ensureLogin(client, APP_ROLE, appPassword);
    await ensureLogin(client, AUTH_ROLE, authPassword);
    if (!(await exists(client, "pg_roles", "rolname", SEARCH_ROLE))) {
      await client.query(`create role ${SEARCH_ROLE} nologin`);
    }
    // SET lets the owner hand functions over; without INHERIT it gains nothing from it.
    const { rows } = await client.query("select pg_has_role(current_user, $1, 'SET') as may_set", [
      SEARCH_ROLE,
    ]);
    if (!rows[0].may_set)
      await client.query(`grant ${SEARCH_ROLE} to current_user with inherit false, set true`);
    const database = client.escapeIdentifier(client.database);
    await client.query(`grant connect on database ${database} to ${APP_ROLE}, ${AUTH_ROLE}`);
    return {
      appUrl: withUrlParts(ownerUrl, { user: APP_ROLE, password: appPassword ?? "" }),
      authUrl: withUrlParts(ownerUrl, { user: AUTH_ROLE, password: authPassword ?? "" }),
    };
  });
}

/**
 * Why this server or login cannot hold the tracker, and what to do; null when it can.
 * @param {{ major: number, version: string, rolcreaterole: boolean, rolsuper: boolean, rolname: string, encoding: number }} found
 * @param {number} missingRoles how many of the product's roles are still to be made
 * @returns {string | null}
 */
export function troubleWith(found, missingRoles) {
  if (found.major < OLDEST_MAJOR) {
    return `DATABASE_URL leads to PostgreSQL ${found.version}; the tracker needs ${OLDEST_MAJOR} or newer. Upgrade the server, or leave DATABASE_URL unset to use the embedded one.`;
  }
  if (missingRoles > 0 && !found.rolcreaterole && !found.rolsuper) {
    return `The login "${found.rolname}" of DATABASE_URL may not create roles. As the server's administrator run: alter role "${found.rolname}" createrole;`;
  }
  // pg_encoding 6 is UTF8.
  if (found.encoding !== 6) {
    return "The database of DATABASE_URL is not in UTF8. Create one with: create database … encoding 'UTF8' template template0;";
  }
  return null;
}

async function requireUsable(client) {
  const { rows } = await client.query(
    `select current_setting('server_version_num')::int / 10000 as major, current_setting('server_version') as version,
            rolcreaterole, rolsuper, rolname, (select encoding from pg_database where datname = current_database()) as encoding
       from pg_roles where rolname = current_user`,
  );
  const wanted = [APP_ROLE, AUTH_ROLE, SEARCH_ROLE];
  const { rows: present } = await client.query("select rolname from pg_roles where rolname = any($1)", [
    wanted,
  ]);
  const trouble = troubleWith(rows[0], wanted.length - present.length);
  if (trouble !== null) throw new Error(trouble);
}

async function ensureLogin(client, role, password) {
  if (!(await exists(client, "pg_roles", "rolname", role))) {
    if (password === undefined) throw new Error(`The role ${role} does not exist in this database server.`);
    await client.query(
      `create role ${role} login nosuperuser nobypassrls nocreaterole nocreatedb password ${client.escapeLiteral(password)}`,
    );
    return;
  }
  if (password === undefined) return;
  try {
    await client.query(`alter role ${role} login password ${client.escapeLiteral(password)}`);
  } catch (error) {
    if (error.code !== "42501") throw error;
    const variable = role === APP_ROLE ? "APP_DATABASE_URL" : "AUTH_DATABASE_URL";
    throw new Error(
      `The role ${role} exists, but the login of DATABASE_URL may not change it (another installation made it). Give its URL in ${variable}.`,
    );
  }
}
