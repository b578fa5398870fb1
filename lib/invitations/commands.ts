import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import { env } from "@/lib/env";
import { AppError, invalid, notFound } from "@/lib/errors";
import { canAdminister } from "@/lib/people/access";
import { roleTrouble } from "@/lib/people/words";
import { expiryAfter, invitationLink, newToken } from "./new-token";
import type { Invited, InviteInput } from "./schema";

/** Makes a link that lets one person in, with one role at most. The link is returned this once; its hash is kept. */
export async function invitePerson(viewer: Viewer, input: InviteInput): Promise<Invited> {
  if (!canAdminister(viewer)) throw notFound();
  const { days, ...fields } = input;
  return audited(viewer, async (tx) => {
    const organization = await tx.organization.findUnique({
      where: { id: input.organizationId },
      select: { kind: true },
    });
    if (organization === null) throw invalid("organizationId", "Choose the organization.");
    if (input.role !== null) {
      const trouble = roleTrouble(input.role, organization.kind);
      if (trouble !== null) throw invalid("role", trouble);
    }
    if (input.caseId !== null) {
      const known = await tx.case.findUnique({ where: { id: input.caseId }, select: { id: true } });
      if (known === null) throw invalid("caseId", "Choose a case.");
    }
    const person = await tx.user.findUnique({
      where: { email: input.email },
      select: { revokedAt: true },
    });
    if (person !== null)
      throw invalid(
        "email",
        person.revokedAt === null
          ? "This person has access already. Open them in the list of people to give a role."
          : "This person's access was taken away. Open them in the list of people to restore it.",
      );
    const { token, hash } = newToken();
    const expiresAt = expiryAfter(days);
    const { id } = await tx.invitation.create({
      data: { ...fields, tokenHash: hash, expiresAt, createdById: viewer.userId },
      select: { id: true },
    });
    await tx.outbox.createMany({ data: [{ kind: "invitation", subjectId: id, createdAt: now() }] });
    return {
      result: {
        id,
        link: invitationLink(env().BETTER_AUTH_URL, token),
        expiresAt: expiresAt.toISOString(),
      },
      caseId: null,
      events: [
        {
          action: "invitation.made",
          subjectKind: "invitation",
          subjectId: id,
          data: {
            organizationId: input.organizationId,
            invitedCaseId: input.caseId,
            role: input.role,
            administrator: input.isAdmin,
          },
        },
      ],
    };
  });
}

/** Closes a link that nobody has used yet. */
export async function withdrawInvitation(viewer: Viewer, invitationId: string): Promise<{ id: string }> {
  if (!canAdminister(viewer)) throw notFound();
  return audited(viewer, async (tx) => {
    const row = await tx.invitation.findUnique({
      where: { id: invitationId },
      select: { acceptedAt: true, withdrawnAt: true },
    });
    if (row === null) throw notFound("invitation");
    const { count } = await tx.invitation.updateMany({
      where: { id: invitationId, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now() },
    });
    if (count === 0)
      throw new AppError(
        "conflict",
        row.acceptedAt === null
          ? "This invitation was withdrawn already."
          : "This invitation was accepted. Take the person's access away instead.",
      );
    return {
      result: { id: invitationId },
      caseId: null,
      events: [{ action: "invitation.withdrawn", subjectKind: "invitation", subjectId: invitationId }],
    };
  });
}
