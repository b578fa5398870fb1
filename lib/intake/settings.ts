import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65_535);
const settings = z.object({
  /** Where notices are received; 0 or absent: nothing listens. A relay in front of it keeps TLS and spam. */
  TRACKER_INTAKE_SMTP_PORT: port.default(0),
  TRACKER_INTAKE_SMTP_HOST: z.string().default("127.0.0.1"),
  /** What stands behind the @ of a case's address. */
  TRACKER_INTAKE_DOMAIN: z.string().default("intake.localhost"),
  /** `imaps://user:password@host/INBOX`; absent: no mailbox is looked at. */
  TRACKER_IMAP_URL: z.url({ protocol: /^imaps?$/ }).optional(),
  TRACKER_COURTLISTENER_URL: z.url().default("https://www.courtlistener.com/api/rest/v4"),
  TRACKER_COURTLISTENER_TOKEN: z.string().optional(),
  /** Hosts whose feeds may be followed besides the courts', separated by commas: for tests and mirrors. */
  TRACKER_FEED_HOSTS: z
    .string()
    .default("")
    .transform((text) =>
      text
        .split(",")
        .map((h) => h.trim().toLowerCase())
        .filter((h) => h !== ""),
    ),
});
export type IntakeSettings = z.output<typeof settings>;

/** Settings of the intake, read anew each time: they are asked for once a minute at most. */
export const intakeSettings = (variables: NodeJS.ProcessEnv = process.env): IntakeSettings =>
  settings.parse(variables);
