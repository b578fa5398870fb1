import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import { fromDbDate } from "@/lib/dates/court-date";
import { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/with-viewer";
import { namedInText, numbersIn } from "./named-in-text";
import { type EntryProposals, type ProposalPage, type ProposalRow, proposalData } from "./proposal-schema";

const AN_HOUR_MS = 3_600_000;
const MOST_PEOPLE = 200;

export type Shown = "open" | "decided" | "all";

/**
 * Which proposals a view shows. The open ones keep beside them what the viewer decided within the hour: where it stood,
 * with its undo.
 */
export function shownWhere(viewer: Viewer, show: Shown): Prisma.ProposalWhereInput {
  if (show === "all") return {};
  if (show === "decided") return { state: { not: "open" }, decidedById: { not: null } };
  const since = new Date(now().getTime() - AN_HOUR_MS);
  return { OR: [{ state: "open" }, { decidedById: viewer.userId, decidedAt: { gte: since } }] };
}

/** The parties and counsel of a case, by name. */
export async function loadPeople(tx: Tx, caseId: string) {
  const parties = await tx.party.findMany({
    where: { caseId },
    orderBy: { id: "asc" },
    take: MOST_PEOPLE,
    select: { name: true, shortName: true },
  });
  const counsel = await tx.attorney.findMany({
    where: { caseId },
    orderBy: { id: "asc" },
    take: MOST_PEOPLE,
    select: { name: true },
  });
  return { parties, counsel: counsel.map((a) => a.name) };
}
type People = Awaited<ReturnType<typeof loadPeople>>;

export const namesOf = (people: People): ProposalPage["people"] => ({
  parties: [...new Set(people.parties.map((p) => p.name))],
  counsel: [...new Set(people.counsel)],
});

type Entry = {
  id: string;
  number: number | null;
  kind: EntryProposals["filing"]["kind"];
  filedOn: Date;
  textClean: string;
  unreviewed: boolean;
};

/** The proposals of these entries, each with what its text names besides. */
export async function loadEntryProposals(
  tx: Tx,
  caseId: string,
  entries: readonly Entry[],
  where: Prisma.ProposalWhereInput,
  people: People,
): Promise<EntryProposals[]> {
  const rows = await tx.proposal.findMany({
    where: { caseId, filingId: { in: entries.map((f) => f.id) }, ...where },
    orderBy: { id: "asc" },
    select: {
      id: true,
      filingId: true,
      data: true,
      words: true,
      confidence: true,
      state: true,
      decidedAt: true,
      decidedById: true,
    },
  });
  const accepted = rows.filter((p) => p.state === "accepted" || p.state === "corrected").map((p) => p.id);
  const kept = await tx.proposal.findMany({
    where: { caseId, id: { in: accepted }, NOT: { effects: { equals: Prisma.DbNull } } },
    select: { id: true },
  });
  const undoable = new Set(kept.map((p) => p.id));
  const deciders = await tx.user.findMany({
    where: { id: { in: rows.flatMap((p) => p.decidedById ?? []) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(deciders.map((u) => [u.id, u.name]));
  const named = await tx.filing.findMany({
    where: { caseId, number: { in: entries.flatMap((f) => numbersIn(f.textClean)) } },
    select: { number: true },
  });
  const numbers = new Set(named.flatMap((f) => f.number ?? []));
  return entries.map(({ textClean, unreviewed, filedOn, ...f }) => ({
    filing: { id: f.id, number: f.number, kind: f.kind, filedOn: fromDbDate(filedOn) },
    text: textClean,
    unreviewed,
    named: namedInText(textClean, fromDbDate(filedOn), {
      // An entry does not answer itself.
      numbers: f.number === null ? numbers : new Set([...numbers].filter((n) => n !== f.number)),
      ...people,
    }),
    proposals: rows
      .filter((p) => p.filingId === f.id)
      .map(
        (p): ProposalRow => ({
          id: p.id,
          data: proposalData.parse(p.data),
          words: p.words,
          confidence: p.confidence,
          state: p.state,
          decidedAt: p.decidedAt?.toISOString() ?? null,
          decidedBy: p.decidedById === null ? null : (nameOf.get(p.decidedById) ?? "Somebody who has left"),
          can: {
            undo:
              p.decidedById !== null &&
              (p.state === "dismissed" || (p.state !== "open" && undoable.has(p.id))),
          },
        }),
      ),
  }));
}
