import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { today } from "@/lib/dates/clock";
import { addDays, toDbDate } from "@/lib/dates/court-date";
import { disconnectAll } from "@/lib/db/prisma";
import { enterNotice } from "@/lib/imports/commands/decide";
import { decideProposal } from "@/lib/imports/commands/proposals";
import { receiveSources } from "@/lib/imports/commands/receive";
import { SAMPLE_NUMBER, type SampleEntry, sampleNotice } from "@/lib/imports/court-samples";
import { decideProposalInput, type ProposalData } from "@/lib/imports/proposal-schema";
import { listProposals } from "@/lib/imports/queries";
import { makeCase } from "@/prisma/factories/cases";
import { ownerClient } from "@/prisma/factories/owner";
import { joinCase } from "@/prisma/factories/people";
import { makeWorld, viewerFor, type World } from "@/prisma/factories/world";
import { asRole, testDatabaseUrl } from "@/scripts/test-database-client";
import { assignFetcher, correctOutsideService, recordOutsideService, takeFreeLook } from "./commands";
import { listWorklist } from "./queries";
import { outsideServiceInput } from "./schema";

vi.setConfig({ testTimeout: 60_000 });

const owner = ownerClient(testDatabaseUrl("owner"));
let world: World;
beforeAll(async () => {
  world = await makeWorld(owner);
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

/** A case into which a notice of this many days ago came. */
async function caseWithNotice(
  daysAgo: number,
  text = "MOTION for Preliminary Injunction by COMPANY A. (Attachments: # 1 Declaration)",
) {
  const caseId = await makeCase(owner, { docketNumberRaw: `${SAMPLE_NUMBER}-ABC` });
  await joinCase(owner, caseId, world.attorney.userId, "attorney");
  await joinCase(owner, caseId, world.paralegal.userId, "paralegal");
  const viewer = await viewerFor(world.attorney.userId);
  const day = addDays(today(), -daysAgo);
  const entry: SampleEntry = {
    number: 2,
    at: `${day}T16:00:00.000Z`,
    filedOn: day,
    event: "Motion",
    seq: 5,
    text,
  };
  const { id } = await receiveSources(viewer, caseId, {
    channel: "mail",
    files: [{ fileName: "notice.eml", bytes: sampleNotice(entry) }],
    reason: null,
  });
  const { filingId } = await enterNotice(viewer, caseId, id);
  return { caseId, viewer, filingId: filingId ?? "", day };
}

describe("an entry whose document is not here", () => {
  it("is listed with the days left of its free look, and leaves the urgent list once it was used, once", async () => {
    const { caseId, viewer, filingId, day } = await caseWithNotice(12);
    const before = await listWorklist(viewer, { case: caseId });
    expect(before.looks).toMatchObject([
      {
        filing: { id: filingId, number: 2 },
        look: { lastOn: addDays(day, 15), daysLeft: 3, usedAt: null },
        papers: [{ attachment: 0 }, { attachment: 1, description: "Declaration" }],
      },
    ]);
    expect(JSON.stringify(before)).not.toContain("magic_num");
    expect(await takeFreeLook(viewer, caseId, filingId)).toEqual({
      url: expect.stringContaining("magic_num=12345678"),
    });
    await expect(takeFreeLook(viewer, caseId, filingId)).rejects.toMatchObject({ code: "conflict" });
    const after = await listWorklist(viewer, { case: caseId });
    expect(after.looks).toEqual([]);
    expect(after.items).toMatchObject([{ filing: { id: filingId }, look: { usedBy: viewer.name } }]);
  });

  it("has no free look after fifteen days", async () => {
    const { caseId, viewer, filingId } = await caseWithNotice(16);
    const list = await listWorklist(viewer, { case: caseId });
    expect(list.looks).toEqual([]);
    expect(list.items[0]?.look?.daysLeft).toBe(-1);
    await expect(takeFreeLook(viewer, caseId, filingId)).rejects.toMatchObject({ code: "gone" });
  });

  it("names who fetches it, of the team alone, and leaves the list when its papers are here", async () => {
    const { caseId, viewer, filingId } = await caseWithNotice(1);
    await assignFetcher(viewer, caseId, filingId, { fetcherId: world.paralegal.userId });
    const mine = await listWorklist(await viewerFor(world.paralegal.userId), { case: caseId, who: "mine" });
    expect(mine.looks).toMatchObject([{ fetcher: { id: world.paralegal.userId } }]);
    expect((await listWorklist(viewer, { case: caseId, who: "nobody" })).looks).toEqual([]);
    await expect(
      assignFetcher(viewer, caseId, filingId, { fetcherId: world.stranger.userId }),
    ).rejects.toMatchObject({ code: "invalid" });
    await asRole("owner", (db) =>
      db.query(
        "with d as (insert into document (id, case_id, title, file_name, media_type, sha256, byte_size, updated_at, tier) values (gen_random_uuid(), $1, 't', 'f', 'application/pdf', repeat('0', 64), 1, now(), 'record') returning id) update filing_document set document_id = (select id from d) where filing_id = $2",
        [caseId, filingId],
      ),
    );
    const done = await listWorklist(viewer, { case: caseId });
    expect([done.looks, done.items]).toEqual([[], []]);
  });

  it("is listed too where a numbered entry names no paper at all, and an order of the court's own minutes is not", async () => {
    const caseId = await makeCase(owner, { docketNumberRaw: `${SAMPLE_NUMBER}-ABC` });
    await joinCase(owner, caseId, world.attorney.userId, "attorney");
    for (const number of [7, null])
      await owner.filing.create({
        data: {
          caseId,
          tier: "record",
          position: number ?? 8,
          number,
          filedOn: toDbDate(today()),
          kind: number === null ? "minute_order" : "motion",
          textRaw: "TEXT",
          textClean: "TEXT",
        },
        select: { id: true },
      });
    const list = await listWorklist(await viewerFor(world.attorney.userId), { case: caseId });
    expect(list.items).toMatchObject([
      { filing: { number: 7 }, papers: [{ attachment: 0, description: "Main document" }] },
    ]);
  });

  it("is not listed for another firm", async () => {
    await caseWithNotice(1);
    const list = await listWorklist(world.stranger, {});
    expect([list.looks, list.items, list.services]).toEqual([[], [], []]);
  });
});

describe("a paper served outside ECF", () => {
  it("is kept with its day and method, not before its day", async () => {
    const { caseId, viewer, filingId } = await caseWithNotice(2);
    const input = (servedOn: string) =>
      outsideServiceInput.parse({
        title: "Sealed declaration",
        servedOn,
        method: "hand",
        servedBy: "A messenger",
        filingId,
      });
    await expect(recordOutsideService(viewer, caseId, input(addDays(today(), 1)))).rejects.toMatchObject({
      code: "invalid",
    });
    await recordOutsideService(viewer, caseId, input(today()));
    expect((await listWorklist(viewer, { case: caseId })).services).toMatchObject([
      { title: "Sealed declaration", servedOn: today(), method: "hand", filing: { id: filingId } },
    ]);
  });
});

describe("a sealed entry", () => {
  it("is not to be fetched: its row says how it was served, and a wrong record is set right", async () => {
    const { caseId, viewer, filingId, day } = await caseWithNotice(2);
    await owner.filing.update({ where: { id: filingId }, data: { state: "sealed" } });
    const input = (method: string, servedOn = day) =>
      outsideServiceInput.parse({ title: "Sealed motion", servedOn, method, filingId });
    expect(
      outsideServiceInput.safeParse({ title: "Sealed motion", servedOn: day, method: "ecf" }).success,
    ).toBe(false);
    const { id } = await recordOutsideService(viewer, caseId, input("mail"));
    const row = async () => {
      const list = await listWorklist(viewer, { case: caseId });
      return [...list.looks, ...list.items][0];
    };
    expect(await row()).toMatchObject({ sealed: true, served: [{ on: day, method: "mail" }] });
    await correctOutsideService(viewer, caseId, id, input("hand", addDays(day, -1)));
    expect((await row())?.served).toEqual([{ on: addDays(day, -1), method: "hand" }]);
    await expect(
      correctOutsideService(viewer, caseId, id, input("hand", addDays(today(), 1))),
    ).rejects.toMatchObject({ code: "invalid" });
    await expect(correctOutsideService(world.stranger, caseId, id, input("mail"))).rejects.toMatchObject({
      code: "not_found",
    });
    // Another case's record cannot be hung on this one.
    const other = await caseWithNotice(1);
    await expect(correctOutsideService(viewer, other.caseId, id, input("mail"))).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("taken off a sealed entry stays closed, and the log tells of it with that entry alone", async () => {
    const { caseId, filingId, day } = await caseWithNotice(2);
    const audience = await owner.audience.create({ data: { caseId, tier: "sealed", name: "Under seal" } });
    await owner.audienceMember.create({
      data: { caseId, audienceId: audience.id, userId: world.attorney.userId },
    });
    const input = (to: string | null, servedOn: string) =>
      outsideServiceInput.parse({ title: "A sealed paper", servedOn, method: "hand", filingId: to });
    await owner.filing.update({ where: { id: filingId }, data: { tier: "sealed", audienceId: audience.id } });
    const named = await viewerFor(world.attorney.userId);
    const { id } = await recordOutsideService(named, caseId, input(filingId, day));
    await correctOutsideService(named, caseId, id, input(null, addDays(day, -1)));
    await correctOutsideService(named, caseId, id, input(null, addDays(day, -2)));
    const other = await viewerFor(world.paralegal.userId);
    expect((await listWorklist(other, { case: caseId })).services).toEqual([]);
    const events = await owner.auditEvent.findMany({
      where: { caseId, action: "service.outside_corrected" },
      orderBy: { seq: "asc" },
      select: { subjectKind: true, subjectId: true, data: true },
    });
    expect(events.map((e) => [e.subjectKind, e.subjectId])).toEqual([
      ["filing", filingId],
      ["case_row", caseId],
    ]);
    expect(events[0]?.data).toMatchObject({ servedOn: addDays(day, -1), servedBefore: day });
    expect(events[1]?.data).toEqual({ serviceId: id });
  });
});

describe("what a docket text proposes", () => {
  it("becomes a fact when a person accepts it, as corrected, and once", async () => {
    const { caseId, viewer, filingId } = await caseWithNotice(
      1,
      "MINUTE ORDER: Motion Hearing set for 7/15/2027 at 10:00 AM in Courtroom 8 before Judge First Example. Defendant's response due by 7/8/2027. (lc)",
    );
    const page = await listProposals(viewer, caseId, { filingId });
    const of = (kind: string) => page.items[0]?.proposals.find((p) => p.data.kind === kind);
    const hearing = of("hearing");
    const deadline = of("deadline");
    expect(hearing).toMatchObject({ state: "open", words: expect.stringContaining("7/15/2027") });
    expect(deadline?.data).toMatchObject({ printedOn: "2027-07-08", side: "theirs" });
    if (hearing === undefined || deadline === undefined || hearing.data.kind !== "hearing")
      throw new Error("not proposed");

    const decide = (decision: "accept" | "dismiss", data: ProposalData | null) =>
      decideProposalInput.parse({ decision, data });
    const set = await decideProposal(
      viewer,
      caseId,
      hearing.id,
      decide("accept", { ...hearing.data, at: "11:00" }),
    );
    expect(set.state).toBe("corrected");
    await decideProposal(viewer, caseId, deadline.id, decide("accept", null));
    await expect(decideProposal(viewer, caseId, deadline.id, decide("dismiss", null))).rejects.toMatchObject({
      code: "conflict",
    });
    const { rows } = await asRole("owner", (db) =>
      db.query(
        "select h.starts_at, h.state::text as hearing, d.state::text as deadline, d.due_on::text, d.printed_on::text from hearing h, deadline d where h.case_id = $1 and d.case_id = $1",
        [caseId],
      ),
    );
    // Unconfirmed: a second person compares it with the day that the docket prints, which stands beside it.
    expect(rows).toEqual([
      {
        starts_at: "11:00",
        hearing: "set",
        deadline: "proposed",
        due_on: "2027-07-08",
        printed_on: "2027-07-08",
      },
    ]);
    const { rows: chain } = await asRole("owner", (db) =>
      db.query("select verify_audit($1) as broken", [caseId]),
    );
    expect(chain).toEqual([{ broken: null }]);
  });
});
