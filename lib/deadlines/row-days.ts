import { fromDbDate } from "@/lib/dates/court-date";
import type { Tx } from "@/lib/db/with-viewer";
import { citeOf } from "@/lib/filings/words";
import { type DayKind, dayKindOfRule, dayOfEntry } from "./trigger-day";

const day = (date: Date | null) => date && fromDbDate(date);
const unique = (ids: readonly (string | null)[]) => [...new Set(ids.flatMap((id) => id ?? []))];

/** What a date started from, as far as it is a row of the case. */
export type FromRow = {
  id: string;
  ruleId: string | null;
  /** Null: it waits, and the row it names is not what it waits for. */
  triggerOn: Date | null;
  triggerFilingId: string | null;
  triggerServiceId: string | null;
  triggerHearingId: string | null;
};
/** The day that the row says now, and which of an entry's days it is. */
export type RowDay = { on: string; kind: DayKind | null };

/** The docket's own days of some entries, services and hearings; what the viewer may not see is left out. */
export async function readRows(
  tx: Tx,
  rows: readonly Pick<FromRow, "triggerFilingId" | "triggerServiceId" | "triggerHearingId">[],
) {
  const filings = await tx.filing.findMany({
    where: { id: { in: unique(rows.map((r) => r.triggerFilingId)) } },
    select: {
      id: true,
      number: true,
      kind: true,
      filedOn: true,
      enteredOn: true,
      servedOn: true,
      version: true,
    },
  });
  const services = await tx.serviceOfProcess.findMany({
    where: { id: { in: unique(rows.map((r) => r.triggerServiceId)) } },
    select: { id: true, recipientName: true, sentOn: true, receivedOn: true, version: true },
  });
  const wanted = unique(rows.map((r) => r.triggerHearingId));
  const hearings = await tx.hearing.findMany({
    where: { OR: [{ id: { in: wanted } }, { replacesId: { in: wanted } }] },
    select: { id: true, title: true, heldOn: true, replacesId: true },
  });
  return {
    filings: new Map(
      filings.map((f) => [
        f.id,
        {
          cite: citeOf(f),
          version: f.version,
          filedOn: fromDbDate(f.filedOn),
          enteredOn: day(f.enteredOn),
          servedOn: day(f.servedOn),
        },
      ]),
    ),
    services: new Map(
      services.map((s) => [
        s.id,
        {
          name: s.recipientName,
          version: s.version,
          receivedOn: day(s.receivedOn),
          on: day(s.receivedOn ?? s.sentOn),
        },
      ]),
    ),
    // A hearing that was reset is the one that took its place.
    hearings: new Map(
      wanted.flatMap((id) => {
        const now = hearings.find((h) => h.replacesId === id) ?? hearings.find((h) => h.id === id);
        return now ? [[id, { title: now.title, on: fromDbDate(now.heldOn) }] as const] : [];
      }),
    ),
  };
}

/** For each date that starts from a row of the case, the day that the row says now. */
export async function rowDaysOf(tx: Tx, dates: readonly FromRow[]): Promise<Map<string, RowDay>> {
  const from = dates.filter(
    (d) => d.triggerOn !== null && (d.triggerFilingId ?? d.triggerServiceId ?? d.triggerHearingId),
  );
  if (from.length === 0) return new Map();
  const rows = await readRows(tx, from);
  const days = new Map<string, RowDay>();
  for (const d of from) {
    const service = rows.services.get(d.triggerServiceId ?? "")?.on;
    const hearing = rows.hearings.get(d.triggerHearingId ?? "")?.on;
    const filing = rows.filings.get(d.triggerFilingId ?? "");
    const kind = dayKindOfRule(d.ruleId, null);
    if (d.triggerServiceId !== null) {
      if (service) days.set(d.id, { on: service, kind: null });
    } else if (d.triggerHearingId !== null) {
      if (hearing) days.set(d.id, { on: hearing, kind: null });
    } else if (filing && kind !== null) days.set(d.id, { on: dayOfEntry(filing, kind), kind });
  }
  return days;
}
