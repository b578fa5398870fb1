import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import { toDbDate } from "@/lib/dates/court-date";
import { courtDateAt } from "@/lib/dates/court-zone";
import type { Tx } from "@/lib/db/with-viewer";
import { AppError, forbidden, invalid, notFound, stale } from "@/lib/errors";
import { findEntries } from "@/lib/filings/find-entries";
import { writeCitations } from "@/lib/sources/write-citations";
import { canEditParties } from "./access";
import { getParty, listParties } from "./queries";
import type {
  addPartyInput,
  appearInput,
  editPartyInput,
  editServiceInput,
  Parties,
  Party,
  recordServiceInput,
  withdrawInput,
} from "./schema";

const ONLY_TEAM = "Only the case team edits parties and service.";
const rowSelect = { id: true, tier: true, audienceId: true } as const;
const db = (date: string | null) => date && toDbDate(date);

async function toEdit(viewer: Viewer, caseId: string): Promise<Parties> {
  const all = await listParties(viewer, caseId);
  if (!canEditParties(viewer, caseId)) throw forbidden(ONLY_TEAM);
  return all;
}

function notAhead(field: string, date: string | null): void {
  if (date !== null && date > courtDateAt(now()))
    throw invalid(field, "This day has not come yet in the court's calendar.");
}

async function checkEntry(tx: Tx, caseId: string, field: string, id: string | null): Promise<void> {
  if (id !== null && !(await findEntries(tx, caseId, [id])).has(id))
    throw invalid(field, "That entry is not on this docket.");
}

export async function addParty(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof addPartyInput>,
): Promise<Party> {
  const id = await audited(viewer, async (tx) => {
    await toEdit(viewer, caseId);
    notAhead("terminatedOn", input.terminatedOn);
    const { sourceIds, contrarySourceIds, terminatedOn, ...rest } = input;
    const row = await tx.party.create({
      data: { ...rest, terminatedOn: db(terminatedOn), caseId, tier: "record", createdById: viewer.userId },
      select: rowSelect,
    });
    await writeCitations(tx, { caseId, kind: "party", ...row }, { sourceIds, contrarySourceIds });
    return {
      result: row.id,
      caseId,
      events: [
        { action: "party.added", subjectKind: "party", subjectId: row.id, data: { role: input.role } },
      ],
    };
  });
  return getParty(viewer, caseId, id);
}

export async function editParty(
  viewer: Viewer,
  caseId: string,
  partyId: string,
  input: z.output<typeof editPartyInput>,
): Promise<Party> {
  await audited(viewer, async (tx) => {
    const before = await getParty(viewer, caseId, partyId);
    if (!canEditParties(viewer, caseId)) throw forbidden(ONLY_TEAM);
    const { version, sourceIds, contrarySourceIds, terminatedOn, ...rest } = input;
    if (before.version !== version) throw stale("party", before);
    notAhead("terminatedOn", terminatedOn);
    const { count } = await tx.party.updateMany({
      where: { id: partyId, caseId, version },
      data: { ...rest, terminatedOn: db(terminatedOn), version: { increment: 1 } },
    });
    if (count !== 1) throw stale("party", before);
    const row = await tx.party.findUniqueOrThrow({ where: { id: partyId }, select: rowSelect });
    await writeCitations(tx, { caseId, kind: "party", ...row }, { sourceIds, contrarySourceIds });
    return {
      result: null,
      caseId,
      events: [
        {
          action: before.terminatedOn === null && terminatedOn !== null ? "party.terminated" : "party.edited",
          subjectKind: "party",
          subjectId: partyId,
          data: { role: input.role, terminatedOn },
        },
      ],
    };
  });
  return getParty(viewer, caseId, partyId);
}

/** Counsel appears for a party; a new name joins the attorneys of the case. */
export async function enterAppearance(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof appearInput>,
): Promise<Parties> {
  await audited(viewer, async (tx) => {
    const all = await toEdit(viewer, caseId);
    const party = all.parties.find((p) => p.id === input.partyId);
    if (party === undefined) throw invalid("partyId", "That party is not in this case.");
    notAhead("appearedOn", input.appearedOn);
    await checkEntry(tx, caseId, "filingId", input.filingId);
    if (input.attorneyId !== null && !all.attorneys.some((a) => a.id === input.attorneyId))
      throw invalid("attorneyId", "That attorney is not on file in this case.");
    if (party.counsel.some((c) => c.attorneyId === input.attorneyId))
      throw new AppError("conflict", "This attorney already appears for this party.");
    const cites = { standing: input.standing, standingNote: input.standingNote };
    const attorney =
      input.attorneyId ??
      (
        await tx.attorney.create({
          data: {
            ...cites,
            caseId,
            tier: "record",
            name: input.name ?? "",
            firm: input.firm,
            contact: input.contact,
            createdById: viewer.userId,
          },
          select: { id: true },
        })
      ).id;
    const row = await tx.appearance.create({
      data: {
        ...cites,
        caseId,
        tier: "record",
        attorneyId: attorney,
        partyId: input.partyId,
        roles: input.roles,
        appearedOn: db(input.appearedOn),
        filingId: input.filingId,
      },
      select: rowSelect,
    });
    await writeCitations(tx, { caseId, kind: "appearance", ...row }, input);
    return {
      result: null,
      caseId,
      events: [
        {
          action: "appearance.entered",
          subjectKind: "party",
          subjectId: input.partyId,
          data: { attorneyId: attorney, appearedOn: input.appearedOn },
        },
      ],
    };
  });
  return listParties(viewer, caseId);
}

export async function withdrawAppearance(
  viewer: Viewer,
  caseId: string,
  appearanceId: string,
  input: z.output<typeof withdrawInput>,
): Promise<Parties> {
  await audited(viewer, async (tx) => {
    const all = await listParties(viewer, caseId);
    const found = all.parties.flatMap((p) => p.counsel).find((c) => c.id === appearanceId);
    if (found === undefined) throw notFound("appearance");
    if (!canEditParties(viewer, caseId)) throw forbidden(ONLY_TEAM);
    notAhead("withdrawnOn", input.withdrawnOn);
    if (found.appearedOn !== null && input.withdrawnOn < found.appearedOn)
      throw invalid("withdrawnOn", "Counsel cannot withdraw before appearing.");
    await tx.appearance.updateMany({
      where: { id: appearanceId, caseId },
      data: { withdrawnOn: toDbDate(input.withdrawnOn) },
    });
    return {
      result: null,
      caseId,
      events: [
        {
          action: "appearance.withdrawn",
          subjectKind: "appearance",
          subjectId: appearanceId,
          data: { withdrawnOn: input.withdrawnOn },
        },
      ],
    };
  });
  return listParties(viewer, caseId);
}

function checkServed(all: { sentOn: string | null; receivedOn: string | null }): void {
  notAhead("sentOn", all.sentOn);
  notAhead("receivedOn", all.receivedOn);
}

/** Records service on one recipient. */
export async function recordService(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof recordServiceInput>,
): Promise<Parties> {
  await audited(viewer, async (tx) => {
    const all = await toEdit(viewer, caseId);
    checkServed(input);
    if (input.partyId !== null && !all.parties.some((p) => p.id === input.partyId))
      throw invalid("partyId", "That party is not in this case.");
    await checkEntry(tx, caseId, "proofFilingId", input.proofFilingId);
    const { sourceIds, contrarySourceIds, sentOn, receivedOn, ...rest } = input;
    const row = await tx.serviceOfProcess.create({
      data: {
        ...rest,
        sentOn: db(sentOn),
        receivedOn: db(receivedOn),
        caseId,
        tier: "record",
        createdById: viewer.userId,
      },
      select: rowSelect,
    });
    await writeCitations(tx, { caseId, kind: "service", ...row }, { sourceIds, contrarySourceIds });
    return {
      result: null,
      caseId,
      events: [
        {
          action: "service.recorded",
          subjectKind: "service",
          subjectId: row.id,
          data: { recipient: input.recipient, method: input.method, sentOn, receivedOn },
        },
      ],
    };
  });
  return listParties(viewer, caseId);
}

export async function editService(
  viewer: Viewer,
  caseId: string,
  serviceId: string,
  input: z.output<typeof editServiceInput>,
): Promise<Parties> {
  await audited(viewer, async (tx) => {
    const before = (await listParties(viewer, caseId)).services.find((s) => s.id === serviceId);
    if (before === undefined) throw notFound("service");
    if (!canEditParties(viewer, caseId)) throw forbidden(ONLY_TEAM);
    const { version, sourceIds, contrarySourceIds, sentOn, receivedOn, ...rest } = input;
    if (before.version !== version) throw stale("service", before);
    checkServed(input);
    await checkEntry(tx, caseId, "proofFilingId", input.proofFilingId);
    const { count } = await tx.serviceOfProcess.updateMany({
      where: { id: serviceId, caseId, version },
      data: { ...rest, sentOn: db(sentOn), receivedOn: db(receivedOn), version: { increment: 1 } },
    });
    if (count !== 1) throw stale("service", before);
    const row = await tx.serviceOfProcess.findUniqueOrThrow({ where: { id: serviceId }, select: rowSelect });
    await writeCitations(tx, { caseId, kind: "service", ...row }, { sourceIds, contrarySourceIds });
    return {
      result: null,
      caseId,
      events: [
        {
          action: "service.edited",
          subjectKind: "service",
          subjectId: serviceId,
          data: { recipient: before.recipient, method: input.method, sentOn, receivedOn },
        },
      ],
    };
  });
  return listParties(viewer, caseId);
}
