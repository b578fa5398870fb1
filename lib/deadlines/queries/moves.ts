import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import { fromDbDate } from "@/lib/dates/court-date";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { canReadDates } from "../access";
import { type MoveRow, type MoveTable, type TriggerRow, type WhatIf, whatIf } from "../move-schema";
import { readComputation } from "../recipe";
import { rowDaysOf } from "../row-days";
import { workOutMoves } from "../work-out-moves";

/** "What if": the dates of a case as they would be, beside those on record. Nothing is saved. */
export async function previewMoves(viewer: Viewer, caseId: string, asked: WhatIf): Promise<MoveTable> {
  if (!canReadDates(viewer, caseId)) throw notFound("case");
  const { rows, checked } = await withViewer(viewer, (tx) => workOutMoves(tx, viewer, [caseId], asked));
  return { rows: rows.map((moving) => moving.row), checked };
}

/** The same over every case where the viewer is on the team: a closure, or a rule whose text changed. */
export async function previewMovesEverywhere(viewer: Viewer, asked: WhatIf): Promise<MoveTable> {
  if (viewer.teamCases.length === 0) return { rows: [], checked: 0 };
  const { rows, checked } = await withViewer(viewer, (tx) =>
    workOutMoves(tx, viewer, viewer.teamCases, { ...asked, moves: [], track: null }),
  );
  return { rows: rows.map((moving) => moving.row), checked };
}

const LATELY_MS = 90 * 86_400_000;

/**
 * Open dates of the viewer's cases that no longer follow from the rules, the calendar or the docket: a rule's text
 * changed, a closure could not be counted, an entry was corrected to another day. Worked out only where there was such a change in the last 90 days: the board is read all
 * day long.
 */
export async function listLeftBehind(viewer: Viewer): Promise<MoveRow[]> {
  if (viewer.teamCases.length === 0) return [];
  const since = new Date(now().getTime() - LATELY_MS);
  const lately = await withViewer(
    viewer,
    async (tx) =>
      (await tx.courtClosure.count({
        where: { OR: [{ createdAt: { gte: since } }, { withdrawnAt: { gte: since } }] },
      })) +
      (await tx.ruleText.count({ where: { isChange: true, seenAt: { gte: since } } })) +
      (await countStrays(tx, viewer.teamCases)),
  );
  return lately === 0 ? [] : (await previewMovesEverywhere(viewer, whatIf.parse({ docket: true }))).rows;
}

/** Open dates whose entry, service or hearing says another day than the one they were counted from. */
async function countStrays(tx: Tx, caseIds: readonly string[]): Promise<number> {
  const dates = await tx.deadline.findMany({
    where: {
      caseId: { in: [...caseIds] },
      state: { in: ["proposed", "confirmed"] },
      triggerOn: { not: null },
      keptReason: null,
      OR: [
        { triggerFilingId: { not: null } },
        { triggerServiceId: { not: null } },
        { triggerHearingId: { not: null } },
      ],
    },
    select: {
      id: true,
      ruleId: true,
      triggerOn: true,
      triggerFilingId: true,
      triggerServiceId: true,
      triggerHearingId: true,
    },
  });
  const days = await rowDaysOf(tx, dates);
  return dates.filter((d) => {
    const says = days.get(d.id)?.on;
    return says !== undefined && d.triggerOn !== null && says !== fromDbDate(d.triggerOn);
  }).length;
}

const MOST = 1000;

/** What the open dates of a case start from, each with what hangs on it directly: the choices of "what if". */
export async function listTriggers(viewer: Viewer, caseId: string): Promise<TriggerRow[]> {
  if (!canReadDates(viewer, caseId)) throw notFound("case");
  const { rows, days } = await withViewer(viewer, async (tx) => {
    const rows = await tx.deadline.findMany({
      where: {
        caseId,
        state: { in: ["proposed", "confirmed", "waiting"] },
        triggerDeadlineId: null,
        basis: { in: ["rule", "order", "by_hand"] },
      },
      orderBy: [{ triggerOn: { sort: "desc", nulls: "last" } }, { id: "asc" }],
      take: MOST,
      select: {
        id: true,
        title: true,
        basis: true,
        ruleId: true,
        triggerOn: true,
        triggerText: true,
        triggerFilingId: true,
        triggerServiceId: true,
        triggerHearingId: true,
        waitingFor: true,
        computation: true,
      },
    });
    return { rows, days: await rowDaysOf(tx, rows) };
  });
  const triggers = new Map<string, TriggerRow>();
  for (const r of rows) {
    const recipe = readComputation(r.computation)?.recipe;
    if (recipe?.kind === "two_sided") {
      for (const [part, side] of recipe.sides.entries())
        triggers.set(`side:${r.id}:${part}`, {
          subject: "side",
          id: r.id,
          part,
          day: null,
          from: side.date,
          text: `${side.what}, for “${r.title}”`,
          deadlineIds: [r.id],
        });
      continue;
    }
    // A day that was named has no trigger to move.
    if (r.basis !== "rule" && r.triggerOn === null && r.waitingFor === null) continue;
    const subject = r.triggerServiceId
      ? ("service" as const)
      : r.triggerHearingId
        ? ("hearing" as const)
        : r.triggerFilingId
          ? ("filing" as const)
          : ("own" as const);
    const id = r.triggerServiceId ?? r.triggerHearingId ?? r.triggerFilingId ?? r.id;
    const from = r.triggerOn && fromDbDate(r.triggerOn);
    const kind = days.get(r.id)?.kind ?? null;
    const key = `${subject}:${id}:${from}:${kind}`;
    const known = triggers.get(key);
    if (known) known.deadlineIds.push(r.id);
    else
      triggers.set(key, {
        subject,
        id,
        part: 0,
        day: kind,
        from,
        text: r.triggerText ?? r.waitingFor ?? r.title,
        deadlineIds: [r.id],
      });
  }
  return [...triggers.values()];
}
