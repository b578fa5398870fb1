import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { disconnectAll } from "@/lib/db/prisma";
import { addOrganization } from "@/lib/organizations/commands";
import { caseFolder } from "@/lib/paths";
import { chooseSettings } from "@/lib/settings/commands";
import { makeCase } from "@/prisma/factories/cases";
import { ownerClient } from "@/prisma/factories/owner";
import { joinCase } from "@/prisma/factories/people";
import { makeWorld, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { removeIllustrative } from "./commands";
import { checkInstallationChain, listIllustrativeCases, listInstallationEvents } from "./queries";

const owner = ownerClient(testDatabaseUrl("owner"));
let world: World;
beforeAll(async () => {
  world = await makeWorld(owner);
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

describe("removing the illustrative data", () => {
  it("takes the cases, their chains and files, leaves the real ones, and says so once", async () => {
    const id = await makeCase(owner, { captionShort: "Made-up v. Case", isIllustrative: true });
    await joinCase(owner, id, world.attorney.userId, "attorney");
    for (const caseId of [id, world.caseId]) {
      mkdirSync(caseFolder(caseId), { recursive: true });
      writeFileSync(`${caseFolder(caseId)}/paper`, "x");
    }
    expect(await listIllustrativeCases(world.administrator)).toEqual([{ id, caption: "Made-up v. Case" }]);
    expect(await removeIllustrative(world.administrator)).toEqual({ cases: 1, documents: 0 });
    expect(await owner.case.count({ where: { isIllustrative: true } })).toBe(0);
    expect([existsSync(caseFolder(id)), existsSync(caseFolder(world.caseId))]).toEqual([false, true]);
    expect(await removeIllustrative(world.administrator)).toEqual({ cases: 0, documents: 0 });
    expect(await owner.auditEvent.count({ where: { action: "illustrative.removed" } })).toBe(1);
  });
});

describe("the installation's log", () => {
  it("tells in words who did what", async () => {
    await chooseSettings(world.administrator, { confirmDates: false });
    await addOrganization(world.administrator, { name: "Another client", kind: "client" });
    const { items } = await listInstallationEvents(world.administrator);
    expect(items.slice(0, 2).map((e) => `${e.actor} ${e.text}`)).toEqual([
      `${world.administrator.name} added the organization Another client`,
      `${world.administrator.name} turned the second person's check of dates off`,
    ]);
  });

  it("is whole until somebody changes an event past the product", async () => {
    const whole = await checkInstallationChain(world.administrator);
    expect(whole.brokenAt).toBeNull();
    expect(whole.events).toBeGreaterThan(1);
    const event = await owner.auditEvent.findFirstOrThrow({
      where: { caseId: null, seq: 2 },
      select: { id: true, action: true },
    });
    await owner.auditEvent.update({ where: { id: event.id }, data: { action: "nothing.happened" } });
    expect((await checkInstallationChain(world.administrator)).brokenAt).toBe(2);
    await owner.auditEvent.update({ where: { id: event.id }, data: { action: event.action } });
    expect((await checkInstallationChain(world.administrator)).brokenAt).toBeNull();
  });
});
