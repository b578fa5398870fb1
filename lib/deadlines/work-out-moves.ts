import type { Viewer } from "@/lib/auth/viewer";
import { recordedClosures } from "@/lib/closures/queries";
import { fromDbDate } from "@/lib/dates/court-date";
import type { Tx } from "@/lib/db/with-viewer";
import { type CascadeRow, cascade } from "./cascade";
import { eventsOf, keysOfMove, type Movable, toCascade } from "./cascade-source";
import type { ComputeAnswer, ReviewTrack } from "./engine-schema";
import { groupBy } from "./group-by";
import type { MoveRow, WhatIf } from "./move-schema";
import { readComputation } from "./recipe";
import { trackOfCase } from "./review-track-words";
import { rowDaysOf } from "./row-days";

const OPEN: readonly string[] = ["proposed", "confirmed", "waiting"];
const day = (date: Date | null) => date && fromDbDate(date);

type Loaded = Movable & {
  side: MoveRow["side"];
  state: "proposed" | "confirmed" | "waiting" | "done" | "extended" | "superseded" | "vacated";
  waitingFor: string | null;
  triggerText: string | null;
  triggerFilingId: string | null;
  keptReason: string | null;
  ownerId: string | null;
  backupId: string | null;
  version: number;
};

async function load(tx: Tx, caseIds: readonly string[]): Promise<Loaded[]> {
  const rows = await tx.deadline.findMany({
    where: {
      caseId: { in: [...caseIds] },
      // A closed date matters only where an open one hangs on it.
      OR: [
        { state: { in: ["proposed", "confirmed", "waiting"] } },
        { deadlinesAsTriggerDeadline: { some: { state: { in: ["proposed", "confirmed", "waiting"] } } } },
      ],
    },
    orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    select: {
      id: true,
      caseId: true,
      title: true,
      side: true,
      state: true,
      basis: true,
      ruleId: true,
      calendar: true,
      serviceMethod: true,
      offsetDays: true,
      dueOn: true,
      safeOn: true,
      printedOn: true,
      triggerOn: true,
      triggerText: true,
      triggerFilingId: true,
      triggerServiceId: true,
      triggerHearingId: true,
      triggerDeadlineId: true,
      waitingFor: true,
      keptReason: true,
      ownerId: true,
      backupId: true,
      computation: true,
      version: true,
    },
  });
  const days = await rowDaysOf(tx, rows);
  return rows.map((r) => ({
    rowDay: days.get(r.id) ?? null,
    id: r.id,
    caseId: r.caseId,
    title: r.title,
    side: r.side,
    state: r.state,
    open: OPEN.includes(r.state),
    basis: r.basis,
    ruleId: r.ruleId,
    calendar: r.calendar,
    serviceMethod: r.serviceMethod,
    offsetDays: r.offsetDays,
    dueOn: day(r.dueOn),
    safeOn: day(r.safeOn),
    printedOn: day(r.printedOn),
    triggerOn: day(r.triggerOn),
    triggerText: r.triggerText,
    triggerFilingId: r.triggerFilingId,
    trigger: r.triggerServiceId
      ? { subject: "service", id: r.triggerServiceId }
      : r.triggerHearingId
        ? { subject: "hearing", id: r.triggerHearingId }
        : r.triggerFilingId
          ? { subject: "filing", id: r.triggerFilingId }
          : { subject: "own", id: r.id },
    anchorId: r.triggerDeadlineId,
    stored: readComputation(r.computation),
    waitingFor: r.waitingFor,
    keptReason: r.keptReason,
    ownerId: r.ownerId,
    backupId: r.backupId,
    version: r.version,
  }));
}

/** Those whose own trigger moves, and whatever hangs on them. */
function touchedBy(rows: readonly Loaded[], moved: ReadonlySet<string>, follow: string | null): Set<string> {
  const touched = new Set(
    rows
      .filter(
        (r) =>
          r.open &&
          (eventsOf(r).some(({ key }) => moved.has(key)) || (follow !== null && r.anchorId === follow)),
      )
      .map((r) => r.id),
  );
  const followers = groupBy(rows, (r) => r.anchorId);
  const queue = [...touched];
  for (let next = queue.pop(); next !== undefined; next = queue.pop())
    for (const follower of followers.get(next) ?? [])
      if (!touched.has(follower.id)) {
        touched.add(follower.id);
        queue.push(follower.id);
      }
  return touched;
}

export type Moving = {
  record: Loaded;
  row: MoveRow;
  trigger: string | null;
  answer: ComputeAnswer | null;
  /** The days of the sides, for "the earlier of". */
  sides: CascadeRow["sides"];
  waitingFor: string | null;
};
export type WorkedOut = {
  /** Dates that would differ. */
  rows: Moving[];
  /** Their trigger moves and the day does not: rolled to the same Monday, say. */
  same: Moving[];
  checked: number;
};

/**
 * What would move in these cases, for a question. Reads only. With moves alone, only what hangs on them is asked
 * about; a date once kept on purpose stays until its own trigger moves again. `follow`: a date that has taken
 * another's place, and what hangs on it is asked about.
 */
export async function workOutMoves(
  tx: Tx,
  viewer: Viewer,
  caseIds: readonly string[],
  asked: WhatIf,
  follow: string | null = null,
): Promise<WorkedOut> {
  const rows = await load(tx, caseIds);
  const cases = await tx.case.findMany({
    where: { id: { in: [...caseIds] } },
    select: { id: true, captionShort: true, reviewTrack: true },
  });
  const tracks = new Map<string, ReviewTrack>(
    cases.map((c) => [c.id, asked.track ?? trackOfCase(c.reviewTrack)]),
  );
  const captions = new Map(cases.map((c) => [c.id, c.captionShort]));
  const recorded = await recordedClosures(viewer, asked.withdraw);
  const closures = [
    ...recorded,
    ...asked.enter.map((c) => ({ date: c.closedOn, kind: c.kind, calendar: c.calendar })),
  ];
  const moves = new Map(asked.moves.flatMap((m) => keysOfMove(m).map((key) => [key, m.to])));
  const touched = touchedBy(rows, new Set(moves.keys()), follow);
  const movesOnly =
    (moves.size > 0 || follow !== null) &&
    asked.enter.length + asked.withdraw.length === 0 &&
    asked.track === null &&
    !asked.docket;
  const held = (r: Loaded) => !touched.has(r.id) && (movesOnly || r.keptReason !== null);
  const events: Record<string, string | null> = { none: null };
  for (const r of rows)
    for (const { key, on } of eventsOf(r)) {
      // An hour is known of the date alone; the row knows the day.
      const says = asked.docket && r.rowDay !== null && r.rowDay.on !== on?.slice(0, 10) ? r.rowDay.on : on;
      events[key] = moves.has(key) ? (moves.get(key) ?? null) : (events[key] ?? says);
    }
  const track = (r: Loaded) => tracks.get(r.caseId) ?? "undecided";
  const known = new Set(rows.map((r) => r.id));
  const deadlines = rows.map((r) =>
    // A date that hangs on one the viewer may not see cannot be worked out here: it stays.
    toCascade(r, track(r), held(r) || (r.anchorId !== null && !known.has(r.anchorId))),
  );
  const byId = new Map(rows.map((r) => [r.id, r]));
  const result = cascade({ deadlines, events, closures, keep: new Set(asked.keep) });
  const toMoving = (record: Loaded, c: CascadeRow): Moving => ({
    record,
    trigger: c.new.trigger,
    answer: c.answer,
    sides: c.sides,
    waitingFor: c.waitingFor,
    row: {
      id: record.id,
      caseId: record.caseId,
      caption: captions.get(record.caseId) ?? "",
      title: record.title,
      side: record.side,
      oldDue: c.old.due,
      newDue: c.new.due,
      oldSafe: c.old.safe,
      newSafe: c.new.safe,
      because: c.because,
      steps: c.answer?.steps ?? [],
      warnings: c.answer?.warnings ?? [],
      error: c.error?.message ?? null,
      kept: c.kept,
    },
  });
  const differing = result.rows.flatMap((c) => {
    const record = byId.get(c.id);
    return record?.open ? [toMoving(record, c)] : [];
  });
  const shown = new Set(differing.map((m) => m.record.id));
  const same = rows
    .filter((r) => r.open && eventsOf(r).some(({ key }) => moves.has(key)) && !shown.has(r.id))
    .flatMap((r) => {
      const alone = { ...toCascade(r, track(r), false), recorded: { trigger: null, due: null, safe: null } };
      const [c] = cascade({ deadlines: [alone], events, closures }).rows;
      return c ? [toMoving(r, c)] : [];
    });
  return { rows: differing, same, checked: result.checked };
}
