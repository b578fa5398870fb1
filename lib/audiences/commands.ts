import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { today } from "@/lib/dates/clock";
import { toDbDate } from "@/lib/dates/court-date";
import type { Tx } from "@/lib/db/with-viewer";
import { AppError, forbidden, invalid, notFound } from "@/lib/errors";
import { canChange, canList } from "./access";
import type { addMemberInput, openAudienceInput } from "./schema";

function permit(viewer: Viewer, caseId: string): void {
  if (!canList(viewer, caseId)) throw notFound("case");
  if (!canChange(viewer, caseId))
    throw forbidden("Only an attorney of this case decides who sees what is protected.");
}

async function find(tx: Tx, caseId: string, audienceId: string) {
  const row = await tx.audience.findFirst({
    where: { id: audienceId, caseId },
    select: { tier: true },
  });
  if (row === null) throw notFound("protected group");
  return row;
}

/** Makes a protected audience whose first member is the attorney who makes it. */
export async function openAudience(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof openAudienceInput>,
): Promise<{ id: string }> {
  permit(viewer, caseId);
  const id = randomUUID();
  return audited(viewer, async (tx) => {
    await tx.$executeRaw`SELECT open_audience(${id}::uuid, ${randomUUID()}::uuid, ${caseId}::uuid, ${input.name}, ${input.tier}::tier)`;
    return {
      result: { id },
      caseId,
      events: [
        { action: "audience.opened", subjectKind: "audience", subjectId: id, data: { tier: input.tier } },
      ],
    };
  });
}

/** Lets a person of the case into an audience. Under a protective order only those who signed. */
export async function addToAudience(
  viewer: Viewer,
  caseId: string,
  audienceId: string,
  input: z.output<typeof addMemberInput>,
): Promise<{ id: string }> {
  permit(viewer, caseId);
  return audited(viewer, async (tx) => {
    const { tier } = await find(tx, caseId, audienceId);
    const member = await tx.caseMember.findFirst({
      where: { caseId, userId: input.userId, revokedAt: null },
      select: { role: true },
    });
    if (member === null) throw invalid("userId", "Choose a person of this case.");
    if (member.role === "client_lead" || member.role === "client_reporter")
      throw invalid("userId", "What is protected is never shown to the client.");
    if (tier === "protective" && input.signedOn === null)
      throw invalid(
        "signedOn",
        "Give the day they signed the undertaking. Who has not signed is not let in.",
      );
    if (input.signedOn !== null && input.signedOn > today())
      throw invalid("signedOn", "This day has not come yet in the court's calendar.");
    const signedOn = input.signedOn && toDbDate(input.signedOn);
    const there = await tx.audienceMember.findUnique({
      where: { audienceId_userId: { audienceId, userId: input.userId } },
      select: { id: true },
    });
    if (there !== null) throw invalid("userId", "This person is in it already.");
    await tx.audienceMember.create({
      data: { caseId, audienceId, userId: input.userId, signedOn },
      select: { id: true },
    });
    return {
      result: { id: audienceId },
      caseId,
      events: [
        {
          action: "audience.member_added",
          subjectKind: "audience",
          subjectId: audienceId,
          data: { personId: input.userId, signedOn: input.signedOn },
        },
      ],
    };
  });
}

/** Takes a person out of an audience: from their next request they see none of it. Somebody always stays. */
export async function removeFromAudience(
  viewer: Viewer,
  caseId: string,
  audienceId: string,
  userId: string,
): Promise<{ id: string }> {
  permit(viewer, caseId);
  return audited(viewer, async (tx) => {
    await find(tx, caseId, audienceId);
    const others = await tx.audienceMember.findMany({
      where: { caseId, audienceId, userId: { not: userId } },
      select: { userId: true },
    });
    const attorneys = await tx.caseMember.count({
      where: { caseId, role: "attorney", revokedAt: null, userId: { in: others.map((o) => o.userId) } },
    });
    if (attorneys === 0)
      throw new AppError(
        "conflict",
        "An attorney of the case must stay in it, or nobody could ever open these papers again.",
      );
    const { count } = await tx.audienceMember.deleteMany({ where: { caseId, audienceId, userId } });
    if (count === 0) throw notFound("person");
    return {
      result: { id: audienceId },
      caseId,
      events: [
        {
          action: "audience.member_removed",
          subjectKind: "audience",
          subjectId: audienceId,
          data: { personId: userId },
        },
      ],
    };
  });
}
