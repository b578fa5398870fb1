import type { Tx } from "@/lib/db/with-viewer";
import { citeOf } from "@/lib/filings/words";
import type { HarmRevision } from "../schema";
import { idsIn, type RevisionRecord, snapshotChanges, withNames } from "./snapshot";

/** Who changed rows, by their id. */
async function namesOf(tx: Tx, rows: readonly RevisionRecord[]): Promise<Map<string, string>> {
  const people = await tx.user.findMany({
    where: { id: { in: [...new Set(rows.flatMap((r) => r.replacedById ?? []))] } },
    select: { id: true, name: true },
  });
  return new Map(people.map((p) => [p.id, p.name]));
}

/** What the ids in a history are called, as far as the viewer may see them. */
async function nameIds(tx: Tx, caseId: string, revisions: readonly HarmRevision[]): Promise<HarmRevision[]> {
  const ids = idsIn(revisions);
  if (ids.length === 0) return [...revisions];
  const of = { where: { caseId, id: { in: ids } } };
  const titled = { ...of, select: { id: true, title: true } };
  const worded = { ...of, select: { id: true, text: true } };
  const declarations = await tx.declaration.findMany(titled);
  const actions = await tx.governmentAction.findMany(titled);
  const documents = await tx.document.findMany(titled);
  const elements = await tx.claimElement.findMany(worded);
  const facts = await tx.fact.findMany(worded);
  const baselines = await tx.baseline.findMany({ ...of, select: { id: true, name: true } });
  const filings = await tx.filing.findMany({ ...of, select: { id: true, number: true, kind: true } });
  return withNames(
    revisions,
    new Map([
      ...[...declarations, ...actions, ...documents].map((r) => [r.id, r.title] as const),
      ...[...elements, ...facts].map((r) => [r.id, r.text] as const),
      ...baselines.map((b) => [b.id, b.name] as const),
      ...filings.map((f) => [f.id, citeOf(f)] as const),
    ]),
  );
}

/** What rows of the ledger were before each change, latest first; `current` are the rows as they stand. Rows never changed are absent. */
export async function loadRevisions(
  tx: Tx,
  caseId: string,
  current: readonly { id: string }[],
): Promise<{ subjectId: string; revisions: HarmRevision[] }[]> {
  const rows = await tx.ledgerRevision.findMany({
    where: { caseId, subjectId: { in: current.map((r) => r.id) } },
    orderBy: [{ subjectId: "asc" }, { version: "desc" }],
    take: 500,
    select: { subjectId: true, version: true, snapshot: true, replacedAt: true, replacedById: true },
  });
  const names = await namesOf(tx, rows);
  const now = new Map(current.map((r) => [r.id, r]));
  const found: { subjectId: string; revisions: HarmRevision[] }[] = [];
  for (const [subjectId, mine] of Map.groupBy(rows, (r) => r.subjectId))
    found.push({
      subjectId,
      revisions: await nameIds(tx, caseId, snapshotChanges(now.get(subjectId) ?? {}, mine, names)),
    });
  return found;
}

/** What a harm was before each change, latest first. */
export async function loadHarmRevisions(
  tx: Tx,
  caseId: string,
  current: { id: string },
): Promise<HarmRevision[]> {
  const rows = await tx.harmRevision.findMany({
    where: { caseId, harmId: current.id },
    orderBy: { version: "desc" },
    take: 200,
    select: { version: true, snapshot: true, replacedAt: true, replacedById: true },
  });
  return nameIds(tx, caseId, snapshotChanges(current, rows, await namesOf(tx, rows)));
}
