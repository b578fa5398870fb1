import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import { fromDbDate, toDbDate } from "@/lib/dates/court-date";
import { courtDateAt } from "@/lib/dates/court-zone";
import type { Tx } from "@/lib/db/with-viewer";
import { AppError, invalid, notFound } from "@/lib/errors";
import { canFetch } from "./access";
import type { correctServiceInput, outsideServiceInput } from "./schema";

async function entry(tx: Tx, viewer: Viewer, caseId: string, filingId: string) {
  const row = await tx.filing.findFirst({
    where: { id: filingId, caseId },
    select: { id: true, tier: true, audienceId: true },
  });
  if (row === null || !canFetch(viewer, caseId)) throw notFound("entry");
  return { caseId, tier: row.tier, audienceId: row.audienceId };
}

/** Says who fetches the papers of an entry; null: nobody yet. */
export async function assignFetcher(
  viewer: Viewer,
  caseId: string,
  filingId: string,
  input: { fetcherId: string | null },
): Promise<{ id: string; fetcherId: string | null }> {
  return audited(viewer, async (tx) => {
    const guard = await entry(tx, viewer, caseId, filingId);
    if (input.fetcherId !== null) {
      const member = await tx.caseMember.findFirst({
        where: { caseId, userId: input.fetcherId, revokedAt: null, role: { in: ["attorney", "paralegal"] } },
        select: { id: true },
      });
      if (member === null) throw invalid("fetcherId", "This person is not on the team of the case.");
    }
    await tx.freeLook.upsert({
      where: { filingId },
      create: { ...guard, filingId, fetcherId: input.fetcherId },
      update: { fetcherId: input.fetcherId },
      select: { id: true },
    });
    return {
      result: { id: filingId, fetcherId: input.fetcherId },
      caseId,
      events: [
        {
          action: "filing.fetcher_named",
          subjectKind: "filing",
          subjectId: filingId,
          data: { fetcherId: input.fetcherId },
        },
      ],
    };
  });
}

/**
 * Gives out a notice's one-look link, once. The product never opens it: the court counts the first opening, whoever
 * makes it, so it is the person's own browser that goes there.
 */
export async function takeFreeLook(
  viewer: Viewer,
  caseId: string,
  filingId: string,
): Promise<{ url: string }> {
  return audited(viewer, async (tx) => {
    await entry(tx, viewer, caseId, filingId);
    const look = await tx.freeLook.findFirst({
      where: { filingId, caseId },
      select: { url: true, lastOn: true, usedAt: true },
    });
    if (look?.url == null) throw new AppError("not_found", "No free look is known for this entry.");
    if (look.lastOn !== null && fromDbDate(look.lastOn) < courtDateAt(now()))
      throw new AppError("gone", "The free look has ended. The document is in PACER, for its price.");
    const { count } = await tx.freeLook.updateMany({
      where: { filingId, caseId, usedAt: null },
      data: { usedAt: now(), usedById: viewer.userId },
    });
    if (count !== 1)
      throw new AppError("conflict", "The free look has been used. The document is in PACER, for its price.");
    return {
      result: { url: look.url },
      caseId,
      events: [{ action: "filing.free_look_taken", subjectKind: "filing", subjectId: filingId }],
    };
  });
}

function checkDay(servedOn: string): void {
  if (servedOn > courtDateAt(now()))
    throw invalid("servedOn", "This day has not come yet in the court's calendar.");
}

/** Records a paper served outside the court's electronic filing, such as a sealed one, with its day and method. */
export async function recordOutsideService(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof outsideServiceInput>,
): Promise<{ id: string }> {
  if (!canFetch(viewer, caseId)) throw notFound("case");
  return audited(viewer, async (tx) => {
    const { filingId, servedOn, ...rest } = input;
    checkDay(servedOn);
    const guard = filingId === null ? { caseId } : await entry(tx, viewer, caseId, filingId);
    const row = await tx.outsideService.create({
      data: { ...guard, ...rest, filingId, servedOn: toDbDate(servedOn), createdById: viewer.userId },
      select: { id: true },
    });
    return {
      result: row,
      caseId,
      events: [
        {
          action: "service.outside_recorded",
          subjectKind: filingId === null ? "case_row" : "filing",
          subjectId: filingId ?? caseId,
          data: { serviceId: row.id, servedOn, method: input.method },
        },
      ],
    };
  });
}

/** Sets a record of a service right; what it said before stands in the log. */
export async function correctOutsideService(
  viewer: Viewer,
  caseId: string,
  serviceId: string,
  input: z.output<typeof correctServiceInput>,
): Promise<{ id: string }> {
  return audited(viewer, async (tx) => {
    const before = await tx.outsideService.findFirst({
      where: { id: serviceId, caseId },
      select: { servedOn: true, method: true, filingId: true, audienceId: true },
    });
    if (before === null || !canFetch(viewer, caseId)) throw notFound("service");
    const { filingId, servedOn, ...rest } = input;
    checkDay(servedOn);
    const of = filingId === null ? null : await entry(tx, viewer, caseId, filingId);
    // Hung on a closed entry it closes; hung on an open one it stays as closed as it was.
    const guard =
      before.audienceId === null && of !== null && of.audienceId !== null
        ? { tier: of.tier, audienceId: of.audienceId }
        : {};
    // Taken off a closed entry it stays closed, and what the log tells of it stays with that entry.
    const left =
      before.audienceId === null || before.filingId === null
        ? null
        : await tx.filing.findFirst({
            where: { id: before.filingId, caseId, audienceId: before.audienceId },
            select: { id: true },
          });
    const about = of?.audienceId ? filingId : (left?.id ?? (before.audienceId === null ? filingId : null));
    const tells = before.audienceId === null || about !== null;
    await tx.outsideService.updateMany({
      where: { id: serviceId, caseId },
      data: { ...guard, ...rest, filingId, servedOn: toDbDate(servedOn) },
    });
    return {
      result: { id: serviceId },
      caseId,
      events: [
        {
          action: "service.outside_corrected",
          subjectKind: about === null ? "case_row" : "filing",
          subjectId: about ?? caseId,
          data: {
            serviceId,
            ...(tells
              ? {
                  servedOn,
                  method: input.method,
                  servedBefore: fromDbDate(before.servedOn),
                  methodBefore: before.method,
                  entryBefore: before.filingId,
                }
              : {}),
          },
        },
      ],
    };
  });
}
