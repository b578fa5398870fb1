import type { Viewer } from "@/lib/auth/viewer";
import { getCaseHeader } from "@/lib/cases/queries";
import { fromDbDate } from "@/lib/dates/court-date";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import type { EntryRef } from "@/lib/filings/entry-ref";
import { findEntries } from "@/lib/filings/find-entries";
import { listSourcesOf } from "@/lib/sources/queries";
import { toProvenance } from "@/lib/sources/to-provenance";
import { canEditClaims } from "./access";
import type { Claim, Pleading, Pleadings } from "./schema";

/** More than any complaint has; a cap, not a page. */
const MOST = 500;

const cited = { id: true, standing: true, standingNote: true } as const;
const claimSelect = {
  ...cited,
  pleadingId: true,
  position: true,
  count: true,
  title: true,
  theory: true,
  theoryRaw: true,
  legalBasis: true,
  reviewability: true,
  paragraphs: true,
  authorities: true,
  state: true,
  dispositionFilingId: true,
  carriedFromId: true,
  releasedAt: true,
  version: true,
  // Optional children only: what the viewer may not see is left out of these lists.
  claimParties: { select: { partyId: true } },
  claimElements: { orderBy: { position: "asc" }, select: { id: true, text: true } },
  claimReliefs: {
    select: { reliefId: true, live: true, reason: true, asOf: true, filingId: true, version: true },
  },
} as const;

const at = (entries: ReadonlyMap<string, EntryRef>, id: string | null) =>
  id === null ? null : (entries.get(id) ?? null);

async function motionsAt(tx: Tx, caseId: string, filingIds: readonly string[]) {
  if (filingIds.length === 0) return [];
  const links = await tx.filingLink.findMany({
    where: { caseId, toId: { in: [...filingIds] }, kind: { in: ["responds_to", "refers_to"] } },
    select: { fromId: true, toId: true },
    take: MOST,
  });
  const motions = await tx.filing.findMany({
    where: { caseId, id: { in: links.map((l) => l.fromId) }, kind: { in: ["motion", "cross_motion"] } },
    orderBy: { position: "asc" },
    select: { id: true, motionKind: true },
  });
  const rulings = await tx.filingLink.findMany({
    where: { caseId, toId: { in: motions.map((m) => m.id) }, kind: "disposes_of", part: null },
    select: { toId: true, disposition: true },
  });
  const ruled = new Map(rulings.map((r) => [r.toId, r.disposition]));
  return motions.flatMap((m) =>
    links
      .filter((l) => l.fromId === m.id)
      .map((l) => ({ ...m, pleadingFilingId: l.toId, disposition: ruled.get(m.id) ?? null })),
  );
}

/** Every version of the pleading with its claims, its relief and the motions aimed at it; oldest first. */
export async function listPleadings(viewer: Viewer, caseId: string): Promise<Pleadings> {
  return withViewer(viewer, async (tx) => {
    await getCaseHeader(viewer, caseId);
    const rows = await tx.pleading.findMany({
      where: { caseId },
      orderBy: [{ filedOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
      take: MOST,
      select: {
        ...cited,
        kind: true,
        title: true,
        filedOn: true,
        operative: true,
        filingId: true,
        supersedesId: true,
      },
    });
    const claims = await tx.claim.findMany({
      where: { caseId },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      take: MOST,
      select: claimSelect,
    });
    const reliefs = await tx.relief.findMany({
      where: { caseId },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      take: MOST,
      select: { ...cited, pleadingId: true, kind: true, text: true },
    });
    const parties = new Map(
      (
        await tx.party.findMany({
          where: { caseId, id: { in: claims.flatMap((c) => c.claimParties.map((p) => p.partyId)) } },
          select: { id: true, name: true, shortName: true },
        })
      ).map((p) => [p.id, { id: p.id, name: p.shortName ?? p.name }]),
    );
    const motions = await motionsAt(
      tx,
      caseId,
      rows.flatMap((r) => r.filingId ?? []),
    );
    const entries = await findEntries(tx, caseId, [
      ...rows.map((r) => r.filingId),
      ...claims.flatMap((c) => [c.dispositionFilingId, ...c.claimReliefs.map((r) => r.filingId)]),
      ...motions.map((m) => m.id),
    ]);
    const sources = await listSourcesOf(
      viewer,
      caseId,
      [...rows, ...claims, ...reliefs].map((r) => r.id),
    );

    const toClaim = (c: (typeof claims)[number]): Claim => {
      const recorded = new Map(c.claimReliefs.map((r) => [r.reliefId, r]));
      const { claimParties, claimElements, claimReliefs, releasedAt, standing, standingNote, ...rest } = c;
      const disposition = at(entries, c.dispositionFilingId);
      return {
        ...rest,
        disposition,
        dispositionFilingId: disposition?.id ?? null,
        against: claimParties.flatMap((p) => parties.get(p.partyId) ?? []),
        partyIds: claimParties.flatMap((p) => parties.get(p.partyId)?.id ?? []),
        elements: claimElements,
        reliefs: reliefs
          .filter((r) => r.pleadingId === c.pleadingId)
          .map((r) => {
            const row = recorded.get(r.id);
            const entry = at(entries, row?.filingId ?? null);
            return {
              reliefId: r.id,
              kind: r.kind,
              text: r.text,
              live: row?.live ?? null,
              reason: row?.reason ?? null,
              asOf: row?.asOf == null ? null : fromDbDate(row.asOf),
              entry,
              filingId: entry?.id ?? null,
              version: row?.version ?? null,
            };
          }),
        provenance: toProvenance(c, sources),
        released: releasedAt !== null,
      };
    };
    const toPleading = (r: (typeof rows)[number]): Pleading => ({
      id: r.id,
      kind: r.kind,
      title: r.title,
      filedOn: r.filedOn && fromDbDate(r.filedOn),
      operative: r.operative,
      entry: at(entries, r.filingId),
      supersedesId: r.supersedesId,
      // A proposed pleading takes nobody's place until leave is given.
      supersededById: rows.find((o) => o.supersedesId === r.id && o.kind !== "proposed")?.id ?? null,
      provenance: toProvenance(r, sources),
      claims: claims.filter((c) => c.pleadingId === r.id).map(toClaim),
      reliefs: reliefs
        .filter((x) => x.pleadingId === r.id)
        .map((x) => ({ id: x.id, kind: x.kind, text: x.text, provenance: toProvenance(x, sources) })),
      motions: motions
        .filter((m) => m.pleadingFilingId === r.filingId)
        .flatMap((m) => {
          const entry = entries.get(m.id);
          return entry === undefined ? [] : [{ entry, motionKind: m.motionKind, disposition: m.disposition }];
        }),
    });
    return { versions: rows.map(toPleading), can: { edit: canEditClaims(viewer, caseId) } };
  });
}

/** One claim as it stands in its version. */
export async function getClaim(viewer: Viewer, caseId: string, claimId: string): Promise<Claim> {
  const { versions } = await listPleadings(viewer, caseId);
  const found = versions.flatMap((v) => v.claims).find((c) => c.id === claimId);
  if (found === undefined) throw notFound("claim");
  return found;
}
