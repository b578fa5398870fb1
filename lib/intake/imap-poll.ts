import { ImapFlow } from "imapflow";
import { MAX_MAIL_BYTES } from "@/lib/docket/parse/mail/parse-mail";
import type { Delivery } from "./smtp-listener";

export type MailboxResult = { taken: number; later: number; tooLarge: number };
/** A message that is not read because of its size: its header fields alone. */
export type TooLarge = { head: Uint8Array; recipients: readonly string[]; bytes: number };
const MOST_A_POLL = 200;
/** How long a message that cannot be decided is left alone: many of them must not keep a notice waiting. */
const POSTPONE_MS = 60_000;

/** Address lines of a header that say where a message was sent to, whoever it is addressed to. */
function recipientsOf(head: string, addressed: readonly string[]): string[] {
  const delivered = [
    ...head.matchAll(/^(?:Delivered-To|X-Original-To|Envelope-To|To|Cc):\s*(.+)$/gim),
  ].flatMap((m) => m[1]?.match(/[^\s<>,;"]+@[^\s<>,;"]+/g) ?? []);
  return [...new Set([...delivered, ...addressed])];
}

/**
 * Looks at a mailbox once, at the newest messages first: every unseen one is delivered and marked seen; one that cannot
 * be decided yet stays unseen, and is left alone for a minute by polls that share `postponed`. Of one that is too large nothing but its head is fetched, and `refuse` is told. `url`: `imaps://user:password@host:port/INBOX`. `onStep` is told before each message. Throws where the mailbox cannot be opened.
 */
export async function pollMailbox(
  url: string,
  deliver: (raw: Uint8Array, recipients: readonly string[]) => Promise<Delivery>,
  {
    refuse,
    onStep = () => {},
    postponed = new Map(),
    most = MOST_A_POLL,
  }: {
    refuse: (message: TooLarge) => Promise<void>;
    onStep?: (done: number, of: number) => void;
    /** When a message may be tried again, in milliseconds, by its place in the mailbox. */
    postponed?: Map<string, number>;
    /** Messages of one look. */
    most?: number;
  },
): Promise<MailboxResult> {
  const at = new URL(url);
  const secure = at.protocol === "imaps:";
  const client = new ImapFlow({
    host: at.hostname,
    port: Number(at.port || (secure ? 993 : 143)),
    secure,
    // A mailbox on this very machine has no certificate, and its traffic leaves no machine.
    doSTARTTLS: !(secure || ["127.0.0.1", "localhost", "::1"].includes(at.hostname)),
    auth: { user: decodeURIComponent(at.username), pass: decodeURIComponent(at.password) },
    logger: false,
  });
  const result: MailboxResult = { taken: 0, later: 0, tooLarge: 0 };
  let failure: unknown = null;
  await client.connect();
  try {
    const lock = await client.getMailboxLock(decodeURIComponent(at.pathname.slice(1)) || "INBOX");
    try {
      const unseen = (await client.search({ seen: false }, { uid: true })) || [];
      const validity = client.mailbox === false ? "" : client.mailbox.uidValidity;
      const keyOf = (uid: number) => `${validity}:${uid}`;
      const left = unseen.filter((uid) => (postponed.get(keyOf(uid)) ?? 0) > Date.now());
      const now = unseen
        .filter((uid) => !left.includes(uid))
        .sort((a, b) => b - a)
        .slice(0, most);
      result.later = left.length;
      for (const [done, uid] of now.entries()) {
        onStep(done, now.length);
        const listed = await client.fetchOne(
          String(uid),
          { size: true, envelope: true, headers: true },
          { uid: true },
        );
        if (listed === false) continue;
        const head = listed.headers ?? Buffer.alloc(0);
        const recipients = recipientsOf(
          head
            .subarray(0, 64_000)
            .toString("latin1")
            .replace(/\r?\n[ \t]+/g, " "),
          (listed.envelope?.to ?? []).flatMap((a) => a.address ?? []),
        );
        const bytes = listed.size ?? 0;
        let delivery: Delivery | "refused";
        try {
          if (bytes > MAX_MAIL_BYTES) {
            await refuse({ head, recipients, bytes });
            delivery = "refused";
          } else {
            const message = await client.fetchOne(String(uid), { source: true }, { uid: true });
            if (message === false || message.source === undefined) continue;
            delivery = await deliver(message.source, recipients);
          }
        } catch (error) {
          // One message that cannot be taken must not keep the others out.
          failure ??= error;
          continue;
        }
        if (delivery === "later") {
          result.later += 1;
          postponed.set(keyOf(uid), Date.now() + POSTPONE_MS);
          continue;
        }
        postponed.delete(keyOf(uid));
        await client.messageFlagsAdd(String(uid), ["\\Seen"], { uid: true });
        if (delivery === "refused") result.tooLarge += 1;
        else result.taken += 1;
      }
    } finally {
      lock.release();
    }
  } finally {
    await client.logout().catch(() => client.close());
  }
  if (failure !== null) throw failure;
  return result;
}
