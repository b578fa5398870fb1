import type { Viewer } from "@/lib/auth/viewer";
import { fromDbDate } from "@/lib/dates/court-date";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { citeNumber, stateWords } from "@/lib/filings/words";
import { canList } from "./access";
import type { GrantedItem, Grantee } from "./schema";

/** Items of one person shown at a time: the newest. */
const MOST = 1000;

type Named = Pick<GrantedItem, "kind" | "label" | "filedOn">;

async function nameItems(tx: Tx, caseId: string, ids: readonly string[]): Promise<Map<string, Named>> {
  const where = { caseId, id: { in: [...new Set(ids)] } };
  const filings = await tx.filing.findMany({
    where,
    select: { id: true, number: true, filedOn: true, state: true, textClean: true },
  });
  const documents = await tx.document.findMany({ where, select: { id: true, title: true } });
  const shorten = (text: string) => (text.length > 90 ? `${text.slice(0, 88).trimEnd()}…` : text);
  return new Map<string, Named>([
    ...documents.map((d): [string, Named] => [d.id, { kind: "document", label: d.title, filedOn: null }]),
    ...filings.map((f): [string, Named] => [
      f.id,
      {
        kind: "filing",
        label: [
          f.number === null ? "Entry without a number" : citeNumber(f.number),
          ...(stateWords[f.state] === "" ? [] : [stateWords[f.state].toLowerCase()]),
          shorten(f.textClean),
        ].join(" · "),
        filedOn: fromDbDate(f.filedOn),
      },
    ]),
  ]);
}

/** Every co-counsel and expert of a case with the items named to them. Papers of a named filing go with it, unlisted. */
export async function listGrants(viewer: Viewer, caseId: string): Promise<Grantee[]> {
  if (!canList(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, async (tx) => {
    const members = await tx.caseMember.findMany({
      where: { caseId, role: { in: ["co_counsel", "expert"] }, revokedAt: null },
      select: { userId: true, role: true },
    });
    const users = await tx.user.findMany({
      where: { id: { in: members.map((m) => m.userId) } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    });
    const grants = await tx.itemGrant.findMany({
      where: { caseId, userId: { in: members.map((m) => m.userId) } },
      orderBy: { id: "desc" },
      take: MOST,
      select: { userId: true, itemId: true, createdAt: true },
    });
    const names = await nameItems(
      tx,
      caseId,
      grants.map((g) => g.itemId),
    );
    const papers = await tx.filingDocument.findMany({
      where: { caseId, filingId: { in: grants.map((g) => g.itemId) }, documentId: { not: null } },
      select: { filingId: true, documentId: true },
    });
    return users.flatMap((user) => {
      const member = members.find((m) => m.userId === user.id);
      if (member === undefined) return [];
      const own = grants.filter((g) => g.userId === user.id);
      const ownIds = new Set(own.map((g) => g.itemId));
      const withFiling = new Set(
        papers.filter((p) => ownIds.has(p.filingId)).flatMap((p) => p.documentId ?? []),
      );
      return [
        {
          userId: user.id,
          name: user.name,
          role: member.role,
          items: own
            .filter((g) => !withFiling.has(g.itemId))
            .map((g) => ({
              itemId: g.itemId,
              ...(names.get(g.itemId) ?? { kind: "document" as const, label: null, filedOn: null }),
              grantedAt: g.createdAt.toISOString(),
            })),
        },
      ];
    });
  });
}
