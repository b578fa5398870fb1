import { z } from "zod";

const databaseUrl = z
  .string({ error: "is missing: `npm start` sets it; elsewhere give the login's PostgreSQL URL" })
  .regex(
    /^postgres(ql)?:\/\//,
    "must be a PostgreSQL URL, as in postgresql://user:password@host:5432/tracker",
  );

const environment = z
  .object({
    /** Login of the role tracker_app, under row-level security. Never the owner's. */
    APP_DATABASE_URL: databaseUrl,
    /** Login of the role tracker_auth: better-auth's tables only. */
    AUTH_DATABASE_URL: databaseUrl,
    /** Absolute path of the data folder; documents lie in files/ below it. */
    TRACKER_DATA: z
      .string({ error: "is missing: give the absolute path of the data folder" })
      .startsWith("/", "must be an absolute path"),
    BETTER_AUTH_SECRET: z
      .string({ error: "is missing: give at least 32 random characters, and keep them" })
      .min(32, "must be at least 32 random characters"),
    /** What people type into the browser: the origin, without a path. */
    BETTER_AUTH_URL: z.url({
      protocol: /^https?$/,
      error: "must be the address people open, as in https://tracker.example.com",
    }),
    /** Whether the launcher runs the database itself (demo sign-ins and a pinned clock exist only then). */
    TRACKER_EMBEDDED: z
      .literal(["0", "1", ""], { error: "must be 1, 0 or absent" })
      .optional()
      .transform((value) => value === "1"),
    /** Pins the clock at this instant; null runs with real time. */
    TRACKER_NOW: z
      .string()
      .regex(
        /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/,
        "must be an instant with its zone, as in 2026-07-15T09:00:00-04:00",
      )
      .refine((value) => value === "" || !Number.isNaN(Date.parse(value)), "is not a date that exists")
      .optional()
      .transform((value) => value || null),
    /** Largest upload, in megabytes of 1,000,000 bytes. */
    TRACKER_UPLOAD_MB: z.coerce
      .number({ error: "must be a number of megabytes" })
      .int("must be a whole number of megabytes")
      .min(1, "must be at least 1")
      .max(2000, "must be at most 2000")
      .default(50),
    /** Addresses of the reverse proxies whose X-Forwarded-For is believed, separated by commas. */
    TRACKER_TRUSTED_PROXIES: z
      .string()
      .default("")
      .transform((value) =>
        value
          .split(",")
          .map((part) => part.trim())
          .filter(Boolean),
      ),
    /** The mail server, as in smtps://user:password@mail.example.com; null keeps mail here and shows it. */
    SMTP_URL: z
      .string()
      .regex(
        /^(smtps?:\/\/\S+)?$/,
        "must be a mail server's address, as in smtps://user:password@mail.example.com",
      )
      .optional()
      .transform((value) => value || null),
    /** Whom mail comes from, as in "Case tracker <tracker@firm.example>". */
    MAIL_FROM: z
      .string()
      .regex(
        /^([^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)?$/,
        'must be an address, as in "Case tracker <tracker@firm.com>"',
      )
      .optional()
      .transform((value) => value || null),
  })
  .refine((value) => (value.SMTP_URL === null) === (value.MAIL_FROM === null), {
    path: ["MAIL_FROM"],
    message: "and SMTP_URL go together: give both, or neither to keep mail here",
  })
  .refine((value) => value.TRACKER_NOW === null || value.TRACKER_EMBEDDED, {
    path: ["TRACKER_NOW"],
    message: "works only with the embedded database: a real docket keeps real time",
  })
  .refine((value) => new URL(value.APP_DATABASE_URL).username !== new URL(value.AUTH_DATABASE_URL).username, {
    path: ["AUTH_DATABASE_URL"],
    message: "must be another login than APP_DATABASE_URL's",
  });

export type Env = z.output<typeof environment>;

/**
 * Reads the server's settings.
 * @throws Error that names every variable that is missing or wrong, and what it should be
 */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const parsed = environment.safeParse(variables);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
  throw new Error(`The server's settings are not usable:\n${lines.join("\n")}`);
}

let known: Env | undefined;

/** This process's settings, read at first use (a build has none) and kept. */
export function env(): Env {
  known ??= parseEnv(process.env);
  return known;
}
