import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { viewerOfRequest } from "@/lib/auth/session";
import { disconnectAll } from "@/lib/db/prisma";
import { invitePerson, withdrawInvitation } from "@/lib/invitations/commands";
import { listInvitations } from "@/lib/invitations/queries";
import { inviteInput } from "@/lib/invitations/schema";
import { makeToken, revokeToken } from "@/lib/tokens/commands";
import { ownerClient } from "@/prisma/factories/owner";
import { joinCase, makePerson } from "@/prisma/factories/people";
import { makeWorld, viewerFor, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { endRole, revokePerson, setAdministrator, setRole } from "./commands";
import { getPerson, listPeople } from "./queries";

const owner = ownerClient(testDatabaseUrl("owner"));
let world: World;
beforeAll(async () => {
  world = await makeWorld(owner);
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

describe("roles", () => {
  it("are given, changed and ended, and written to the case's chain", async () => {
    const userId = await makePerson(owner, { organizationId: world.attorney.organizationId });
    await setRole(world.administrator, userId, world.caseId, { role: "paralegal" });
    expect((await viewerFor(userId)).teamCases).toEqual([world.caseId]);
    await setRole(world.administrator, userId, world.caseId, { role: "attorney" });
    expect((await viewerFor(userId)).attorneyCases).toEqual([world.caseId]);
    await endRole(world.administrator, userId, world.caseId);
    expect((await viewerFor(userId)).teamCases).toEqual([]);
    const events = await owner.auditEvent.findMany({
      where: { caseId: world.caseId, action: { startsWith: "member." } },
      orderBy: { seq: "asc" },
      select: { action: true },
    });
    expect(events.map((e) => e.action)).toEqual(["member.role_set", "member.role_set", "member.role_ended"]);
  });

  it("fit the organization", async () => {
    await expect(
      setRole(world.administrator, world.lead.userId, world.caseId, { role: "attorney" }),
    ).rejects.toMatchObject({ code: "invalid", fields: { role: expect.stringContaining("law firm") } });
  });

  it("leave every case an attorney", async () => {
    await expect(endRole(world.administrator, world.attorney.userId, world.caseId)).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(
      setRole(world.administrator, world.attorney.userId, world.caseId, { role: "paralegal" }),
    ).rejects.toMatchObject({ code: "conflict" });
    expect((await viewerFor(world.attorney.userId)).attorneyCases).toEqual([world.caseId]);
  });
});

describe("taking access away", () => {
  it("ends API tokens at once; restoring gives them not back", async () => {
    const userId = await makePerson(owner, { organizationId: world.attorney.organizationId });
    await joinCase(owner, world.caseId, userId, "paralegal");
    const { token } = await makeToken(await viewerFor(userId), { name: "A script" });
    const bearer = new Headers({ authorization: `Bearer ${token}` });
    expect((await viewerOfRequest(bearer))?.userId).toBe(userId);
    await revokePerson(world.administrator, userId);
    expect(await viewerOfRequest(bearer)).toBeNull();
    expect(await getPerson(world.administrator, userId)).toMatchObject({
      can: { revoke: false, restore: true },
    });
  });

  it("is refused for oneself, as is giving up administration", async () => {
    const { administrator } = world;
    await expect(revokePerson(administrator, administrator.userId)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(
      setAdministrator(administrator, administrator.userId, { administers: false }),
    ).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("a token", () => {
  it("is kept as a hash, and dies when revoked", async () => {
    const { id, token } = await makeToken(world.paralegal, { name: "A script" });
    const row = await owner.apiToken.findUniqueOrThrow({ where: { id }, select: { tokenHash: true } });
    expect(row.tokenHash).not.toContain(token);
    const bearer = new Headers({ authorization: `Bearer ${token}` });
    expect((await viewerOfRequest(bearer))?.userId).toBe(world.paralegal.userId);
    await revokeToken(world.paralegal, id);
    expect(await viewerOfRequest(bearer)).toBeNull();
    await expect(revokeToken(world.attorney, id)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("people", () => {
  it("are listed by name, a page at a time, each once", async () => {
    for (let n = 0; n < 55; n += 1) await makePerson(owner, { name: `Same name ${n % 3}` });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listPeople(world.administrator, cursor === undefined ? {} : { cursor });
      seen.push(...page.items.map((p) => p.id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(await owner.user.count());
  });
});

describe("an invitation", () => {
  it("is kept as a hash, refuses people who are here, and can be withdrawn once", async () => {
    const input = (email: string) =>
      inviteInput.parse({
        email,
        name: "New colleague",
        organizationId: world.attorney.organizationId,
        caseId: world.caseId,
        role: "paralegal",
      });
    await expect(
      invitePerson(world.administrator, input(world.attorney.email.toUpperCase())),
    ).rejects.toMatchObject({ fields: { email: expect.stringContaining("has access already") } });
    const { id, link } = await invitePerson(world.administrator, input("New@Example.test"));
    const row = await owner.invitation.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(row)).not.toContain(link?.split("/").at(-1));
    expect(row.email).toBe("new@example.test");
    expect(await owner.outbox.count({ where: { kind: "invitation", subjectId: id } })).toBe(1);
    await withdrawInvitation(world.administrator, id);
    await expect(withdrawInvitation(world.administrator, id)).rejects.toMatchObject({ code: "conflict" });
    expect((await listInvitations(world.administrator)).items[0]).toMatchObject({ id, state: "withdrawn" });
  });
});
