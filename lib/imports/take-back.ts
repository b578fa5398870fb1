import type { AuditEntry } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { fromDbDate } from "@/lib/dates/court-date";
import type { Tx } from "@/lib/db/with-viewer";
import { countReopened } from "@/lib/deadlines/count-reopened";
import { deadlineEvent, tell, writeHistory } from "@/lib/deadlines/write-date";
import { AppError } from "@/lib/errors";
import type { Effect, TouchedTable } from "./effects";

const nouns = {
  filing: "entry",
  filing_party: "filer",
  filing_link: "link",
  hearing: "hearing",
  deadline: "date",
  posture_item: "line of the posture card",
  attorney: "attorney",
  appearance: "appearance",
  service_of_process: "service",
} as const satisfies Record<TouchedTable, string>;

/** What may rest on a row, by the table that names it. */
const holders: Readonly<Record<string, string>> = {
  appearance: "an appearance",
  deadline: "a date",
  filing: "an entry",
  hearing: "another hearing",
  note: "a note",
  release: "a release to the client",
  service_of_process: "a service",
  source_citation: "a source",
  task: "a task",
};

const changedSince = (table: TouchedTable) =>
  new AppError(
    "conflict",
    `The ${nouns[table]} was changed since, so this can no longer be undone in one step. Correct it where it stands now.`,
  );
const heldBy = (table: TouchedTable, holder: string) =>
  new AppError(
    "conflict",
    `This cannot be undone: ${holders[holder] ?? "something"} rests on the ${nouns[table]} it made. Take that away first, or correct the ${nouns[table]} where it stands.`,
  );

async function putBack(tx: Tx, caseId: string, e: Effect, fields: object): Promise<void> {
  // Of an entry only what was set must still stand so: it lives on for other reasons. Everything else must be as it was left.
  const [expected, hash] = e.table === "filing" ? [JSON.stringify(e.after), null] : [null, e.hash];
  const [row] = await tx.$queryRaw<{ done: boolean }[]>`
    SELECT put_back(${caseId}::uuid, ${e.table}, ${e.id}::uuid, ${expected}::jsonb, ${hash}, ${JSON.stringify(fields)}::jsonb) AS done`;
  if (row?.done !== true) throw changedSince(e.table);
}

async function unmake(tx: Tx, caseId: string, e: Effect): Promise<void> {
  const [row] = await tx.$queryRaw<{ holder: string | null }[]>`
    SELECT unmake(${caseId}::uuid, ${e.table}, ${e.id}::uuid, ${e.hash}) AS holder`;
  const holder = row?.holder ?? null;
  if (holder === "changed") throw changedSince(e.table);
  if (holder !== null) throw heldBy(e.table, holder);
}

const select = {
  id: true,
  dueOn: true,
  state: true,
  ownerId: true,
  backupId: true,
} as const;

/** Dates are never removed: one that was made is closed with its reason, one that was moved gets its day back; each with its history. */
async function takeBackDates(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  effects: readonly Effect[],
  { words, decidedAt }: { words: string; decidedAt: Date | null },
): Promise<AuditEntry[]> {
  if (effects.length === 0) return [];
  const ids = effects.map((e) => e.id);
  const read = async () =>
    new Map(
      (await tx.deadline.findMany({ where: { caseId, id: { in: ids } }, select })).map((d) => [d.id, d]),
    );
  const before = await read();
  const reason = `Taken back: accepting what was read from the docket text was undone. “${words.slice(0, 300)}”`;
  for (const e of effects) if (e.before !== null) await putBack(tx, caseId, e, e.before);
  for (const e of effects)
    if (e.before === null) await putBack(tx, caseId, e, { state: "vacated", closed_reason: reason });
  const hanging = await tx.deadline.findFirst({
    where: {
      caseId,
      triggerDeadlineId: { in: effects.filter((e) => e.before === null).map((e) => e.id) },
      state: { in: ["proposed", "confirmed", "waiting"] },
    },
    select: { id: true },
  });
  if (hanging !== null) throw heldBy("deadline", "deadline");
  const after = await read();
  const pairs = ids.flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    return was === undefined || is === undefined ? [] : [{ was, is }];
  });
  await writeHistory(
    tx,
    viewer,
    caseId,
    pairs.map(({ was, is }) => ({
      deadlineId: is.id,
      fromOn: was.dueOn && fromDbDate(was.dueOn),
      toOn: is.dueOn && fromDbDate(is.dueOn),
      fromState: was.state,
      toState: is.state,
      reason,
    })),
  );
  const open = effects.filter((e) => e.before !== null).map((e) => e.id);
  const moved = decidedAt === null ? [] : await countReopened(tx, viewer, caseId, open, decidedAt);
  for (const { is } of pairs)
    await tell(tx, viewer, caseId, is.state === "vacated" ? "deadline.vacated" : "deadline.changed", [
      { userId: is.ownerId, deadlineId: is.id },
      { userId: is.backupId, deadlineId: is.id },
    ]);
  return [
    ...pairs.map(({ was, is }) =>
      deadlineEvent("taken_back", is.id, {
        fromOn: was.dueOn && fromDbDate(was.dueOn),
        toOn: is.dueOn && fromDbDate(is.dueOn),
        state: is.state,
      }),
    ),
    ...moved.map((id) => deadlineEvent("moved", id, { by: "counted_again" })),
  ];
}

const subjects = {
  filing: "filing",
  filing_party: "filing",
  filing_link: "filing",
  hearing: "hearing",
  posture_item: "posture",
  attorney: "attorney",
  appearance: "appearance",
  service_of_process: "service",
} as const;

/**
 * Reverses what accepting a proposal did, row by row, in the open transaction: made rows go, changed fields get back what
 * they were. Throws a conflict, and so changes nothing, where a row is not as it was left or something rests on it.
 */
export async function takeBack(
  tx: Tx,
  viewer: Viewer,
  of: { caseId: string; filingId: string; words: string; decidedAt: Date | null },
  effects: readonly Effect[],
): Promise<AuditEntry[]> {
  const events = await takeBackDates(
    tx,
    viewer,
    of.caseId,
    effects.filter((e) => e.table === "deadline"),
    of,
  );
  // What was made last may name what was made first: an appearance its attorney, a new hearing the one it replaces.
  const order: readonly TouchedTable[] = ["appearance"];
  const rest = effects
    .filter((e) => e.table !== "deadline")
    .toSorted((a, b) => order.indexOf(b.table) - order.indexOf(a.table));
  for (const e of rest) {
    if (e.table === "deadline") continue;
    if (e.before === null) await unmake(tx, of.caseId, e);
    else await putBack(tx, of.caseId, e, e.before);
    const kind = subjects[e.table];
    events.push({
      action: `${kind}.taken_back`,
      subjectKind: kind,
      // A link, or the party that filed, is part of its entry.
      subjectId: kind === "filing" ? of.filingId : e.id,
      data: { of: e.table, id: e.id, removed: e.before === null, fields: Object.keys(e.before ?? {}) },
    });
  }
  return events;
}
