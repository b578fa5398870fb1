import { randomUUID } from "node:crypto";
import type { AuditEntry } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { toDbDate } from "@/lib/dates/court-date";
import type { Tx } from "@/lib/db/with-viewer";
import type { LoadedReview } from "./load-review";
import { kindOf, nameKey, type PlannedPerson } from "./people-lines";

const isEnd = (p: PlannedPerson) => p.key.startsWith("party-ends:") || p.key.endsWith(":ends");

/** Writes the accepted parties and counsel of a sheet. Counsel of a party that was left out is left out with it. */
export async function writePeople(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  loaded: LoadedReview,
  leaveOut: ReadonlySet<string>,
): Promise<{ parties: number; counsel: number; events: AuditEntry[] }> {
  const lines = loaded.people.filter((p) => !leaveOut.has(p.key));
  if (lines.length === 0) return { parties: 0, counsel: 0, events: [] };
  const events: AuditEntry[] = [];
  const partyIds = new Map<string, string>();
  const partyKey = (p: PlannedPerson) => `${nameKey(p.party.name)}|${p.role}`;
  const open = { caseId, tier: "record" as const };
  const record: { subjectId: string; change: "party" | "counsel" }[] = [];
  let parties = 0;
  for (const p of lines.filter((l) => l.change === "party")) {
    const id = p.partyId ?? randomUUID();
    partyIds.set(partyKey(p), id);
    if (isEnd(p)) {
      await tx.party.updateMany({
        where: { id, caseId, terminatedOn: null },
        data: { terminatedOn: p.ends && toDbDate(p.ends), version: { increment: 1 } },
      });
    } else {
      await tx.party.create({
        data: {
          ...open,
          id,
          name: p.party.name,
          role: p.role,
          roleRaw: p.party.type,
          kind: kindOf(p.party),
          extraInfo: p.party.extraInfo || null,
          terminatedOn: p.party.terminatedOn && toDbDate(p.party.terminatedOn),
          createdById: viewer.userId,
        },
        select: { id: true },
      });
    }
    parties += 1;
    record.push({ subjectId: id, change: "party" });
    events.push({
      action: isEnd(p) ? "party.ended_by_import" : "party.imported",
      subjectKind: "party",
      subjectId: id,
    });
  }
  const attorneys = new Map(
    (await tx.attorney.findMany({ where: { caseId }, select: { id: true, name: true } })).map((a) => [
      nameKey(a.name),
      a.id,
    ]),
  );
  let counsel = 0;
  for (const p of lines) {
    const partyId = p.partyId ?? partyIds.get(partyKey(p));
    if (p.attorney === null || partyId === undefined) continue;
    let attorneyId = attorneys.get(nameKey(p.attorney.name));
    const withdrawnOn = p.ends && toDbDate(p.ends);
    if (isEnd(p)) {
      if (attorneyId === undefined) continue;
      await tx.appearance.updateMany({
        where: { caseId, partyId, attorneyId, withdrawnOn: null },
        data: { withdrawnOn },
      });
    } else {
      if (attorneyId === undefined) {
        attorneyId = randomUUID();
        attorneys.set(nameKey(p.attorney.name), attorneyId);
        const [firm = "", ...contact] = p.attorney.contact.split("\n");
        await tx.attorney.create({
          data: {
            ...open,
            id: attorneyId,
            name: p.attorney.name,
            firm: /^\(see /i.test(firm) ? null : firm.trim() || null,
            contact: contact.join("\n").trim() || null,
            createdById: viewer.userId,
          },
          select: { id: true },
        });
      }
      await tx.appearance.create({
        data: { ...open, attorneyId, partyId, roles: p.attorney.roles, withdrawnOn },
        select: { id: true },
      });
    }
    counsel += 1;
    record.push({ subjectId: attorneyId, change: "counsel" });
    events.push({
      action: isEnd(p) ? "appearance.ended_by_import" : "appearance.imported",
      subjectKind: "attorney",
      subjectId: attorneyId,
      data: { partyId },
    });
  }
  const source = loaded.files.find((f) => !f.leftAlone && (f.reading?.parties.length ?? 0) > 0);
  await tx.importLine.createMany({
    data: record.map((r) => ({ caseId, batchId: loaded.batch.id, rawFileId: source?.id ?? null, ...r })),
  });
  return { parties, counsel, events };
}
