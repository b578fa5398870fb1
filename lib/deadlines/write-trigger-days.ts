import type { AuditEntry } from "@/lib/audit/audited";
import { today } from "@/lib/dates/clock";
import { toDbDate } from "@/lib/dates/court-date";
import { formatShort } from "@/lib/dates/format-date";
import type { Tx } from "@/lib/db/with-viewer";
import { AppError, invalid } from "@/lib/errors";
import type { Move } from "./move-schema";
import { readRows } from "./row-days";
import { type DayKind, dayOfEntry } from "./trigger-day";
import type { Moving } from "./work-out-moves";

const columns = { filed: "filedOn", served: "servedOn", entered: "enteredOn" } as const;

/** What the row says must be what the date was counted from: otherwise the table is of another day. */
function checkStarts(what: string, says: string, from: string | null): void {
  if (says !== from)
    throw invalid(
      "moves",
      `${what} says ${formatShort(says)}, not ${from === null ? "that it is open" : formatShort(from)}. Let its dates follow what it says first, under “counted again”.`,
    );
}

function dayTo(move: Move, what: string): string {
  if (move.to === null) throw invalid("moves", `${what} has happened: name the day it happened on.`);
  const to = move.to.slice(0, 10);
  if (to > today()) throw invalid("moves", `${what}: this day has not come yet in the court's calendar.`);
  return to;
}

async function moveEntry(
  tx: Tx,
  caseId: string,
  move: Move,
  kinds: ReadonlySet<DayKind>,
): Promise<AuditEntry[]> {
  const ids = { triggerFilingId: move.id, triggerServiceId: null, triggerHearingId: null };
  const entry = (await readRows(tx, [ids])).filings.get(move.id);
  if (entry === undefined) return [];
  const to = dayTo(move, entry.cite);
  const days: Record<string, string> = {};
  for (const kind of kinds) {
    const says = dayOfEntry(entry, kind);
    if (says === to) continue;
    checkStarts(`${entry.cite}, ${kind},`, says, move.from);
    if (kind === "entered" && to < entry.filedOn)
      throw invalid(
        "moves",
        `${entry.cite} was filed on ${formatShort(entry.filedOn)}: it is not entered before.`,
      );
    days[columns[kind]] = to;
  }
  if (Object.keys(days).length === 0) return [];
  const { count } = await tx.filing.updateMany({
    where: { id: move.id, caseId, version: entry.version },
    data: {
      ...Object.fromEntries(Object.entries(days).map(([column, on]) => [column, toDbDate(on)])),
      version: { increment: 1 },
    },
  });
  if (count !== 1)
    throw new AppError("conflict", "Somebody changed this entry at the same moment. Load it again.");
  return [
    {
      action: "filing.corrected",
      subjectKind: "filing",
      subjectId: move.id,
      data: { ...days, by: "moved trigger" },
    },
  ];
}

async function moveService(tx: Tx, caseId: string, move: Move): Promise<AuditEntry[]> {
  const ids = { triggerFilingId: null, triggerServiceId: move.id, triggerHearingId: null };
  const service = (await readRows(tx, [ids])).services.get(move.id);
  if (service === undefined) return [];
  const to = dayTo(move, `The service on ${service.name}`);
  if (service.on === to) return [];
  if (service.on !== null) checkStarts(`The service on ${service.name}`, service.on, move.from);
  const column = service.receivedOn === null && service.on !== null ? "sentOn" : "receivedOn";
  const { count } = await tx.serviceOfProcess.updateMany({
    where: { id: move.id, caseId, version: service.version },
    data: { [column]: toDbDate(to), version: { increment: 1 } },
  });
  if (count !== 1)
    throw new AppError("conflict", "Somebody changed this service at the same moment. Load it again.");
  return [
    {
      action: "service.edited",
      subjectKind: "service",
      subjectId: move.id,
      data: { [column]: to, by: "moved trigger" },
    },
  ];
}

async function checkHearing(tx: Tx, move: Move): Promise<void> {
  const ids = { triggerFilingId: null, triggerServiceId: null, triggerHearingId: move.id };
  const hearing = (await readRows(tx, [ids])).hearings.get(move.id);
  if (hearing !== undefined && hearing.on !== move.to?.slice(0, 10))
    throw invalid(
      "moves",
      `“${hearing.title}” is set for ${formatShort(hearing.on)}. Reset the hearing by its order, and let its dates follow.`,
    );
}

/**
 * One truth: when a trigger moves, the row that it is moves with it, in the same transaction: the day an entry was
 * filed, served or entered, the day of a service. A hearing is reset by its order, never from here.
 */
export async function writeTriggerDays(
  tx: Tx,
  caseId: string,
  moves: readonly Move[],
  touched: readonly Moving[],
): Promise<AuditEntry[]> {
  const events: AuditEntry[] = [];
  for (const move of moves) {
    const kinds = new Set(
      touched.flatMap(({ record: r }) =>
        r.trigger.subject === move.subject && r.trigger.id === move.id && r.triggerOn === move.from
          ? (r.rowDay?.kind ?? [])
          : [],
      ),
    );
    if (move.subject === "filing") events.push(...(await moveEntry(tx, caseId, move, kinds)));
    if (move.subject === "service") events.push(...(await moveService(tx, caseId, move)));
    if (move.subject === "hearing") await checkHearing(tx, move);
  }
  return events;
}
