import { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import type { Tx } from "@/lib/db/with-viewer";
import { AppError, forbidden, invalid, notFound } from "@/lib/errors";
import { canAdminister, canRevoke } from "./access";
import { getPerson } from "./queries";
import type { Person, RenameInput, Role } from "./schema";
import { roleTrouble } from "./words";

const changed = z.tuple([z.object({ done: z.boolean() })]);

/** A case is never left without an attorney: nobody could release, seal or let anybody in. */
async function keepAnAttorney(tx: Tx, caseId: string, userId: string): Promise<void> {
  const others = await tx.caseMember.findMany({
    where: { caseId, role: "attorney", revokedAt: null, userId: { not: userId } },
    select: { userId: true },
  });
  const active = await tx.user.count({
    where: { id: { in: others.map((o) => o.userId) }, revokedAt: null },
  });
  if (active === 0)
    throw new AppError(
      "conflict",
      "This is the only attorney of the case. Give another person that role first.",
    );
}

/** Gives a person a role in a case, or another one. One person has one role in a case. */
export async function setRole(
  viewer: Viewer,
  userId: string,
  caseId: string,
  input: { role: Role },
): Promise<Person> {
  if (!canAdminister(viewer)) throw notFound("person");
  const person = await getPerson(viewer, userId);
  if (person.revokedAt !== null) throw new AppError("conflict", "Restore this person's access first.");
  const before = person.roles.find((r) => r.caseId === caseId);
  if (before?.role === input.role) return person;
  if (before === undefined && !person.otherCases.some((c) => c.id === caseId))
    throw invalid("caseId", "Choose a case.");
  const trouble = roleTrouble(input.role, person.organization?.kind ?? null);
  if (trouble !== null) throw invalid("role", trouble);
  await audited(viewer, async (tx) => {
    if (before?.role === "attorney") await keepAnAttorney(tx, caseId, userId);
    const { id } = await tx.caseMember.upsert({
      where: { caseId_userId: { caseId, userId } },
      create: { caseId, userId, role: input.role, createdById: viewer.userId },
      update: { role: input.role, revokedAt: null },
      select: { id: true },
    });
    return {
      result: null,
      caseId,
      events: [
        {
          action: "member.role_set",
          subjectKind: "member",
          subjectId: id,
          data: { personId: userId, role: input.role, before: before?.role ?? null },
        },
      ],
    };
  });
  return getPerson(viewer, userId);
}

/** Takes a person out of a case. What they wrote stays, under their name. */
export async function endRole(viewer: Viewer, userId: string, caseId: string): Promise<Person> {
  if (!canAdminister(viewer)) throw notFound("person");
  await audited(viewer, async (tx) => {
    const member = await tx.caseMember.findFirst({
      where: { caseId, userId, revokedAt: null },
      select: { id: true, role: true },
    });
    if (member === null) throw notFound("role");
    if (member.role === "attorney") await keepAnAttorney(tx, caseId, userId);
    await tx.caseMember.update({
      where: { id: member.id },
      data: { revokedAt: now() },
      select: { id: true },
    });
    return {
      result: null,
      caseId,
      events: [
        {
          action: "member.role_ended",
          subjectKind: "member",
          subjectId: member.id,
          data: { personId: userId, role: member.role },
        },
      ],
    };
  });
  return getPerson(viewer, userId);
}

/** Takes all access away: every session and API token ends in the same transaction. Roles stay, for a return. */
export async function revokePerson(viewer: Viewer, userId: string): Promise<Person> {
  if (!canAdminister(viewer)) throw notFound("person");
  const person = await getPerson(viewer, userId);
  if (!canRevoke(viewer, userId)) throw forbidden("You cannot take away your own access.");
  if (person.revokedAt !== null) return person;
  await audited(viewer, async (tx) => {
    await tx.$executeRaw`SELECT revoke_user(${userId}::uuid)`;
    return {
      result: null,
      caseId: null,
      events: [{ action: "person.revoked", subjectKind: "person", subjectId: userId }],
    };
  });
  return getPerson(viewer, userId);
}

/** Gives access back, with the roles there were. Old sessions and tokens stay ended. */
export async function restorePerson(viewer: Viewer, userId: string): Promise<Person> {
  if (!canAdminister(viewer)) throw notFound("person");
  const person = await getPerson(viewer, userId);
  if (person.revokedAt === null) return person;
  await audited(viewer, async (tx) => {
    await tx.$executeRaw`SELECT restore_user(${userId}::uuid)`;
    return {
      result: null,
      caseId: null,
      events: [{ action: "person.restored", subjectKind: "person", subjectId: userId }],
    };
  });
  return getPerson(viewer, userId);
}

/** Makes a person an administrator of this installation, or no longer one. It opens no case by itself. */
export async function setAdministrator(
  viewer: Viewer,
  userId: string,
  input: { administers: boolean },
): Promise<Person> {
  if (!canAdminister(viewer)) throw notFound("person");
  const person = await getPerson(viewer, userId);
  if (!canRevoke(viewer, userId)) throw forbidden("Ask another administrator to change this for you.");
  if (person.isAdmin === input.administers) return person;
  await audited(viewer, async (tx) => {
    const [{ done }] = changed.parse(
      await tx.$queryRaw`SELECT set_administrator(${userId}::uuid, ${input.administers}) AS done`,
    );
    if (!done) throw new AppError("conflict", "Restore this person's access first.");
    return {
      result: null,
      caseId: null,
      events: [
        {
          action: input.administers ? "person.made_administrator" : "person.unmade_administrator",
          subjectKind: "person",
          subjectId: userId,
        },
      ],
    };
  });
  return getPerson(viewer, userId);
}

/** Writes a person's name as the log should show it from now on; what was written before shows it too. */
export async function renamePerson(viewer: Viewer, userId: string, input: RenameInput): Promise<Person> {
  if (!canAdminister(viewer)) throw notFound("person");
  const person = await getPerson(viewer, userId);
  if (person.name === input.name) return person;
  if (person.name !== input.from)
    throw invalid("name", `Somebody renamed this person to “${person.name}” meanwhile. Load the page again.`);
  await audited(viewer, async (tx) => {
    await tx.$executeRaw`SELECT rename_person(${userId}::uuid, ${input.name})`;
    return {
      result: null,
      caseId: null,
      events: [{ action: "person.renamed", subjectKind: "person", subjectId: userId }],
    };
  });
  return getPerson(viewer, userId);
}
