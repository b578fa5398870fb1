import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { disconnectAll } from "@/lib/db/prisma";
import { withViewer } from "@/lib/db/with-viewer";
import { makeCase } from "@/prisma/factories/cases";
import { ownerClient } from "@/prisma/factories/owner";
import { joinCase } from "@/prisma/factories/people";
import { makeWorld, viewerFor, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { acceptImport } from "./commands/decide";
import { decideProposal } from "./commands/proposals";
import { receiveSources } from "./commands/receive";
import { SAMPLE_NUMBER, type SampleEntry, sampleSheet } from "./court-samples";
import { decideProposalInput } from "./proposal-schema";
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

/** A case whose docket says this, entry by entry, from 1 July 2026 on, a week apart. */
async function docketOf(...texts: string[]) {
  const caseId = await makeCase(owner, { docketNumberRaw: `${SAMPLE_NUMBER}-ABC` });
  await joinCase(owner, caseId, world.attorney.userId, "attorney");
  const viewer = await viewerFor(world.attorney.userId);
  const entries = texts.map((text, at): SampleEntry => {
    const day = new Date(Date.UTC(2026, 6, 1 + 7 * at)).toISOString().slice(0, 10);
    return { number: null, at: `${day}T15:00:00Z`, filedOn: day, event: "Order", text, seq: 40 + at };
  });
  const { id } = await receiveSources(viewer, caseId, {
    channel: "upload",
    files: [{ fileName: "sheet.html", bytes: sampleSheet(entries) }],
    reason: null,
  });
  const { planKey } = await getImport(viewer, caseId, id);
  await acceptImport(viewer, caseId, id, acceptInput.parse({ planKey }));
  const open = async (kind: string) =>
    (await listProposals(viewer, caseId)).items
      .toReversed()
      .flatMap((item) => item.proposals.filter((p) => p.data.kind === kind));
  const take = (proposalId: string | undefined, more: object = {}) =>
    decideProposal(
      viewer,
      caseId,
      proposalId ?? "",
      decideProposalInput.parse({ decision: "accept", ...more }),
    );
  const dates = () =>
    withViewer(viewer, (tx) =>
      tx.deadline.findMany({
        where: { caseId },
        orderBy: { id: "asc" },
        select: {
          id: true,
          dueOn: true,
          state: true,
          side: true,
          ownerId: true,
          orderFilingId: true,
          waitingFor: true,
          closedReason: true,
        },
      }),
    );
  const hearings = () =>
    withViewer(viewer, (tx) =>
      tx.hearing.findMany({
        where: { caseId },
        orderBy: { heldOn: "asc" },
        select: { id: true, heldOn: true, state: true, replacesId: true },
      }),
    );
  return { caseId, viewer, open, take, dates, hearings };
}
const day = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? null;

describe("a date that docket text sets", () => {
  it("is counted by the engine, has its owner, and rests on its entry", async () => {
    const desk = await docketOf(
      "MINUTE ORDER: Defendants shall file a response within 14 days of this order.",
    );
    const [proposal] = await desk.open("deadline");
    expect(proposal?.data).toMatchObject({ count: { n: 14, unit: "days", direction: "after" } });
    await desk.take(proposal?.id, { ownerId: world.attorney.userId });
    const [date] = await desk.dates();
    expect(date).toMatchObject({ state: "proposed", side: "theirs", ownerId: world.attorney.userId });
    expect([day(date?.dueOn), date?.orderFilingId]).toEqual(["2026-07-15", expect.any(String)]);
  });

  it("waits where it runs from something that is still to come", async () => {
    const desk = await docketOf(
      "MINUTE ORDER: The parties shall file a status report within 7 days of the decision of the Court of Appeals.",
    );
    await desk.take((await desk.open("deadline"))[0]?.id);
    expect(await desk.dates()).toMatchObject([
      { state: "waiting", dueOn: null, waitingFor: "the decision of the Court of Appeals" },
    ]);
  });

  it("moves a date on record, and takes one away, where a person says which", async () => {
    const desk = await docketOf(
      "MINUTE ORDER: Plaintiff's reply due by 8/3/2026.",
      "MINUTE ORDER: Plaintiff's time to file a reply is extended to 8/17/2026.",
      "MINUTE ORDER: Plaintiff's reply, due by 8/17/2026, is vacated.",
    );
    const [first, second, third] = await desk.open("deadline");
    await desk.take(first?.id);
    const [set] = await desk.dates();
    expect(second?.data).toMatchObject({ act: "extended" });
    await desk.take(second?.id, { deadlineId: set?.id });
    const moved = await desk.dates();
    expect(moved.map((d) => [d.state, day(d.dueOn)])).toEqual([
      ["extended", "2026-08-03"],
      ["proposed", "2026-08-17"],
    ]);
    expect(third?.data).toMatchObject({ act: "vacated" });
    await expect(desk.take(third?.id)).rejects.toMatchObject({ code: "invalid" });
    await desk.take(third?.id, { deadlineId: moved[1]?.id });
    expect((await desk.dates())[1]).toMatchObject({ state: "vacated" });
  });
});

describe("a hearing that is reset", () => {
  it("is linked to the day that the text names, in whichever order both are accepted", async () => {
    const text =
      "MINUTE ORDER: The Status Conference previously set for 8/4/2026 at 10:00 AM is RESET for 8/18/2026 at 11:00 AM before Judge First Example.";
    for (const order of [1, -1]) {
      const desk = await docketOf("MINUTE ORDER: Status Conference set for 8/4/2026 at 10:00 AM.", text);
      const [set, ...later] = await desk.open("hearing");
      await desk.take(set?.id);
      expect(later.map((p) => p.data)).toMatchObject([
        { state: "vacated", on: "2026-08-04" },
        { state: "reset", on: "2026-08-18", replacesOn: "2026-08-04" },
      ]);
      for (const p of order === 1 ? later : later.toReversed()) await desk.take(p.id);
      const [old, now] = await desk.hearings();
      expect([old?.state, now?.state, now?.replacesId]).toEqual(["reset", "set", old?.id]);
    }
  });

  it("is linked to the only one of its kind that stands, and to none where there are two", async () => {
    const later = "MINUTE ORDER: Motion Hearing reset for 9/1/2026 at 10:00 AM.";
    const one = await docketOf("MINUTE ORDER: Motion Hearing set for 8/4/2026.", later);
    for (const p of await one.open("hearing")) await one.take(p.id);
    const [old, now] = await one.hearings();
    expect([old?.state, now?.replacesId]).toEqual(["reset", old?.id]);
    const two = await docketOf(
      "MINUTE ORDER: Motion Hearing set for 8/4/2026.",
      "MINUTE ORDER: Motion Hearing set for 8/5/2026.",
      later,
    );
    for (const p of await two.open("hearing")) await two.take(p.id);
    expect((await two.hearings()).map((h) => h.replacesId)).toEqual([null, null, null]);
  });
});
