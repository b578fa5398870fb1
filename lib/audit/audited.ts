import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import type { SubjectKind } from "@/lib/db/generated/enums";
import { type Tx, withViewer } from "@/lib/db/with-viewer";

/** JSON of identifiers, hashes, dates and states; never the text of a document, note or message. */
export type AuditData = { [key: string]: string | number | boolean | null | readonly string[] };

/** What an event is about: a row of a case, or one of the installation's own things. */
export type AuditSubject =
  | SubjectKind
  | "person"
  | "organization"
  | "setting"
  | "audience"
  | "grant"
  | "api_token";

/** One thing that was done, in the past tense of the user's verb: "filing.logged", "deadline.extended". */
export type AuditEntry = {
  readonly action: `${string}.${string}`;
  readonly subjectKind: AuditSubject;
  /** Null where the installation as a whole is meant. */
  readonly subjectId: string | null;
  readonly data?: AuditData;
};

/** What a command's work returns: its result and at least one event, so that an unaudited write does not compile. */
export type Audited<T> = {
  readonly result: T;
  /** The chain the events join; null is the installation's own. */
  readonly caseId: string | null;
  readonly events: readonly [AuditEntry, ...AuditEntry[]];
};

/** Appends events to a case's chain. The head is locked from here to the commit, so this comes last. */
export async function appendAudit(
  tx: Tx,
  caseId: string | null,
  events: readonly AuditEntry[],
): Promise<void> {
  const rows = events.map((e) => ({ id: randomUUID(), ...e, data: e.data ?? {} }));
  await tx.$executeRaw`SELECT append_audit(${caseId}::uuid, ${now()}::timestamptz, ${JSON.stringify(rows)}::jsonb)`;
}

/** The only way to write: one transaction that ends with its audit events. */
export async function audited<T>(viewer: Viewer, work: (tx: Tx) => Promise<Audited<T>>): Promise<T> {
  return withViewer(viewer, async (tx) => {
    const { result, caseId, events } = await work(tx);
    await appendAudit(tx, caseId, events);
    return result;
  });
}
