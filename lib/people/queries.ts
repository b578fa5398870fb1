import type { Viewer } from "@/lib/auth/viewer";
import type { Prisma } from "@/lib/db/generated/client";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { PAGE_SIZE, type Page, readCursor, writeCursor } from "@/lib/http/page-schema";
import { canAdminister, canListMembers, canRevoke } from "./access";
import type { Member, PeopleQuery, Person, PersonRow, RoleInCase } from "./schema";

const rowSelect = {
  id: true,
  name: true,
  email: true,
  isAdmin: true,
  twoFactorEnabled: true,
  revokedAt: true,
  createdAt: true,
  organizationId: true,
} satisfies Prisma.UserSelect;
type RowRecord = Prisma.UserGetPayload<{ select: typeof rowSelect }>;

async function complete(tx: Tx, rows: readonly RowRecord[]): Promise<PersonRow[]> {
  const members = await tx.caseMember.findMany({
    where: { userId: { in: rows.map((r) => r.id) }, revokedAt: null },
    orderBy: { createdAt: "asc" },
    select: { userId: true, caseId: true, role: true },
  });
  const cases = await tx.case.findMany({
    where: { id: { in: [...new Set(members.map((m) => m.caseId))] } },
    select: { id: true, captionShort: true, isIllustrative: true },
  });
  const organizations = await tx.organization.findMany({
    where: { id: { in: rows.flatMap((r) => r.organizationId ?? []) } },
    select: { id: true, name: true, kind: true },
  });
  return rows.map((r) => ({
    id: r.id,
    name: r.name,
    email: r.email,
    organization: organizations.find((o) => o.id === r.organizationId) ?? null,
    isAdmin: r.isAdmin,
    hasTwoFactor: r.twoFactorEnabled ?? false,
    revokedAt: r.revokedAt?.toISOString() ?? null,
    roles: members.flatMap((m): RoleInCase[] => {
      const legalCase = cases.find((c) => c.id === m.caseId);
      if (m.userId !== r.id || legalCase === undefined) return [];
      return [
        {
          caseId: m.caseId,
          caption: legalCase.captionShort,
          isIllustrative: legalCase.isIllustrative,
          role: m.role,
        },
      ];
    }),
  }));
}

/** Everyone who has or had access, by name. Searches name and e-mail. */
export async function listPeople(viewer: Viewer, query: PeopleQuery = {}): Promise<Page<PersonRow>> {
  if (!canAdminister(viewer)) throw notFound();
  const after = readCursor(query.cursor, 1)?.[0];
  return withViewer(viewer, async (tx) => {
    const and: Prisma.UserWhereInput[] = [];
    if (query.q) {
      const match = { contains: query.q, mode: "insensitive" } as const;
      and.push({ OR: [{ name: match }, { email: match }] });
    }
    if (query.state === "active") and.push({ revokedAt: null });
    if (query.state === "revoked") and.push({ revokedAt: { not: null } });
    const last =
      after === undefined
        ? null
        : await tx.user.findUnique({ where: { id: after }, select: { name: true, id: true } });
    if (last) and.push({ OR: [{ name: { gt: last.name } }, { name: last.name, id: { gt: last.id } }] });
    const rows = await tx.user.findMany({
      where: { AND: and },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: PAGE_SIZE + 1,
      select: rowSelect,
    });
    const shown = rows.slice(0, PAGE_SIZE);
    const end = rows.length > PAGE_SIZE ? shown.at(-1) : undefined;
    return { items: await complete(tx, shown), next: end ? writeCursor(end.id) : null };
  });
}

/** One person with their roles, and what the administrator may do about them. */
export async function getPerson(viewer: Viewer, userId: string): Promise<Person> {
  if (!canAdminister(viewer)) throw notFound("person");
  return withViewer(viewer, async (tx) => {
    const row = await tx.user.findUnique({ where: { id: userId }, select: rowSelect });
    if (row === null) throw notFound("person");
    const [whole] = await complete(tx, [row]);
    if (whole === undefined) throw notFound("person");
    const signIn = await tx.auditEvent.findFirst({
      where: { caseId: null, actorId: userId, action: "session.started" },
      orderBy: { seq: "desc" },
      select: { at: true },
    });
    // A link expires in real time, also where the clock is pinned.
    const link = await tx.passwordLink.findFirst({
      where: { userId, usedAt: null, withdrawnAt: null, expiresAt: { gt: new Date() } },
      orderBy: { id: "desc" },
      select: { expiresAt: true, dropsSecondFactor: true },
    });
    const others = await tx.case.findMany({
      where: { id: { notIn: whole.roles.map((r) => r.caseId) } },
      orderBy: [{ isIllustrative: "asc" }, { captionShort: "asc" }],
      take: 500,
      select: { id: true, captionShort: true, isIllustrative: true },
    });
    return {
      ...whole,
      createdAt: row.createdAt.toISOString(),
      lastSignInAt: signIn?.at.toISOString() ?? null,
      otherCases: others.map((c) => ({
        id: c.id,
        caption: c.captionShort,
        isIllustrative: c.isIllustrative,
      })),
      passwordLink: link && { ...link, expiresAt: link.expiresAt.toISOString() },
      can: {
        revoke: canRevoke(viewer, userId) && row.revokedAt === null,
        givePasswordLink: canRevoke(viewer, userId) && row.revokedAt === null,
        restore: row.revokedAt !== null,
        setAdministrator: canRevoke(viewer, userId) && row.revokedAt === null,
      },
    };
  });
}

/** Every case of the installation by name, real ones first: where the administrator can give a role. */
export async function listCaseOptions(viewer: Viewer): Promise<Person["otherCases"]> {
  if (!canAdminister(viewer)) throw notFound();
  return withViewer(viewer, async (tx) => {
    const rows = await tx.case.findMany({
      orderBy: [{ isIllustrative: "asc" }, { captionShort: "asc" }],
      take: 500,
      select: { id: true, captionShort: true, isIllustrative: true },
    });
    return rows.map((c) => ({ id: c.id, caption: c.captionShort, isIllustrative: c.isIllustrative }));
  });
}

/** Who is in a case now, for its team. */
export async function listMembers(viewer: Viewer, caseId: string): Promise<Member[]> {
  if (!canListMembers(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, async (tx) => {
    const members = await tx.caseMember.findMany({
      where: { caseId, revokedAt: null },
      select: { userId: true, role: true },
    });
    const users = await tx.user.findMany({
      where: { id: { in: members.map((m) => m.userId) }, revokedAt: null },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    });
    return users.flatMap((u) => {
      const found = members.find((m) => m.userId === u.id);
      return found ? [{ userId: u.id, name: u.name, role: found.role }] : [];
    });
  });
}
