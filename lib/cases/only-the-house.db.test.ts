import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canEnterClosure } from "@/lib/closures/access";
import { disconnectAll } from "@/lib/db/prisma";
import { withViewer } from "@/lib/db/with-viewer";
import { ownerClient } from "@/prisma/factories/owner";
import { makeOrganization, makePerson } from "@/prisma/factories/people";
import { makeWorld, viewerFor, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { openCase } from "./commands/header";
import { getCaseDetails, getCaseHeader } from "./queries";
import { openCaseInput } from "./schema";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
let partner: World["attorney"];
beforeAll(async () => {
  w = await makeWorld(owner);
  // An attorney of co-counsel's firm who is on the team here: trusted with this case, and with no other.
  const organizationId = await makeOrganization(owner, "outside_firm");
  const userId = await makePerson(owner, { organizationId });
  await owner.caseMember.create({ data: { caseId: w.caseId, userId, role: "attorney" } });
  partner = await viewerFor(userId);
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

const outsiders = () => [w.coCounsel, w.expert, w.lead, w.reporter, partner];

describe("people from outside the house", () => {
  it("open no case, by the command or past it", async () => {
    for (const who of outsiders()) {
      const input = openCaseInput.parse({ captionShort: "A v. B", courtId: "dcd" });
      await expect(openCase(who, input)).rejects.toMatchObject({ code: "forbidden" });
      const row = { id: randomUUID(), member_id: randomUUID(), caption_short: "A v. B", court_id: "dcd" };
      const past = withViewer(who, (tx) => tx.$queryRaw`SELECT open_case(${JSON.stringify(row)}::jsonb)`);
      await expect(past).rejects.toThrow(/only people of the firm/);
    }
    const opened = await openCase(
      w.administrator,
      openCaseInput.parse({ captionShort: "C v. D", courtId: "dcd" }),
    );
    expect(opened.id).toBeTruthy();
  });

  it("enter no closure, which would move dates in every case", async () => {
    expect(outsiders().map(canEnterClosure)).toEqual(outsiders().map(() => false));
    expect([w.attorney, w.paralegal, w.administrator].map(canEnterClosure)).toEqual([true, true, true]);
    const enter = (who: World["attorney"]) =>
      withViewer(who, (tx) =>
        tx.courtClosure.create({
          data: { calendar: "ddc", kind: "inaccessible", closedOn: new Date("2026-07-01"), why: "Snow" },
          select: { id: true },
        }),
      );
    for (const who of outsiders()) await expect(enter(who)).rejects.toThrow(/row-level security/);
    await enter(w.paralegal);
  });
});

it("co-counsel and experts read the case, and not what its team notes for itself", async () => {
  await owner.case.update({
    where: { id: w.caseId },
    data: {
      reviewTrack: "non_record",
      docketCheckedAt: new Date(),
      docketCheckedFrom: "PRIVATEWORD",
      docketCheckLeavesOut: "PRIVATEWORD",
    },
  });
  for (const who of [w.coCounsel, w.expert]) {
    const told = [await getCaseDetails(who, w.caseId), await getCaseHeader(who, w.caseId)];
    expect(JSON.stringify(told)).not.toMatch(/PRIVATEWORD|non_record/);
  }
  expect(await getCaseDetails(w.paralegal, w.caseId)).toMatchObject({
    reviewTrack: "non_record",
    docketCheckLeavesOut: "PRIVATEWORD",
  });
});
