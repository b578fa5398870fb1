import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toDbDate } from "@/lib/dates/court-date";
import { disconnectAll } from "@/lib/db/prisma";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { addDeadlines } from "./commands/add";
import { addDeadlinesInput } from "./entry-schema";
import { listProposals, proposeFromTrigger } from "./queries/proposals";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
let defendant: string;
beforeAll(async () => {
  w = await makeWorld(owner);
  defendant = (
    await owner.party.create({
      data: { caseId: w.caseId, tier: "record", name: "Secretary", role: "defendant", kind: "officer" },
      select: { id: true },
    })
  ).id;
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

let position = 0;
async function makeFiling(fields: {
  kind: "motion" | "opposition" | "judgment" | "notice" | "return_of_service";
  motionKind?: "dismiss" | "preliminary_injunction";
  filedOn: string;
  by?: string;
  respondsTo?: string;
}) {
  position += 1;
  const row = { caseId: w.caseId, tier: "record" } as const;
  const { id } = await owner.filing.create({
    data: {
      ...row,
      position,
      number: position,
      kind: fields.kind,
      motionKind: fields.motionKind ?? null,
      filedOn: toDbDate(fields.filedOn),
      servedOn: toDbDate(fields.filedOn),
      textRaw: fields.kind,
      textClean: fields.kind,
    },
    select: { id: true },
  });
  if (fields.by)
    await owner.filingParty.create({
      data: { ...row, filingId: id, partyId: fields.by },
      select: { id: true },
    });
  if (fields.respondsTo)
    await owner.filingLink.create({
      data: { ...row, fromId: id, toId: fields.respondsTo, kind: "responds_to" },
      select: { id: true },
    });
  return id;
}

describe("what an entry triggers", () => {
  it("proposes our opposition to their motion, and suspends their answer", async () => {
    await addDeadlines(
      w.paralegal,
      w.caseId,
      addDeadlinesInput.parse({
        deadlines: [
          {
            title: "Answer",
            side: "theirs",
            how: { kind: "rule", ruleId: "frcp-12-a-2", trigger: "2026-07-06" },
          },
        ],
      }),
    );
    const motion = await makeFiling({
      kind: "motion",
      motionKind: "dismiss",
      filedOn: "2026-08-28",
      by: defendant,
    });
    const { items, effects } = await listProposals(w.paralegal, w.caseId, motion);
    const opposition = items.find((p) => p.ruleId === "lcvr-7-b");
    expect(opposition).toMatchObject({ side: "ours", ticked: true, triggerOn: "2026-08-28" });
    expect(opposition?.answer).toMatchObject({ due: "2026-09-11" });
    expect(effects).toEqual([
      expect.objectContaining({ kind: "supersede", reason: expect.stringContaining("suspends the answer") }),
    ]);
  });

  it("takes a proposal once: it then stands as on record, and the paper that meets it completes it", async () => {
    const motion = await makeFiling({ kind: "motion", filedOn: "2026-09-01", by: defendant });
    const [added] = (
      await addDeadlines(
        w.paralegal,
        w.caseId,
        addDeadlinesInput.parse({
          deadlines: [
            {
              title: "Opposition",
              side: "ours",
              how: { kind: "rule", ruleId: "lcvr-7-b", trigger: "2026-09-01", serviceMethod: "ecf" },
              triggerFilingId: motion,
              respondsToId: motion,
            },
          ],
        }),
      )
    ).items;
    const again = await listProposals(w.paralegal, w.caseId, motion);
    expect(again.items.find((p) => p.ruleId === "lcvr-7-b")).toMatchObject({
      ticked: false,
      onRecord: { id: added?.id },
    });
    const paper = await makeFiling({ kind: "opposition", filedOn: "2026-09-14", respondsTo: motion });
    const { effects } = await listProposals(w.paralegal, w.caseId, paper);
    expect(effects).toEqual([
      expect.objectContaining({ kind: "complete", deadline: expect.objectContaining({ id: added?.id }) }),
    ]);
  });

  it("runs the answer from the service that the return proves, sixty days", async () => {
    const proof = await makeFiling({ kind: "return_of_service", filedOn: "2026-07-08" });
    const service = await owner.serviceOfProcess.create({
      data: {
        caseId: w.caseId,
        tier: "record",
        recipient: "us_attorney",
        recipientName: "U.S. Attorney for the District of Columbia",
        method: "certified_mail",
        sentOn: toDbDate("2026-07-01"),
        receivedOn: toDbDate("2026-07-06"),
        proofFilingId: proof,
      },
      select: { id: true },
    });
    const { items } = await listProposals(w.paralegal, w.caseId, proof);
    expect(items.find((p) => p.ruleId === "frcp-12-a-2")).toMatchObject({
      side: "theirs",
      triggerServiceId: service.id,
      answer: { due: "2026-09-04" },
    });
  });

  it("gives the longer appeal period of a case with a federal party, and nothing for a notice", async () => {
    const { items } = await proposeFromTrigger(w.paralegal, w.caseId, {
      trigger: "judgment_entered",
      on: "2026-08-03",
      serviceMethod: null,
    });
    const ticked = items.filter((p) => p.ticked).map((p) => p.ruleId);
    expect(ticked).toContain("frap-4-a-1-B");
    expect(ticked).not.toContain("frap-4-a-1-A");
    const notice = await makeFiling({ kind: "notice", filedOn: "2026-08-03" });
    expect((await listProposals(w.paralegal, w.caseId, notice)).items).toEqual([]);
  });
});
