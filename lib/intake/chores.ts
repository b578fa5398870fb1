import { promises as dns } from "node:dns";
import { viewerOfJob } from "@/lib/auth/session";
import { env } from "@/lib/env";
import { dataFolder } from "@/lib/paths";
import { tokenOf } from "./address";
import { pollFeeds } from "./commands/poll-feeds";
import { receiveMail } from "./commands/receive-mail";
import { refuseMail } from "./commands/refuse-mail";
import { noteDoor } from "./doors-file";
import { type MailboxResult, pollMailbox } from "./imap-poll";
import { loadAddresses } from "./load-addresses";
import type { Doors } from "./schema";
import { intakeSettings } from "./settings";
import { startSmtpListener } from "./smtp-listener";

const job = () => viewerOfJob("intake");
const deliver = async (raw: Uint8Array, recipients: readonly string[]) =>
  (
    await receiveMail(job(), {
      raw,
      recipients,
      resolveTxt: (name) => dns.resolveTxt(name),
      ownSender: env().MAIL_FROM,
    })
  ).delivery;

const said = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 300);

let listening: Promise<{ port: number }> | null = null;

/** Listens for mail to the cases' addresses, once per process. Answers what it did, in words; null for nothing. */
export async function listenForMail(): Promise<string | null> {
  const { TRACKER_INTAKE_SMTP_PORT: port, TRACKER_INTAKE_SMTP_HOST: host } = intakeSettings();
  if (port === 0 || listening !== null) return null;
  listening = startSmtpListener({
    host,
    port,
    accepts: async (address) => {
      const token = tokenOf(address);
      return token !== null && (await loadAddresses(job())).some((a) => a.token === token);
    },
    deliver,
    onError: (error) => console.error(`intake: ${error.message}`),
  });
  const at = () => new Date().toISOString();
  try {
    const { port: got } = await listening;
    noteDoor(dataFolder(), { listener: { at: at(), port: got, error: null } });
    return `listening for mail on port ${got}`;
  } catch (error) {
    // The port is taken: tried again at the next turn.
    listening = null;
    noteDoor(dataFolder(), { listener: { at: at(), port: null, error: said(error) } });
    throw error;
  }
}

/** Messages of the mailbox that could not be decided, and when they are tried again. */
const postponed = new Map<string, number>();

/** Looks at the mailbox once, where one is set up. */
export async function readMailbox(): Promise<string | null> {
  const { TRACKER_IMAP_URL: url } = intakeSettings();
  if (url === undefined) return null;
  const note = (mailbox: Omit<NonNullable<Doors["mailbox"]>, "at">) =>
    noteDoor(dataFolder(), { mailbox: { at: new Date().toISOString(), ...mailbox } });
  const none = { under: null, taken: 0, later: 0, tooLarge: 0, error: null };
  let result: MailboxResult;
  try {
    result = await pollMailbox(url, deliver, {
      refuse: (message) => refuseMail(job(), message),
      postponed,
      onStep: (done, of) => note({ ...none, under: { done, of } }),
    });
  } catch (error) {
    note({ ...none, error: said(error) });
    throw error;
  }
  const { taken, later, tooLarge } = result;
  note({ ...none, ...result });
  return taken + later + tooLarge === 0
    ? null
    : `took ${taken} messages, left ${later} for later, did not read ${tooLarge} over 32 MB`;
}

/** Looks at the feeds whose time has come. Polling follows the machine's own time, which a pinned clock does not move. */
export async function lookAtFeeds(): Promise<string | null> {
  const found = await pollFeeds(job(), new Date(), intakeSettings());
  const told = found.filter((f) => f.outcome !== "nothing_new");
  return told.length === 0 ? null : told.map((f) => f.detail).join(" ");
}
