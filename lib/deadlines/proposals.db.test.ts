import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { firstChoice, toItem } from "@/components/deadlines/take-form";
import { toDbDate } from "@/lib/dates/court-date";
import { disconnectAll } from "@/lib/db/prisma";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { addDeadlines } from "./commands/add";
import { supersedeDeadline } from "./commands/close";
import { addDeadlinesInput, supersedeInput } from "./entry-schema";
import { proposeInput } from "./proposal-schema";
import { listDeadlines } from "./queries/board";
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
  kind: "motion" | "opposition" | "judgment" | "notice" | "return_of_service" | "order" | "stipulation";
  motionKind?: "dismiss" | "preliminary_injunction" | "reconsider";
  text?: string;
  denies?: string;
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
      textRaw: fields.text ?? fields.kind,
      textClean: fields.text ?? fields.kind,
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
  if (fields.denies)
    await owner.filingLink.create({
      data: { ...row, fromId: id, toId: fields.denies, kind: "disposes_of", disposition: "denied" },
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
      time: null,
      serviceMethod: null,
    });
    const ticked = items.filter((p) => p.ticked).map((p) => p.ruleId);
    expect(ticked).toContain("frap-4-a-1-B");
    expect(ticked).not.toContain("frap-4-a-1-A");
    const notice = await makeFiling({ kind: "notice", filedOn: "2026-08-03" });
    expect((await listProposals(w.paralegal, w.caseId, notice)).items).toEqual([]);
  });
});

describe("the time to appeal", () => {
  const take = async (filingId: string) => {
    const found = await listProposals(w.paralegal, w.caseId, filingId);
    const appeals = found.items.filter((p) => p.ruleId.startsWith("frap-4-a-"));
    for (const { deadline, reason } of found.effects)
      await supersedeDeadline(
        w.paralegal,
        w.caseId,
        deadline.id,
        supersedeInput.parse({ version: deadline.version, filingId, reason }),
      );
    if (appeals.some((p) => p.ticked))
      await addDeadlines(
        w.paralegal,
        w.caseId,
        addDeadlinesInput.parse({
          deadlines: appeals
            .filter((p) => p.ticked)
            .map((p) => toItem(p, { ...firstChoice(p), ownerId: "", backupId: "" }, filingId)),
        }),
      );
    return { ...found, appeals };
  };
  const openAppeals = async () =>
    (await listDeadlines(w.paralegal, w.caseId, { state: "open", q: "appeal" })).items
      .map((d) => [d.side, d.dueOn, d.waitingFor])
      .sort();

  it("restarts for all parties by a timely motion, waits for the last order, and is untouched by a late one", async () => {
    const judgment = await makeFiling({ kind: "judgment", filedOn: "2027-03-01" });
    await take(judgment);
    const [ours] = (await listDeadlines(w.paralegal, w.caseId, { state: "open", q: "appeal" })).items;
    await addDeadlines(
      w.paralegal,
      w.caseId,
      addDeadlinesInput.parse({
        deadlines: [
          {
            title: "Their notice of appeal",
            side: "theirs",
            how: { kind: "rule", ruleId: "frap-4-a-1-B", trigger: "2027-03-01" },
          },
        ],
      }),
    );
    expect(ours?.dueOn).toBe("2027-04-30");

    const text = "MOTION to Alter Judgment under Rule 59(e)";
    const theirs = await makeFiling({ kind: "motion", filedOn: "2027-03-26", by: defendant, text });
    const waits = `the order on ECF No. ${position}`;
    const first = await take(theirs);
    expect(first.effects).toHaveLength(2);
    expect(first.effects[0]?.reason).toContain("restarts the time to appeal for all parties");
    expect(await openAppeals()).toEqual([
      ["ours", null, waits],
      ["theirs", null, waits],
    ]);
    const second = await makeFiling({ kind: "motion", filedOn: "2027-03-29", text: "MOTION for New Trial" });
    expect((await take(second)).effects).toEqual([]);

    const late = await makeFiling({ kind: "motion", filedOn: "2027-03-30", text });
    const found = await take(late);
    expect([found.effects, found.appeals]).toEqual([[], []]);
    expect(found.notes[0]).toContain("was late (after 2027-03-29)");

    // One of two is decided: the other is still to come. Then the last order counts, for all.
    const one = await makeFiling({ kind: "order", filedOn: "2027-05-03", denies: theirs });
    expect((await take(one)).effects).toEqual([]);
    const last = await makeFiling({ kind: "order", filedOn: "2027-06-01", denies: second });
    expect((await take(last)).effects).toHaveLength(2);
    expect(await openAppeals()).toEqual([
      ["ours", "2027-08-02", null],
      ["theirs", "2027-08-02", null],
    ]);
    const afterLate = await makeFiling({ kind: "order", filedOn: "2027-07-01", denies: late });
    expect((await take(afterLate)).effects).toEqual([]);
    expect((await openAppeals())[0]?.[1]).toBe("2027-08-02");
  });
});

describe("what has no entry of its own", () => {
  const propose = (input: z.input<typeof proposeInput>) =>
    proposeFromTrigger(w.paralegal, w.caseId, proposeInput.parse(input));

  it("counts hours back from the hour of a hearing, and asks for it", async () => {
    const { items } = await propose({ trigger: "pi_hearing", on: "2027-06-10", time: "10:00" });
    const notice = items.find((p) => p.ruleId === "lcvr-65-1-d-testimony");
    expect(notice).toMatchObject({
      moment: "2027-06-10T10:00-04:00",
      answer: { due: "2027-06-07T10:00-04:00" },
    });
    if (notice === undefined) throw new Error("not proposed");
    const item = toItem(notice, { ...firstChoice(notice), ticked: true }, null);
    const [made] = (await addDeadlines(w.paralegal, w.caseId, addDeadlinesInput.parse({ deadlines: [item] })))
      .items;
    expect(made).toMatchObject({ dueOn: "2027-06-07", dueTime: "10:00", triggerOn: "2027-06-10" });
    const without = await propose({ trigger: "pi_hearing", on: "2027-06-10" });
    expect(without.items.find((p) => p.ruleId === "lcvr-65-1-d-testimony")?.error).toContain(
      "starts at a moment",
    );
  });

  it("shows the fees after a stipulated dismissal with the safe day first, and the other reading", async () => {
    const paper = await makeFiling({
      kind: "stipulation",
      filedOn: "2027-06-01",
      text: "STIPULATION of Dismissal",
    });
    const { items } = await listProposals(w.paralegal, w.caseId, paper);
    expect(
      items.map((p) => [p.ruleId, p.answer?.due, p.answer?.safe, p.answer?.alternatives[0]?.due]),
    ).toEqual([["eaja-stipulated", "2027-07-01", "2027-07-01", "2027-09-01"]]);
    const other = await makeFiling({
      kind: "stipulation",
      filedOn: "2027-06-01",
      text: "STIPULATION to Extend",
    });
    expect((await listProposals(w.paralegal, w.caseId, other)).items).toEqual([]);
  });

  it("shows the fees after a judgment from the end of the time to appeal", async () => {
    const { items } = await propose({ trigger: "judgment_entered", on: "2027-03-01" });
    const fees = items.find((p) => p.ruleId === "usc-28-2412-d-1-B");
    expect(fees).toMatchObject({ triggerOn: "2027-04-30", answer: { due: "2027-06-01" } });
  });
});
