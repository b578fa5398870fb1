import type { Viewer } from "@/lib/auth/viewer";
import { getCaseHeader } from "@/lib/cases/queries";
import { fromDbDate } from "@/lib/dates/court-date";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import type { EntryRef } from "@/lib/filings/entry-ref";
import { findEntries } from "@/lib/filings/find-entries";
import { listSourcesOf } from "@/lib/sources/queries";
import { toProvenance } from "@/lib/sources/to-provenance";
import { canEditParties } from "./access";
import type { Parties, Party } from "./schema";

/** More than any docket of this firm has; a cap, not a page. */
const MOST = 1000;
const cited = { id: true, standing: true, standingNote: true } as const;
const day = (value: Date | null) => value && fromDbDate(value);

/** Everyone in the case, their counsel, and service on each recipient. */
export async function listParties(viewer: Viewer, caseId: string): Promise<Parties> {
  return withViewer(viewer, async (tx) => {
    await getCaseHeader(viewer, caseId);
    const of = { where: { caseId }, orderBy: { id: "asc" }, take: MOST } as const;
    const parties = await tx.party.findMany({
      ...of,
      select: {
        ...cited,
        name: true,
        shortName: true,
        role: true,
        roleRaw: true,
        kind: true,
        capacity: true,
        seat: true,
        about: true,
        terminatedOn: true,
        releasedAt: true,
        version: true,
      },
    });
    const attorneys = await tx.attorney.findMany({
      ...of,
      select: { ...cited, name: true, firm: true, contact: true },
    });
    const appearances = await tx.appearance.findMany({
      ...of,
      select: {
        ...cited,
        attorneyId: true,
        partyId: true,
        roles: true,
        appearedOn: true,
        withdrawnOn: true,
        filingId: true,
      },
    });
    const services = await tx.serviceOfProcess.findMany({
      ...of,
      select: {
        ...cited,
        partyId: true,
        recipient: true,
        recipientName: true,
        method: true,
        sentOn: true,
        receivedOn: true,
        proofFilingId: true,
        note: true,
        version: true,
      },
    });
    const entries = await findEntries(tx, caseId, [
      ...appearances.map((a) => a.filingId),
      ...services.map((s) => s.proofFilingId),
    ]);
    const sources = await listSourcesOf(
      viewer,
      caseId,
      [...parties, ...attorneys, ...appearances, ...services].map((r) => r.id),
    );
    const at = (id: string | null): EntryRef | null => (id === null ? null : (entries.get(id) ?? null));
    const byId = new Map(attorneys.map((a) => [a.id, a]));
    const appearing = new Set(appearances.map((a) => a.attorneyId));
    return {
      parties: parties.map((p) => ({
        id: p.id,
        name: p.name,
        shortName: p.shortName,
        role: p.role,
        roleRaw: p.roleRaw,
        kind: p.kind,
        capacity: p.capacity,
        seat: p.seat,
        about: p.about,
        terminatedOn: day(p.terminatedOn),
        released: p.releasedAt !== null,
        version: p.version,
        provenance: toProvenance(p, sources),
        counsel: appearances
          .filter((a) => a.partyId === p.id)
          .flatMap((a) => {
            const attorney = byId.get(a.attorneyId);
            if (attorney === undefined) return [];
            return [
              {
                id: a.id,
                attorneyId: attorney.id,
                name: attorney.name,
                firm: attorney.firm,
                contact: attorney.contact,
                roles: a.roles,
                appearedOn: day(a.appearedOn),
                withdrawnOn: day(a.withdrawnOn),
                entry: at(a.filingId),
                provenance: toProvenance(a.standing === null ? attorney : a, sources),
              },
            ];
          }),
      })),
      attorneys: attorneys.map((a) => ({
        id: a.id,
        name: a.name,
        firm: a.firm,
        contact: a.contact,
        provenance: toProvenance(a, sources),
      })),
      withoutAppearance: attorneys.filter((a) => !appearing.has(a.id)).map((a) => a.id),
      services: services.map((s) => {
        const proof = at(s.proofFilingId);
        return {
          id: s.id,
          recipient: s.recipient,
          recipientName: s.recipientName,
          partyId: s.partyId,
          method: s.method,
          sentOn: day(s.sentOn),
          receivedOn: day(s.receivedOn),
          proof,
          proofFilingId: proof?.id ?? null,
          note: s.note,
          provenance: toProvenance(s, sources),
          version: s.version,
        };
      }),
      can: { edit: canEditParties(viewer, caseId) },
    };
  });
}

export async function getParty(viewer: Viewer, caseId: string, partyId: string): Promise<Party> {
  const found = (await listParties(viewer, caseId)).parties.find((p) => p.id === partyId);
  if (found === undefined) throw notFound("party");
  return found;
}
