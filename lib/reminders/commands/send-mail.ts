import { createHmac } from "node:crypto";
import { z } from "zod";
import { viewerOf } from "@/lib/auth/find-viewer";
import { hashToken } from "@/lib/auth/open-invitation";
import type { Viewer } from "@/lib/auth/viewer";
import { courtDateAt } from "@/lib/dates/court-zone";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { cannotReceive, mailServer, Refused } from "@/lib/email/transport";
import { env } from "@/lib/env";
import { forbidden } from "@/lib/errors";
import { composeInvitation, composeMail, lineOf, type Mail } from "../compose";
import { readNotices, type Told } from "../read-notices";

/** Three tries a round and a round every few hours: about four days. */
const MOST_ATTEMPTS = 60;
const claimedRows = z.array(z.object({ id: z.uuid() }));
const invitations = z.tuple([
  z.object({
    found: z
      .object({
        email: z.string(),
        name: z.string(),
        organization: z.string(),
        caption: z.string().nullable(),
        expiresAt: z.string(),
      })
      .nullable(),
  }),
]);

type Row = Told & { userId: string | null };
/** `kept`: the text as it stays on record once it has left, where that differs: a link that lets somebody in. */
type Addressed = Mail & { to: string; userId: string | null; kept: string };

/**
 * The link of a mailed invitation is worked out and not drawn: a second try sends the same link, and it is kept
 * nowhere.
 */
function invitationToken(invitationId: string): string {
  return createHmac("sha256", env().BETTER_AUTH_SECRET)
    .update(`invitation by mail ${invitationId}`)
    .digest("base64url");
}

async function invitationMail(viewer: Viewer, invitationId: string): Promise<Addressed | null> {
  const token = invitationToken(invitationId);
  const [{ found }] = await withViewer(viewer, async (tx) =>
    invitations.parse(
      await tx.$queryRaw`SELECT invitation_to_mail(${invitationId}::uuid, ${hashToken(token)}) AS found`,
    ),
  );
  if (found === null) return null;
  const link = new URL(`/invitation/${token}`, env().BETTER_AUTH_URL).toString();
  const mail = composeInvitation({ ...found, link });
  return {
    ...mail,
    to: found.email,
    userId: null,
    kept: mail.text.replace(link, "(The link is in the mail alone.)"),
  };
}

/** Where a person reads the rest and chooses: a client's pages lie under their case. */
function linksOf(person: Viewer): { more: string; preferences: string } {
  const { origin } = new URL(env().BETTER_AUTH_URL);
  const works = person.isFirm || person.isAdmin || person.teamCases.length + person.namedCases.length > 0;
  const [ownCase] = [...person.clientCases, ...person.reporterCases];
  return works || ownCase === undefined
    ? { more: `${origin}/deadlines`, preferences: `${origin}/account/notifications` }
    : { more: `${origin}/status`, preferences: `${origin}/status/${ownCase}/account/notifications` };
}

/** Null when there is nothing left to tell, or nobody to tell it to. */
async function writeLetter(viewer: Viewer, rows: readonly Row[], at: Date): Promise<Addressed | null> {
  const [first] = rows;
  if (first === undefined) return null;
  if (first.userId === null)
    return first.kind === "invitation" && first.subjectId !== null
      ? invitationMail(viewer, first.subjectId)
      : null;
  // As that person, with the rights they have now and not when it was written.
  const person = await viewerOf(first.userId);
  if (person === null) return null;
  const notices = await readNotices(person, rows);
  const mail = composeMail(
    notices.map((n) => lineOf(n, courtDateAt(at))),
    linksOf(person),
  );
  return mail === null ? null : { ...mail, to: person.email, userId: person.userId, kept: mail.text };
}

/** The rows of a mail that nobody else is sending, held until the transaction ends. */
async function claim(tx: Tx, mailId: string): Promise<string[]> {
  const rows = claimedRows.parse(
    await tx.$queryRaw`
      SELECT id FROM outbox WHERE mail_id = ${mailId}::uuid AND sent_at IS NULL AND failed_at IS NULL
      FOR UPDATE SKIP LOCKED`,
  );
  return rows.map((r) => r.id);
}

const record = (
  tx: Tx,
  mailId: string,
  letter: Addressed,
  outcome: "sent" | "kept" | "undeliverable",
  at: Date,
) =>
  tx.sentMail.createMany({
    data: [
      {
        id: mailId,
        userId: letter.userId,
        toAddress: letter.to,
        subject: letter.subject,
        // What did not leave can be read nowhere but here.
        body: outcome === "sent" ? letter.kept : letter.text,
        outcome,
        createdAt: at,
      },
    ],
  });

async function noteFailure(
  viewer: Viewer,
  mailId: string,
  letter: Addressed,
  error: unknown,
  at: Date,
): Promise<boolean> {
  return withViewer(viewer, async (tx) => {
    const ids = await claim(tx, mailId);
    if (ids.length === 0) return true;
    const { _max } = await tx.outbox.aggregate({ where: { mailId }, _max: { attempts: true } });
    const over = error instanceof Refused || (_max.attempts ?? 0) + 1 >= MOST_ATTEMPTS;
    await tx.outbox.updateMany({
      where: { id: { in: ids } },
      data: {
        attempts: { increment: 1 },
        lastError: (error instanceof Error ? error.message : String(error)).slice(0, 500),
        ...(over ? { failedAt: at } : {}),
      },
    });
    if (over) await record(tx, mailId, letter, "undeliverable", at);
    return over;
  });
}

/**
 * Sends one mail of the outbox, once. Its rows are locked while the server takes it and marked in the same transaction;
 * a second worker passes by. A crash between the server's yes and the commit sends it again under the same Message-ID,
 * by which a receiver can drop the copy: SMTP leaves no better. Throws what may pass, so that the queue tries again.
 * Runs as the job "outbox".
 */
export async function sendMail(viewer: Viewer, mailId: string, at: Date): Promise<void> {
  if (viewer.job !== "outbox") throw forbidden("Only the postman does this.");
  const rows = await withViewer(viewer, (tx) =>
    tx.outbox.findMany({
      where: { mailId, sentAt: null, failedAt: null },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { kind: true, userId: true, caseId: true, subjectId: true },
    }),
  );
  if (rows.length === 0) return;
  const letter = await writeLetter(viewer, rows, at);
  try {
    await withViewer(viewer, async (tx) => {
      const ids = await claim(tx, mailId);
      if (ids.length === 0) return;
      if (letter !== null) {
        const server = mailServer();
        const outcome = server === null ? "kept" : cannotReceive(letter.to) ? "undeliverable" : "sent";
        await record(tx, mailId, letter, outcome, at);
        if (outcome === "sent") await server?.deliver({ id: mailId, ...letter });
      }
      await tx.outbox.updateMany({
        where: { id: { in: ids } },
        data: { sentAt: at, lastError: letter === null ? "Nothing was left to tell." : null },
      });
    });
  } catch (error) {
    if (letter === null || !(await noteFailure(viewer, mailId, letter, error, at))) throw error;
  }
}
