/**
 * The fields of a PostgreSQL URL as `pg` takes them. Never hand `pg` the URL itself where a database is
 * swapped afterwards: the URL's database would win.
 * @param {string} databaseUrl `postgresql://user:password@host:port/database?sslmode=…`
 * @returns {import("pg").PoolConfig}
 */
export function poolConfig(databaseUrl) {
  const url = new URL(databaseUrl);
  const sslmode = url.searchParams.get("sslmode");
  // A socket folder is given as ?host=/run/postgresql, as libpq writes it.
  const host = url.searchParams.get("host") ?? url.hostname.replace(/^\[(.*)\]$/, "$1");
  const encrypted = sslmode !== null && !["disable", "allow", "prefer"].includes(sslmode);
  return {
    host,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)) || "postgres",
    options: "-c timezone=UTC",
    ...(encrypted ? { ssl: { rejectUnauthorized: sslmode.startsWith("verify") } } : {}),
  };
}

/**
 * The same URL for another role, password or database.
 * @param {string} databaseUrl
 * @param {{ user?: string, password?: string, database?: string }} change
 */
export function withUrlParts(databaseUrl, { user, password, database }) {
  const url = new URL(databaseUrl);
  if (user !== undefined) url.username = encodeURIComponent(user);
  if (password !== undefined) url.password = encodeURIComponent(password);
  if (database !== undefined) url.pathname = `/${encodeURIComponent(database)}`;
  return url.toString();
}
