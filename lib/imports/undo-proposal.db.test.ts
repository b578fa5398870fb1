import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { now } from "@/lib/dates/clock";
import { disconnectAll } from "@/lib/db/prisma";
import { withViewer } from "@/lib/db/with-viewer";
import { completeDeadline } from "@/lib/deadlines/commands/complete";
import { makeCase } from "@/prisma/factories/cases";
import { ownerClient } from "@/prisma/factories/owner";
import { joinCase } from "@/prisma/factories/people";
import { makeWorld, viewerFor, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { acceptImport } from "./commands/decide";
import { decideProposal } from "./commands/proposals";
import { receiveSources } from "./commands/receive";
import { undoProposal } from "./commands/undo-proposal";
import { SAMPLE_NUMBER, type SampleEntry, sampleSheet } from "./court-samples";
import { recordEffects } from "./effects";
import { decideProposalInput, type ProposalData, proposalData } from "./proposal-schema";
import { getImport, listProposals } from "./queries";
import { acceptInput } from "./schema";

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

const rows = z.array(
  z.object({ tbl: z.string(), id: z.string(), content: z.record(z.string(), z.unknown()) }),
);
const TABLES = [
  "filing",
  "filing_party",
  "filing_link",
  "hearing",
  "deadline",
  "posture_item",
  "attorney",
  "appearance",
  "service_of_process",
];

/** A docket of two numbered entries and two parties, on which any proposal may be put. */
async function desk() {
  const caseId = await makeCase(owner, { docketNumberRaw: `${SAMPLE_NUMBER}-ABC` });
  await joinCase(owner, caseId, world.attorney.userId, "attorney");
  const viewer = await viewerFor(world.attorney.userId);
  for (const [name, role] of [
    ["Company C", "plaintiff"],
    ["Agency D", "defendant"],
  ] as const)
    await owner.party.create({ data: { caseId, name, role, kind: "other" } });
  const entries = [1, 2].map(
    (number): SampleEntry => ({
      number,
      at: `2026-07-0${number}T15:00:00Z`,
      filedOn: `2026-07-0${number}`,
      event: "Notice",
      text: `NOTICE of something, the ${number}th.`,
      seq: 40 + number,
    }),
  );
  const { id } = await receiveSources(viewer, caseId, {
    channel: "upload",
    files: [{ fileName: "sheet.html", bytes: sampleSheet(entries) }],
    reason: null,
  });
  const { planKey } = await getImport(viewer, caseId, id);
  await acceptImport(viewer, caseId, id, acceptInput.parse({ planKey }));
  const filing = await owner.filing.findFirstOrThrow({ where: { caseId, number: 2 } });
  let next = 0;
  const propose = async (data: z.input<typeof proposalData>) => {
    const { id: proposalId } = await owner.proposal.create({
      data: {
        caseId,
        filingId: filing.id,
        kind: data.kind,
        key: `test ${next++}`,
        data: JSON.parse(JSON.stringify(proposalData.parse(data))),
        words: "the words it rests on",
        confidence: "high",
      },
    });
    return proposalId;
  };
  const decide = (proposalId: string, more: object = {}) =>
    decideProposal(viewer, caseId, proposalId, decideProposalInput.parse({ decision: "accept", ...more }));
  /** Every row a proposal may touch. */
  const all = async () => {
    const found = await withViewer(
      viewer,
      (tx) => tx.$queryRaw`SELECT * FROM docket_rows(${caseId}::uuid, ${filing.id}::uuid, ${TABLES}::text[])`,
    );
    return rows
      .parse(found)
      .map(({ tbl, id: rowId, content }) => ({ tbl, id: rowId, content }))
      .toSorted((a, b) => a.id.localeCompare(b.id));
  };
  const stateOf = (proposalId: string) => owner.proposal.findUniqueOrThrow({ where: { id: proposalId } });
  return {
    caseId,
    viewer,
    filing,
    propose,
    decide,
    all,
    stateOf,
    undo: (p: string) => undoProposal(viewer, caseId, p),
  };
}

const hearing = {
  kind: "hearing",
  hearing: "status_conference",
  title: "Status Conference",
  state: "set",
  on: "2026-08-04",
  at: "10:00",
  place: null,
  judge: null,
} as const;
const date = {
  kind: "deadline",
  title: "Reply",
  printedOn: "2026-08-10",
  at: null,
  period: null,
  act: "set",
  side: "ours",
} as const;

/** One of each kind that makes rows or changes them, but for dates: those are never removed. */
const kinds: Record<string, z.input<typeof proposalData>> = {
  kind: { kind: "kind", filingKind: "motion", motionKind: "stay" },
  filer: { kind: "filer", printed: "Company C", parties: ["Company C"] },
  link: { kind: "link", link: "responds_to", number: 1, part: null, disposition: null },
  hearing,
  posture: { kind: "posture", posture: "tro", state: "sought", on: null },
  counsel: { kind: "counsel", name: "A. Lawyer", forParty: "Company C", change: "appeared" },
  service: { kind: "service", recipient: "agency", name: "Agency D", servedOn: "2026-07-01", executed: true },
};

describe("undo of an accepted proposal", () => {
  it.each(Object.entries(kinds))("leaves every row as it was: %s", async (_name, data) => {
    const d = await desk();
    const id = await d.propose(data);
    const before = await d.all();
    await d.decide(id);
    expect(await d.all()).not.toEqual(before);
    await d.undo(id);
    expect(await d.all()).toEqual(before);
    expect(await d.stateOf(id)).toMatchObject({ state: "open", decidedById: null, resultId: null });
    // And it can be accepted anew.
    await d.decide(id);
    expect(await d.all()).not.toEqual(before);
  });

  it("gives a row that was changed its former fields, in the reverse order of two decisions only", async () => {
    const d = await desk();
    const set = await d.propose(hearing);
    const reset = await d.propose({ ...hearing, state: "reset", on: "2026-08-18", replacesOn: "2026-08-04" });
    const none = await d.all();
    await d.decide(set);
    const one = await d.all();
    await d.decide(reset);
    await expect(d.undo(set)).rejects.toMatchObject({ code: "conflict" });
    await d.undo(reset);
    expect(await d.all()).toEqual(one);
    await d.undo(set);
    expect(await d.all()).toEqual(none);
  });

  it("of a correction brings back what the text proposed", async () => {
    const d = await desk();
    const id = await d.propose(kinds.kind ?? hearing);
    const corrected: ProposalData = { kind: "kind", filingKind: "opposition", motionKind: null };
    await d.decide(id, { data: corrected });
    expect(await d.stateOf(id)).toMatchObject({ state: "corrected", data: corrected });
    await d.undo(id);
    expect(await d.stateOf(id)).toMatchObject({ state: "open", data: kinds.kind });
    expect((await owner.filing.findUniqueOrThrow({ where: { id: d.filing.id } })).kind).toBe("notice");
  });

  it("of a dismissal opens it again", async () => {
    const d = await desk();
    const id = await d.propose(hearing);
    await d.decide(id, { decision: "dismiss" });
    await d.undo(id);
    expect((await d.stateOf(id)).state).toBe("open");
  });

  it("is refused, and changes nothing, where the row was changed or something rests on it", async () => {
    const d = await desk();
    const [set, counsel] = [await d.propose(hearing), await d.propose(kinds.counsel ?? hearing)];
    const { resultId } = await d.decide(set);
    await d.decide(counsel);
    await owner.hearing.update({ where: { id: resultId ?? "" }, data: { place: "Courtroom 1" } });
    await owner.note.create({
      data: {
        caseId: d.caseId,
        subjectKind: "attorney",
        subjectId: (await d.stateOf(counsel)).resultId ?? "",
        text: "Somebody's own.",
        createdById: d.viewer.userId,
      },
    });
    const before = await d.all();
    await expect(d.undo(set)).rejects.toThrow(/hearing was changed since/);
    await expect(d.undo(counsel)).rejects.toThrow(/a note rests on the attorney/);
    expect(await d.all()).toEqual(before);
    expect((await d.stateOf(set)).state).toBe("accepted");
  });

  it("is refused where a date was taken from the entry since", async () => {
    const d = await desk();
    const id = await d.propose(kinds.kind ?? hearing);
    await d.decide(id);
    await owner.deadline.create({
      data: {
        caseId: d.caseId,
        title: "Opposition",
        side: "theirs",
        basis: "rule",
        triggerFilingId: d.filing.id,
        createdAt: new Date(Date.now() + 60_000),
      },
    });
    await expect(d.undo(id)).rejects.toThrow(/“Opposition” was taken from this entry since/);
  });

  it("takes nothing for its own that somebody else wrote at the same moment", async () => {
    const d = await desk();
    const { resultId: standing } = await d.decide(await d.propose({ ...date, title: "Answer" }));
    const { rows: found } = await withViewer(d.viewer, (tx) =>
      recordEffects(tx, { caseId: d.caseId, filingId: d.filing.id, kind: "deadline" }, async () => {
        await tx.deadline.create({
          data: { caseId: d.caseId, title: "Ours", side: "ours", basis: "by_hand" },
        });
        await owner.deadline.create({
          data: { caseId: d.caseId, title: "Somebody else's", side: "ours", basis: "by_hand" },
        });
        await owner.deadline.update({ where: { id: standing ?? "" }, data: { dueTime: "12:00" } });
      }),
    );
    const ours = await owner.deadline.findFirstOrThrow({ where: { caseId: d.caseId, title: "Ours" } });
    expect(found?.map((e) => [e.id, e.before])).toEqual([[ours.id, null]]);
  });
});

describe("undo of an accepted date", () => {
  const datesOf = (caseId: string) =>
    owner.deadline.findMany({
      where: { caseId },
      orderBy: { id: "asc" },
      include: { deadlineChanges: true },
    });

  it("closes it with its reason and its history, and never removes it", async () => {
    const d = await desk();
    const id = await d.propose(date);
    await d.decide(id);
    await d.undo(id);
    const [row, ...more] = await datesOf(d.caseId);
    expect(more).toEqual([]);
    expect(row).toMatchObject({ state: "vacated", closedReason: expect.stringMatching(/^Taken back: /) });
    expect(row?.deadlineChanges.map((c) => [c.fromState, c.toState])).toEqual([
      [null, "proposed"],
      ["proposed", "vacated"],
    ]);
    const events = await owner.auditEvent.findMany({ where: { caseId: d.caseId, subjectId: row?.id ?? "" } });
    expect(events.map((e) => e.action)).toContain("deadline.taken_back");
  });

  it("that moved another gives the other its day back, open, with what hung on it", async () => {
    const d = await desk();
    const [set, moved] = [
      await d.propose(date),
      await d.propose({ ...date, act: "extended", printedOn: "2026-08-24" }),
    ];
    const { resultId: old } = await d.decide(set);
    const inner = await owner.deadline.create({
      data: {
        caseId: d.caseId,
        title: "Draft",
        side: "internal",
        basis: "internal",
        triggerDeadlineId: old,
        offsetDays: -3,
        dueOn: new Date("2026-08-07"),
      },
    });
    const before = await d.all();
    const { resultId: next } = await d.decide(moved, { deadlineId: old });
    expect((await datesOf(d.caseId)).find((r) => r.id === inner.id)?.triggerDeadlineId).toBe(next);
    await d.undo(moved);
    const after = await d.all();
    expect(after.filter((r) => r.id !== next)).toEqual(before);
    expect(after.find((r) => r.id === next)?.content).toMatchObject({
      state: "vacated",
      due_on: "2026-08-24",
    });
    const changes = (await datesOf(d.caseId)).find((r) => r.id === old)?.deadlineChanges ?? [];
    expect(changes.map((c) => c.toState)).toEqual(["proposed", "extended", "proposed"]);
  });

  it.each(["vacated", "extended"] as const)(
    "that was %s counts it again by what changed while it was closed",
    async (act) => {
      const d = await desk();
      const set = await d.propose({
        ...date,
        printedOn: null,
        period: "within 14 days",
        count: { n: 14, unit: "days", direction: "after", from: null },
      });
      const { resultId: old } = await d.decide(set);
      const dueOn = async () => {
        const row = await owner.deadline.findUniqueOrThrow({
          where: { id: old ?? "" },
          include: { deadlineChanges: { orderBy: { changedAt: "asc" } } },
        });
        return {
          due: row.dueOn?.toISOString().slice(0, 10),
          state: row.state,
          why: row.deadlineChanges.at(-1)?.reason,
        };
      };
      expect((await dueOn()).due).toBe("2026-07-16");
      const change = await d.propose({ ...date, act, printedOn: act === "vacated" ? null : "2026-08-24" });
      await d.decide(change, { deadlineId: old });
      // The court was closed on that very day: entered while the date was closed, it moved nothing.
      const { id } = await owner.courtClosure.create({
        data: {
          calendar: "ddc",
          kind: "inaccessible",
          closedOn: new Date("2026-07-16"),
          why: "Snow",
          createdById: d.viewer.userId,
          createdAt: now(),
        },
      });
      await d.undo(change);
      await owner.courtClosure.delete({ where: { id } });
      expect(await dueOn()).toEqual({
        due: "2026-07-17",
        state: "proposed",
        why: expect.stringMatching(/^Counted again on opening: /),
      });
    },
  );

  it("is refused once it was completed", async () => {
    const d = await desk();
    const id = await d.propose({ ...date, printedOn: "2026-07-10" });
    const { resultId } = await d.decide(id);
    const row = await owner.deadline.findUniqueOrThrow({ where: { id: resultId ?? "" } });
    await completeDeadline(d.viewer, d.caseId, row.id, {
      version: row.version,
      completedOn: "2026-07-09",
      filingId: null,
      reason: "Served by hand.",
    });
    await expect(d.undo(id)).rejects.toThrow(/date was changed since/);
    expect((await datesOf(d.caseId))[0]?.state).toBe("done");
  });
});

describe("what was decided", () => {
  it("stays before whoever decided it, and is listed for all with who did it and whether it can be undone", async () => {
    const d = await desk();
    await joinCase(owner, d.caseId, world.paralegal.userId, "paralegal");
    const other = await viewerFor(world.paralegal.userId);
    const [kept, left, before] = [await d.propose(hearing), await d.propose(date), await d.propose(date)];
    await d.decide(kept);
    await d.decide(left, { decision: "dismiss" });
    // Accepted under a release that did not keep what it did.
    await d.decide(before);
    await owner.$executeRaw`UPDATE proposal SET effects = NULL WHERE id = ${before}::uuid`;
    const shown = async (viewer: typeof d.viewer, show: "open" | "decided") =>
      (await listProposals(viewer, d.caseId, { show })).items
        .flatMap((item) => item.proposals)
        .filter((p) => [kept, left, before].includes(p.id))
        .map((p) => [p.id, p.state, p.can.undo]);
    const all = [
      [kept, "accepted", true],
      [left, "dismissed", true],
      [before, "accepted", false],
    ];
    expect(await shown(d.viewer, "open")).toEqual(all);
    expect(await shown(other, "open")).toEqual([]);
    expect(await shown(other, "decided")).toEqual(all);
    await expect(d.undo(before)).rejects.toMatchObject({ code: "conflict" });
    await undoProposal(other, d.caseId, kept);
    expect(await shown(other, "open")).toEqual([[kept, "open", false]]);
  });
});

describe("undo under confidentiality", () => {
  it("does not exist for another firm, and is not kept where a row touched is closed to some who see the entry", async () => {
    const d = await desk();
    const id = await d.propose(date);
    const { resultId } = await d.decide(id);
    await expect(undoProposal(world.stranger, d.caseId, id)).rejects.toMatchObject({ code: "not_found" });
    await expect(undoProposal(world.lead, d.caseId, id)).rejects.toMatchObject({ code: "not_found" });
    const audience = await owner.audience.create({
      data: { caseId: d.caseId, tier: "protective", name: "Named" },
    });
    await owner.audienceMember.create({
      data: { caseId: d.caseId, audienceId: audience.id, userId: d.viewer.userId },
    });
    await owner.deadline.update({
      where: { id: resultId ?? "" },
      data: { tier: "protective", audienceId: audience.id },
    });
    const named = await viewerFor(d.viewer.userId);
    const vacated = await d.propose({ ...date, act: "vacated" });
    await decideProposal(
      named,
      d.caseId,
      vacated,
      decideProposalInput.parse({ decision: "accept", deadlineId: resultId }),
    );
    expect((await d.stateOf(vacated)).effects).toBeNull();
    await expect(undoProposal(named, d.caseId, vacated)).rejects.toThrow(/closed to some who see the entry/);
  });

  it("keeps nothing of a row that is closed later to some who see the entry", async () => {
    const d = await desk();
    const { resultId: old } = await d.decide(await d.propose(date));
    await owner.deadline.update({ where: { id: old ?? "" }, data: { dueTime: "23:17" } });
    const vacated = await d.propose({ ...date, act: "vacated" });
    await d.decide(vacated, { deadlineId: old });
    expect(JSON.stringify((await d.stateOf(vacated)).effects)).toContain("closed_reason");
    const audience = await owner.audience.create({
      data: { caseId: d.caseId, tier: "sealed", name: "Under seal" },
    });
    await owner.deadline.update({
      where: { id: old ?? "" },
      data: { tier: "sealed", audienceId: audience.id },
    });
    expect((await d.stateOf(vacated)).effects).toBeNull();
    await expect(d.undo(vacated)).rejects.toMatchObject({ code: "conflict" });
  });

  it("removes by no other way a row that no proposal made, and tells of no note of another case", async () => {
    const d = await desk();
    const made = await owner.hearing.create({
      data: { caseId: d.caseId, kind: "other", title: "By hand", heldOn: new Date("2026-09-01") },
    });
    const unmake = (id: string) =>
      withViewer(
        d.viewer,
        (tx) => tx.$queryRaw`SELECT unmake(${d.caseId}::uuid, 'hearing', ${id}::uuid,
          (SELECT md5(comparable(to_jsonb(h))::text) FROM hearing h WHERE h.id = ${id}::uuid)) AS holder`,
      );
    expect(await unmake(made.id)).toEqual([{ holder: "changed" }]);
    expect(await owner.hearing.count({ where: { id: made.id } })).toBe(1);
    const party = await owner.party.create({
      data: { caseId: world.otherCaseId, name: "Another firm's", role: "plaintiff", kind: "other" },
    });
    await owner.note.create({
      data: {
        caseId: world.otherCaseId,
        subjectKind: "party",
        subjectId: party.id,
        text: "Not ours.",
        createdById: world.stranger.userId,
      },
    });
    expect(await unmake(party.id)).toEqual([{ holder: "changed" }]);
  });
});
