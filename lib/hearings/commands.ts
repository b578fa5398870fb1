import type { z } from "zod";
import { type AuditEntry, audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { getCaseHeader } from "@/lib/cases/queries";
import { now } from "@/lib/dates/clock";
import { toDbDate } from "@/lib/dates/court-date";
import { courtDateAt } from "@/lib/dates/court-zone";
import type { Tx } from "@/lib/db/with-viewer";
import { AppError, forbidden, invalid, stale } from "@/lib/errors";
import { findEntries } from "@/lib/filings/find-entries";
import { canSetHearing } from "./access";
import { getHearing } from "./queries";
import type {
  editHearingInput,
  Hearing,
  holdHearingInput,
  resetHearingInput,
  setHearingInput,
  vacateHearingInput,
} from "./schema";

const ONLY_TEAM = "Only the case team sets hearings.";

async function checkEntry(tx: Tx, caseId: string, field: string, id: string | null): Promise<void> {
  if (id !== null && !(await findEntries(tx, caseId, [id])).has(id))
    throw invalid(field, "That entry is not on this docket.");
}

/** The hearing as it may be changed now: visible, permitted, not stale. */
async function toChange(
  viewer: Viewer,
  caseId: string,
  hearingId: string,
  version: number,
): Promise<Hearing> {
  const before = await getHearing(viewer, caseId, hearingId);
  if (!canSetHearing(viewer, caseId)) throw forbidden(ONLY_TEAM);
  if (before.version !== version) throw stale("hearing", before);
  return before;
}

function mustBeSet(before: Hearing, verb: string): void {
  if (before.state === "set") return;
  throw new AppError("conflict", `Only a hearing that is set can be ${verb}; this one is ${before.state}.`, {
    current: before,
  });
}

async function write(
  tx: Tx,
  caseId: string,
  before: Hearing,
  data: Parameters<Tx["hearing"]["updateMany"]>[0]["data"],
): Promise<void> {
  const { count } = await tx.hearing.updateMany({
    where: { id: before.id, caseId, version: before.version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count !== 1) throw stale("hearing", before);
}

const event = (
  action: AuditEntry["action"],
  subjectId: string,
  data: AuditEntry["data"] = {},
): AuditEntry => ({
  action,
  subjectKind: "hearing",
  subjectId,
  data,
});

export async function setHearing(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof setHearingInput>,
): Promise<Hearing> {
  const id = await audited(viewer, async (tx) => {
    const header = await getCaseHeader(viewer, caseId);
    if (!canSetHearing(viewer, caseId)) throw forbidden(ONLY_TEAM);
    if (header.filedOn !== null && input.heldOn < header.filedOn)
      throw invalid("heldOn", "This is before the case was filed. Check the year.");
    await checkEntry(tx, caseId, "setByFilingId", input.setByFilingId);
    const { heldOn, ...rest } = input;
    const row = await tx.hearing.create({
      data: { ...rest, heldOn: toDbDate(heldOn), caseId, tier: "record", createdById: viewer.userId },
      select: { id: true },
    });
    return {
      result: row.id,
      caseId,
      events: [event("hearing.set", row.id, { heldOn, kind: input.kind })],
    };
  });
  return getHearing(viewer, caseId, id);
}

export async function editHearing(
  viewer: Viewer,
  caseId: string,
  hearingId: string,
  input: z.output<typeof editHearingInput>,
): Promise<Hearing> {
  await audited(viewer, async (tx) => {
    const { version, ...rest } = input;
    const before = await toChange(viewer, caseId, hearingId, version);
    await checkEntry(tx, caseId, "setByFilingId", input.setByFilingId);
    await write(tx, caseId, before, rest);
    return { result: null, caseId, events: [event("hearing.edited", hearingId)] };
  });
  return getHearing(viewer, caseId, hearingId);
}

/** Moves it: the old date stays as reset, and a new row names it. Answers the new one. */
export async function resetHearing(
  viewer: Viewer,
  caseId: string,
  hearingId: string,
  input: z.output<typeof resetHearingInput>,
): Promise<Hearing> {
  const id = await audited(viewer, async (tx) => {
    const before = await toChange(viewer, caseId, hearingId, input.version);
    mustBeSet(before, "reset");
    if (input.heldOn === before.heldOn && input.startsAt === before.startsAt)
      throw invalid("heldOn", "This is the day and hour it is already set for. Edit the hearing instead.");
    await checkEntry(tx, caseId, "changedByFilingId", input.changedByFilingId);
    const old = await tx.hearing.findUniqueOrThrow({
      where: { id: hearingId },
      select: { tier: true, audienceId: true },
    });
    await write(tx, caseId, before, { state: "reset", changedByFilingId: input.changedByFilingId });
    const row = await tx.hearing.create({
      data: {
        ...old,
        caseId,
        kind: before.kind,
        title: before.title,
        heldOn: toDbDate(input.heldOn),
        startsAt: input.startsAt,
        place: input.place ?? before.place,
        dialIn: input.dialIn ?? before.dialIn,
        judge: before.judge,
        argues: before.argues,
        replacesId: before.id,
        setByFilingId: input.changedByFilingId,
        createdById: viewer.userId,
      },
      select: { id: true },
    });
    return {
      result: row.id,
      caseId,
      events: [event("hearing.reset", hearingId, { from: before.heldOn, to: input.heldOn, newId: row.id })],
    };
  });
  return getHearing(viewer, caseId, id);
}

export async function vacateHearing(
  viewer: Viewer,
  caseId: string,
  hearingId: string,
  input: z.output<typeof vacateHearingInput>,
): Promise<Hearing> {
  await audited(viewer, async (tx) => {
    const before = await toChange(viewer, caseId, hearingId, input.version);
    mustBeSet(before, "vacated");
    await checkEntry(tx, caseId, "changedByFilingId", input.changedByFilingId);
    await write(tx, caseId, before, { state: "vacated", changedByFilingId: input.changedByFilingId });
    return { result: null, caseId, events: [event("hearing.vacated", hearingId, { heldOn: before.heldOn })] };
  });
  return getHearing(viewer, caseId, hearingId);
}

/** Records that it was held: who argued, what was ruled from the bench, where the transcript is. */
export async function holdHearing(
  viewer: Viewer,
  caseId: string,
  hearingId: string,
  input: z.output<typeof holdHearingInput>,
): Promise<Hearing> {
  await audited(viewer, async (tx) => {
    const before = await toChange(viewer, caseId, hearingId, input.version);
    if (before.state !== "held") mustBeSet(before, "held");
    if (before.heldOn > courtDateAt(now()))
      throw invalid(
        "rulings",
        "This day has not come yet in the court's calendar. Reset the hearing if it moved.",
      );
    await checkEntry(tx, caseId, "transcriptFilingId", input.transcriptFilingId);
    const { version, ...rest } = input;
    await write(tx, caseId, before, { ...rest, state: "held" });
    return { result: null, caseId, events: [event("hearing.held", hearingId, { heldOn: before.heldOn })] };
  });
  return getHearing(viewer, caseId, hearingId);
}
