import type { z } from "zod";
import { isClient, isOnTeam, type Viewer } from "@/lib/auth/viewer";
import { today } from "@/lib/dates/clock";
import { fromDbDate, toDbDate } from "@/lib/dates/court-date";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { clientCheck } from "./docket-check";
import { plainKind } from "./plain-words";
import { type ClientStatus, clientWords } from "./schema";
import { stageWords } from "./stages";

const MOST_FILINGS = 30;
const MOST_DATES = 10;

const caseSelect = {
  captionShort: true,
  courtName: true,
  docketNumberRaw: true,
  isIllustrative: true,
  clientStage: true,
  clientNext: true,
  clientNeeded: true,
  docketCheckedAt: true,
  docketCheckedFrom: true,
  docketCheckLeavesOut: true,
} as const;

async function releasedFilings(tx: Tx, caseId: string) {
  const rows = await tx.filing.findMany({
    where: { caseId, releasedAt: { not: null } },
    orderBy: [{ filedOn: "desc" }, { id: "desc" }],
    take: MOST_FILINGS + 1,
    select: { id: true, filedOn: true, number: true, kind: true, textClean: true },
  });
  const shown = rows.slice(0, MOST_FILINGS);
  const papers = await tx.filingDocument.findMany({
    where: {
      caseId,
      filingId: { in: shown.map((f) => f.id) },
      releasedAt: { not: null },
      documentId: { not: null },
    },
    orderBy: { attachment: "asc" },
    select: { filingId: true, documentId: true, description: true, pageCount: true },
  });
  const documents = await tx.document.findMany({
    where: {
      caseId,
      id: { in: papers.flatMap((p) => p.documentId ?? []) },
      releasedAt: { not: null },
      sequesteredAt: null,
    },
    select: { id: true },
  });
  const open = new Set(documents.map((d) => d.id));
  return {
    more: rows.length > MOST_FILINGS,
    filings: shown.map((f) => ({
      id: f.id,
      filedOn: fromDbDate(f.filedOn),
      number: f.number,
      what: plainKind[f.kind],
      text: f.textClean,
      papers: papers.flatMap(({ filingId, documentId, description, pageCount }) =>
        filingId === f.id && documentId !== null && open.has(documentId)
          ? [{ documentId, description, pageCount }]
          : [],
      ),
    })),
  };
}

async function releasedDates(tx: Tx, caseId: string): Promise<ClientStatus["dates"]> {
  const from = toDbDate(today());
  const deadlines = await tx.deadline.findMany({
    where: {
      caseId,
      releasedAt: { not: null },
      state: { in: ["proposed", "confirmed"] },
      dueOn: { gte: from },
    },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: MOST_DATES,
    select: { id: true, title: true, dueOn: true, dueTime: true },
  });
  const hearings = await tx.hearing.findMany({
    where: { caseId, releasedAt: { not: null }, state: "set", heldOn: { gte: from } },
    orderBy: [{ heldOn: "asc" }, { id: "asc" }],
    take: MOST_DATES,
    select: { id: true, title: true, heldOn: true, startsAt: true },
  });
  const dates: ClientStatus["dates"] = [
    ...deadlines.flatMap(({ id, title, dueOn, dueTime }) =>
      dueOn === null ? [] : [{ id, title, on: fromDbDate(dueOn), time: dueTime, what: "deadline" as const }],
    ),
    ...hearings.map(({ id, title, heldOn, startsAt }) => ({
      id,
      title,
      on: fromDbDate(heldOn),
      time: startsAt,
      what: "hearing" as const,
    })),
  ];
  return dates
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1))
    .slice(0, MOST_DATES);
}

async function compose(
  tx: Tx,
  caseId: string,
  as: ClientStatus["as"],
  readerId: string,
): Promise<ClientStatus> {
  const legalCase = await tx.case.findUnique({ where: { id: caseId }, select: caseSelect });
  if (legalCase === null) throw notFound("case");
  const words = stageWords[legalCase.clientStage];
  const unread = await tx.message.count({
    where: {
      caseId,
      readAt: null,
      createdById: { not: readerId },
      ...(as === "lead" ? { reporterId: null } : { reporterId: readerId }),
    },
  });
  return {
    caseId,
    caption: legalCase.captionShort,
    court: legalCase.courtName,
    docketNumber: legalCase.docketNumberRaw,
    isIllustrative: legalCase.isIllustrative,
    as,
    stage: legalCase.clientStage,
    title: words.title,
    means: words.means,
    // An attorney's own words are for whoever speaks for the client; a reporter reads the stage's standing ones.
    next: (as === "lead" ? legalCase.clientNext : null) ?? words.next,
    needed: as === "lead" ? legalCase.clientNeeded : null,
    ...(as === "lead"
      ? { dates: await releasedDates(tx, caseId), ...(await releasedFilings(tx, caseId)) }
      : { dates: [], filings: [], more: false }),
    unread,
    checked: as === "lead" ? clientCheck(legalCase) : null,
  };
}

/** The cases of a person of the client, by caption: usually one. */
export async function listClientCases(viewer: Viewer): Promise<{ id: string; caption: string }[]> {
  const rows = await withViewer(viewer, (tx) =>
    tx.case.findMany({
      where: { id: { in: [...viewer.clientCases, ...viewer.reporterCases] } },
      orderBy: { id: "asc" },
      take: 50,
      select: { id: true, captionShort: true },
    }),
  );
  return rows.map((r) => ({ id: r.id, caption: r.captionShort }));
}

/** The client's one page on a case. */
export async function getClientStatus(viewer: Viewer, caseId: string): Promise<ClientStatus> {
  if (!isClient(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, (tx) =>
    compose(tx, caseId, viewer.clientCases.includes(caseId) ? "lead" : "reporter", viewer.userId),
  );
}

/** The same page as the team previews it: exactly what is released, read under the same conditions. */
export async function previewClientStatus(viewer: Viewer, caseId: string): Promise<ClientStatus> {
  if (!isOnTeam(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, (tx) => compose(tx, caseId, "lead", viewer.userId));
}

/** The stage and the attorney's words for it, to edit. */
export async function getClientWords(viewer: Viewer, caseId: string): Promise<z.infer<typeof clientWords>> {
  if (!isOnTeam(viewer, caseId)) throw notFound("case");
  const row = await withViewer(viewer, (tx) =>
    tx.case.findUnique({
      where: { id: caseId },
      select: { clientStage: true, clientNext: true, clientNeeded: true, version: true, updatedAt: true },
    }),
  );
  if (row === null) throw notFound("case");
  return clientWords.parse({
    stage: row.clientStage,
    next: row.clientNext,
    needed: row.clientNeeded,
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
  });
}
