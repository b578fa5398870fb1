import { randomUUID } from "node:crypto";
import type { PrismaClient } from "@/lib/db/generated/client";
import { expiryAfter, invitationLink, newToken } from "@/lib/invitations/new-token";
import { USUAL_DAYS } from "@/lib/invitations/schema";
import { makeOrganization, makePerson } from "@/prisma/factories/people";

export type NewAdministrator = {
  email: string;
  name: string;
  /** The firm's name; null takes the only firm there is. */
  organization: string | null;
  /** Null makes a link instead, on which they choose one. */
  password: string | null;
  /** The address people open. */
  origin: string;
};

/**
 * Makes an administrator as the owner, before anybody can sign in. Known people are left alone, unless they have no
 * access to lose: the answer then says why nothing was done. One event of the installation tells of it.
 */
export async function createAdministrator(
  owner: PrismaClient,
  wish: NewAdministrator,
): Promise<{ link: string | null } | { trouble: string }> {
  const known = await owner.user.findUnique({ where: { email: wish.email }, select: { id: true } });
  if (known !== null)
    return {
      trouble: `${wish.email} has an account already. An administrator can give it rights, or make it a link for a new password, under Administration. Where none can sign in any more, create one at another address.`,
    };
  const firms = await owner.organization.findMany({
    where: { kind: "firm", ...(wish.organization === null ? {} : { name: wish.organization }) },
    select: { id: true },
    take: 2,
  });
  if (wish.organization === null && firms.length !== 1)
    return {
      trouble:
        firms.length === 0
          ? "There is no firm here yet. Name it with --organization."
          : "There are several firms here. Name one with --organization.",
    };
  const organizationId = firms[0]?.id ?? (await makeOrganization(owner, "firm", wish.organization ?? "Firm"));
  if (wish.password !== null) {
    const id = await makePerson(owner, {
      email: wish.email,
      name: wish.name,
      organizationId,
      isAdmin: true,
      password: wish.password,
    });
    await record(owner, "person.created", "person", id);
    return { link: null };
  }
  const { token, hash } = newToken();
  const { id } = await owner.invitation.create({
    data: {
      tokenHash: hash,
      email: wish.email,
      name: wish.name,
      organizationId,
      isAdmin: true,
      expiresAt: expiryAfter(USUAL_DAYS),
    },
    select: { id: true },
  });
  await record(owner, "invitation.made", "invitation", id);
  return { link: invitationLink(wish.origin, token) };
}

/** Nobody is signed in on the command line: the event names no person. */
async function record(
  owner: PrismaClient,
  action: string,
  subjectKind: "person" | "invitation",
  subjectId: string,
): Promise<void> {
  const events = JSON.stringify([
    { id: randomUUID(), action, subjectKind, subjectId, data: { administrator: true } },
  ]);
  await owner.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT set_config('app.job', 'seed', true)`;
    await tx.$executeRaw`SELECT append_audit(NULL, now(), ${events}::jsonb)`;
  });
}
