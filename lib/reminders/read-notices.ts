import { isOnTeam, type Viewer } from "@/lib/auth/viewer";
import { fromDbDate } from "@/lib/dates/court-date";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { env } from "@/lib/env";
import { citeOf } from "@/lib/filings/words";
import type { Notice } from "./compose";

/** A row of the outbox: what happened to which row, no text. */
export type Told = { kind: string; caseId: string | null; subjectId: string | null };

type CaseWords = { caption: string; illustrative: boolean };
type About = { viewer: Viewer; origin: string; cases: Map<string, CaseWords> };

const unique = (ids: readonly (string | null)[]) => [...new Set(ids.flatMap((id) => id ?? []))];
const subjects = (rows: readonly Told[], prefix: string) =>
  unique(rows.filter((r) => r.kind.startsWith(prefix)).map((r) => r.subjectId));

async function dateNotices(tx: Tx, rows: readonly Told[], about: About): Promise<Notice[]> {
  const { titlesOutside } = await tx.setting.findFirstOrThrow({ select: { titlesOutside: true } });
  const dates = await tx.deadline.findMany({
    where: { id: { in: subjects(rows, "deadline.") } },
    select: {
      id: true,
      caseId: true,
      tier: true,
      title: true,
      side: true,
      state: true,
      dueOn: true,
      dueTime: true,
      ownerId: true,
      acknowledgedAt: true,
      triggerFilingId: true,
      respondsToId: true,
      orderFilingId: true,
    },
  });
  const filings = await tx.filing.findMany({
    where: {
      id: { in: unique(dates.flatMap((d) => [d.triggerFilingId, d.respondsToId, d.orderFilingId])) },
      tier: "record",
      number: { not: null },
    },
    select: { id: true, number: true, kind: true },
  });
  const entries = new Map(filings.map((f) => [f.id, citeOf(f)]));
  const people = await tx.user.findMany({
    where: { id: { in: unique(dates.map((d) => d.ownerId)) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map((p) => [p.id, p.name]));
  const byId = new Map(dates.map((d) => [d.id, d]));
  return rows.flatMap((row): Notice[] => {
    const date = byId.get(row.subjectId ?? "");
    const of = about.cases.get(date?.caseId ?? "");
    if (!row.kind.startsWith("deadline.") || date === undefined || of === undefined) return [];
    // A protected date neither carries its title out nor names the entry it hangs on.
    const open = date.tier === "record" || date.tier === "work_product";
    const cited = [date.triggerFilingId, date.respondsToId, date.orderFilingId].flatMap(
      (id) => entries.get(id ?? "") ?? [],
    );
    return [
      {
        about: "deadline",
        kind: row.kind,
        url: `${about.origin}/cases/${date.caseId}/deadlines/${date.id}`,
        facts: {
          ...of,
          title: titlesOutside && open ? date.title : null,
          side: date.side,
          state: date.state,
          dueOn: date.dueOn && fromDbDate(date.dueOn),
          dueTime: date.dueTime,
          entry: open ? (cited[0] ?? null) : null,
          owner: names.get(date.ownerId ?? "") ?? null,
          acknowledged: date.acknowledgedAt !== null,
        },
      },
    ];
  });
}

async function messageNotices(tx: Tx, rows: readonly Told[], about: About): Promise<Notice[]> {
  const messages = await tx.message.findMany({
    where: { id: { in: subjects(rows, "message.") } },
    orderBy: { id: "asc" },
    select: { id: true, caseId: true, reporterId: true, createdAt: true },
  });
  return messages.flatMap((m): Notice[] => {
    const of = about.cases.get(m.caseId);
    if (of === undefined) return [];
    const thread = m.reporterId === null ? "" : `?reporter=${m.reporterId}`;
    const path = isOnTeam(about.viewer, m.caseId)
      ? `/cases/${m.caseId}/client/messages${thread}`
      : `/status/${m.caseId}/messages`;
    return [{ about: "message", ...of, at: m.createdAt.toISOString(), url: `${about.origin}${path}` }];
  });
}

async function reportNotices(tx: Tx, rows: readonly Told[], about: About): Promise<Notice[]> {
  const reports = await tx.clientReport.findMany({
    where: { id: { in: subjects(rows, "report.") } },
    orderBy: { id: "asc" },
    select: { id: true, caseId: true, state: true, createdAt: true, decidedAt: true },
  });
  const byId = new Map(reports.map((r) => [r.id, r]));
  return rows.flatMap((row): Notice[] => {
    const report = byId.get(row.subjectId ?? "");
    const of = about.cases.get(report?.caseId ?? "");
    if (!row.kind.startsWith("report.") || report === undefined || of === undefined) return [];
    const decided = row.kind === "report.decided";
    if (decided && report.state !== "accepted" && report.state !== "declined") return [];
    const path = isOnTeam(about.viewer, report.caseId)
      ? `/cases/${report.caseId}/client`
      : `/status/${report.caseId}/report`;
    return [
      {
        about: "report",
        ...of,
        kind: decided && report.state === "declined" ? "declined" : decided ? "accepted" : "submitted",
        at: (decided ? (report.decidedAt ?? report.createdAt) : report.createdAt).toISOString(),
        url: `${about.origin}${path}`,
      },
    ];
  });
}

/**
 * What may be said of these rows to the person they are for, read as that person under row-level security: what they
 * no longer see is left out.
 */
export async function readNotices(viewer: Viewer, rows: readonly Told[]): Promise<Notice[]> {
  return withViewer(viewer, async (tx) => {
    const found = await tx.case.findMany({
      where: { id: { in: unique(rows.map((r) => r.caseId)) } },
      select: { id: true, captionShort: true, isIllustrative: true },
    });
    const cases = new Map(
      found.map((c) => [c.id, { caption: c.captionShort, illustrative: c.isIllustrative }]),
    );
    const about = { viewer, origin: new URL(env().BETTER_AUTH_URL).origin, cases };
    return [
      ...(await dateNotices(tx, rows, about)),
      ...(await messageNotices(tx, rows, about)),
      ...(await reportNotices(tx, rows, about)),
    ];
  });
}
