import { hashPassword } from "better-auth/crypto";
import type { PrismaClient } from "@/lib/db/generated/client";
import type { MemberRole, OrganizationKind } from "@/lib/db/generated/enums";

let count = 0;
const next = () => {
  count += 1;
  return `${Date.now().toString(36)}${count}`;
};

/** A firm, a client or another body. Returns its id. */
export async function makeOrganization(
  owner: PrismaClient,
  kind: OrganizationKind,
  name = `${kind} ${next()}`,
): Promise<string> {
  return (await owner.organization.create({ data: { kind, name }, select: { id: true } })).id;
}

export type NewPerson = {
  name?: string;
  email?: string;
  organizationId?: string;
  isAdmin?: boolean;
  password?: string;
};

/** A person who can sign in when given a password. Returns their id. */
export async function makePerson(owner: PrismaClient, person: NewPerson = {}): Promise<string> {
  const tag = next();
  const { id } = await owner.user.create({
    data: {
      name: person.name ?? `Person ${tag}`,
      email: person.email ?? `person-${tag}@example.test`,
      emailVerified: true,
      organizationId: person.organizationId ?? null,
      isAdmin: person.isAdmin ?? false,
    },
    select: { id: true },
  });
  if (person.password !== undefined) {
    await owner.account.create({
      data: {
        userId: id,
        accountId: id,
        providerId: "credential",
        password: await hashPassword(person.password),
      },
      select: { id: true },
    });
  }
  return id;
}

/** Puts a person into a case. */
export async function joinCase(
  owner: PrismaClient,
  caseId: string,
  userId: string,
  role: MemberRole,
): Promise<void> {
  await owner.caseMember.create({ data: { caseId, userId, role }, select: { id: true } });
}
