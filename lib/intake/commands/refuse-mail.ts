import { audited } from "@/lib/audit/audited";
import { viewerOf } from "@/lib/auth/session";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import { courtOfSender } from "@/lib/docket/parse/mail/court-of";
import { sameDocket } from "@/lib/documents/check-stamp";
import { notFound } from "@/lib/errors";
import { plainCourt } from "@/lib/imports/same-case";
import { isIntake } from "../access";
import { tokenOf } from "../address";
import { loadAddresses, type OpenAddress } from "../load-addresses";
import { type MailHead, readHead } from "../mail-head";

const MB = 1024 * 1024;

/** The cases a head speaks of: by the secret it was sent to, else by its court and the docket number of its subject. */
function casesOf(
  addresses: readonly OpenAddress[],
  recipients: readonly string[],
  { from, subject }: MailHead,
): OpenAddress[] {
  const tokens = new Set(recipients.flatMap((r) => tokenOf(r) ?? []));
  const named = addresses.filter((a) => tokens.has(a.token));
  if (named.length > 0) return named;
  const court = courtOfSender(from);
  const numbers = subject.match(/\b\d{1,2}:\d{2}-[a-z]{2,4}-\d{1,5}\b|\b\d{2}-\d{3,5}\b/gi) ?? [];
  return addresses.filter(
    (a) =>
      plainCourt(a.courtId) === court &&
      numbers.some((number) => a.docketNumber !== null && sameDocket(number, a.docketNumber)),
  );
}

/** Writes in the log of each case it speaks of that a message was too large to be read. It stays in the mailbox. */
export async function refuseMail(
  job: Viewer,
  message: { head: Uint8Array; recipients: readonly string[]; bytes: number },
): Promise<void> {
  if (!isIntake(job)) throw notFound("mailbox");
  const head = readHead(message.head);
  for (const target of casesOf(await loadAddresses(job), message.recipients, head)) {
    const reader = target.readerId === null ? null : await viewerOf(target.readerId);
    if (reader === null) continue;
    await audited(reader, async (tx) => {
      const { id } = await tx.intakeLog.create({
        data: {
          caseId: target.caseId,
          channel: "mail",
          outcome: "refused",
          at: now(),
          sender: head.from,
          subject: head.subject,
          messageId: head.messageId,
          detail: `Not read: it has ${Math.ceil(message.bytes / MB)} MB, and mail is read up to 32 MB. It is still in the mailbox, marked seen. Save its attachments and bring them in by hand.`,
        },
        select: { id: true },
      });
      return {
        result: null,
        caseId: target.caseId,
        events: [
          {
            action: "intake.mail",
            // Nothing came in: there is no import to point at.
            subjectKind: "import_batch",
            subjectId: null,
            data: { outcome: "refused", intakeLogId: id, bytes: message.bytes },
          },
        ],
      };
    });
  }
}
