import { promises as dns } from "node:dns";
import { viewerOfJob } from "@/lib/auth/session";
import { tokenOf } from "./address";
import { pollFeeds } from "./commands/poll-feeds";
import { receiveMail } from "./commands/receive-mail";
import { pollMailbox } from "./imap-poll";
import { loadAddresses } from "./load-addresses";
import { intakeSettings } from "./settings";
import { startSmtpListener } from "./smtp-listener";

const job = () => viewerOfJob("intake");
const deliver = async (raw: Uint8Array, recipients: readonly string[]) =>
  (await receiveMail(job(), { raw, recipients, resolveTxt: (name) => dns.resolveTxt(name) })).delivery;

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
  try {
    return `listening for mail on port ${(await listening).port}`;
  } catch (error) {
    // The port is taken: tried again at the next turn.
    listening = null;
    throw error;
  }
}

/** Looks at the mailbox once, where one is set up. */
export async function readMailbox(): Promise<string | null> {
  const { TRACKER_IMAP_URL: url } = intakeSettings();
  if (url === undefined) return null;
  const { taken, later } = await pollMailbox(url, deliver);
  return taken + later === 0 ? null : `took ${taken} messages, left ${later} for later`;
}

/** Looks at the feeds whose time has come. Polling follows the machine's own time, which a pinned clock does not move. */
export async function lookAtFeeds(): Promise<string | null> {
  const found = await pollFeeds(job(), new Date(), intakeSettings());
  const told = found.filter((f) => f.outcome !== "nothing_new");
  return told.length === 0 ? null : told.map((f) => f.detail).join(" ");
}
