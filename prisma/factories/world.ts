import { viewerOf } from "@/lib/auth/session";
import type { Viewer } from "@/lib/auth/viewer";
import type { PrismaClient } from "@/lib/db/generated/client";
import type { MemberRole } from "@/lib/db/generated/enums";
import { makeCase, type NewCase } from "./cases";
import { joinCase, makeOrganization, makePerson } from "./people";

/** The viewer of a person that surely exists. */
export async function viewerFor(userId: string): Promise<Viewer> {
  const viewer = await viewerOf(userId);
  if (viewer === null) throw new Error(`no viewer for ${userId}`);
  return viewer;
}

/**
 * One case with one person in each role, and a second firm with a case of its own: the cast of every test
 * about who sees what.
 */
export async function makeWorld(owner: PrismaClient, fields: NewCase = {}) {
  const firm = await makeOrganization(owner, "firm");
  const client = await makeOrganization(owner, "client");
  const otherFirm = await makeOrganization(owner, "firm");
  const outside = await makeOrganization(owner, "outside_firm");
  const caseId = await makeCase(owner, { filedOn: "2026-06-23", ...fields });
  const otherCaseId = await makeCase(owner, { captionShort: "Company C v. Agency D" });
  const member = async (role: MemberRole, organizationId: string, into = caseId) => {
    const userId = await makePerson(owner, { organizationId });
    await joinCase(owner, into, userId, role);
    return viewerFor(userId);
  };
  return {
    caseId,
    otherCaseId,
    attorney: await member("attorney", firm),
    paralegal: await member("paralegal", firm),
    coCounsel: await member("co_counsel", outside),
    expert: await member("expert", outside),
    lead: await member("client_lead", client),
    reporter: await member("client_reporter", client),
    stranger: await member("attorney", otherFirm, otherCaseId),
    administrator: await viewerFor(await makePerson(owner, { organizationId: firm, isAdmin: true })),
  };
}
export type World = Awaited<ReturnType<typeof makeWorld>>;
