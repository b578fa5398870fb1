import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mintJob } from "@/lib/auth/viewer";
import { toDbDate } from "@/lib/dates/court-date";
import { disconnectAll } from "@/lib/db/prisma";
import { withViewer } from "@/lib/db/with-viewer";
import { addDeadlines } from "@/lib/deadlines/commands/add";
import { reopenDeadline, vacateDeadline } from "@/lib/deadlines/commands/close";
import { addDeadlinesInput } from "@/lib/deadlines/entry-schema";
import { getDeadline } from "@/lib/deadlines/queries/deadline";
import { ownerClient } from "@/prisma/factories/owner";
import { joinCase, makePerson } from "@/prisma/factories/people";
import { makeWorld, viewerFor, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { enterClosure, withdrawClosure } from "./commands";
import { countClosures } from "./commands/count-again";
import { listClosures } from "./queries";

const owner = ownerClient(testDatabaseUrl("owner"));
const worker = mintJob("deadlines");
let w: World;
let outsider: World["stranger"];
beforeAll(async () => {
  w = await makeWorld(owner);
  outsider = w.stranger;
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

const opposition = {
  title: "Opposition",
  side: "ours",
  how: { kind: "rule", ruleId: "lcvr-7-b", trigger: "2027-01-12", serviceMethod: "ecf" },
} as const;
async function add(viewer: World["attorney"], ownerId: string | null) {
  const input = addDeadlinesInput.parse({ deadlines: [{ ...opposition, ownerId }] });
  const [made] = (await addDeadlines(viewer, w.caseId, input)).items;
  if (made === undefined) throw new Error("nothing was added");
  return made;
}
const closed = { calendar: "ddc", kind: "inaccessible", closedOn: "2027-01-26" } as const;
const snow = { ...closed, why: "Snow", sourceUrl: null, keep: [], seen: [] };
const toldOf = (deadlineId: string) =>
  owner.outbox.findMany({
    where: { subjectId: deadlineId, kind: "deadline.moved" },
    orderBy: { id: "asc" },
    select: { userId: true, caseId: true },
  });

describe("a closure entered by somebody who is not in the case", () => {
  it("moves its dates all the same, by the worker, tells its people, and tells the enterer nothing", async () => {
    const mine = await add(w.paralegal, w.attorney.userId);
    const nobodys = await add(w.paralegal, null);
    const { closureId, moved } = await enterClosure(outsider, snow);
    expect(moved).toBe(0);
    expect((await getDeadline(w.attorney, w.caseId, mine.id)).dueOn).toBe("2027-01-26");
    expect((await listClosures(outsider)).items[0]?.countedAt).toBeNull();

    expect(await countClosures(worker)).toBe(2);
    const after = await getDeadline(w.attorney, w.caseId, mine.id);
    expect(after).toMatchObject({ dueOn: "2027-01-27", state: "proposed" });
    expect(after.history[0]).toMatchObject({ fromOn: "2027-01-26", toOn: "2027-01-27", by: null });
    expect(after.history[0]?.reason).toContain("entered for 2027-01-26: Snow.");
    expect(await toldOf(mine.id)).toEqual([{ userId: w.attorney.userId, caseId: w.caseId }]);
    // Nobody has the other one: the whole team is told, and nobody else.
    expect((await toldOf(nobodys.id)).map((t) => t.userId).sort()).toEqual(
      [w.attorney.userId, w.paralegal.userId].sort(),
    );
    expect((await listClosures(outsider)).items[0]?.countedAt).not.toBeNull();
    await expect(getDeadline(outsider, w.caseId, mine.id)).rejects.toMatchObject({ code: "not_found" });

    // Once counted, nothing is left to do; taken back, it is counted again.
    expect(await countClosures(worker)).toBe(0);
    await withdrawClosure(outsider, closureId, { reason: "The wrong day", keep: [], seen: [] });
    expect(await countClosures(worker)).toBe(2);
    expect((await getDeadline(w.attorney, w.caseId, mine.id)).dueOn).toBe("2027-01-26");
    await owner.courtClosure.deleteMany({ where: { id: closureId } });
  });

  it("moves a protected date that most of the team may not see, and keeps one that was kept on purpose", async () => {
    const audience = await owner.audience.create({
      data: { caseId: w.caseId, name: "Sealed matter", tier: "sealed" },
      select: { id: true },
    });
    await owner.audienceMember.create({
      data: { caseId: w.caseId, audienceId: audience.id, userId: w.attorney.userId },
      select: { id: true },
    });
    const attorney = await viewerFor(w.attorney.userId);
    const secret = await add(attorney, w.attorney.userId);
    await owner.deadline.update({
      where: { id: secret.id },
      data: { tier: "sealed", audienceId: audience.id },
    });
    const kept = await add(attorney, null);
    await owner.deadline.update({
      where: { id: kept.id },
      data: { keptReason: "Agreed with the other side" },
    });
    await expect(getDeadline(w.paralegal, w.caseId, secret.id)).rejects.toMatchObject({ code: "not_found" });
    const { closureId } = await enterClosure(outsider, snow);
    await countClosures(worker);
    expect((await getDeadline(attorney, w.caseId, secret.id)).dueOn).toBe("2027-01-27");
    expect((await getDeadline(attorney, w.caseId, kept.id)).dueOn).toBe("2027-01-26");
    // The line of its history is as closed as the date.
    const line = await owner.deadlineChange.findFirstOrThrow({
      where: { deadlineId: secret.id, toOn: toDbDate("2027-01-27") },
      select: { audienceId: true },
    });
    expect(line.audienceId).toBe(audience.id);
    const seen = await withViewer(w.paralegal, (tx) =>
      tx.deadlineChange.count({ where: { deadlineId: secret.id } }),
    );
    expect(seen).toBe(0);
    await owner.courtClosure.deleteMany({ where: { id: closureId } });
  });

  it("entered while a date was closed is counted when the date is opened again", async () => {
    const made = await add(w.attorney, null);
    const shut = await vacateDeadline(w.attorney, w.caseId, made.id, {
      version: made.version,
      reason: "Closed by mistake.",
      filingId: null,
    });
    const { closureId } = await enterClosure(outsider, snow);
    await countClosures(worker);
    const open = await reopenDeadline(w.attorney, w.caseId, made.id, {
      version: shut.version,
      reason: "It was a mistake.",
      filingId: null,
    });
    expect(open).toMatchObject({ dueOn: "2027-01-27", state: "proposed" });
    await owner.courtClosure.deleteMany({ where: { id: closureId } });
  });

  it("is counted by nobody but the job", async () => {
    for (const viewer of [w.attorney, w.administrator, outsider, mintJob("outbox"), mintJob("sweep")])
      await expect(countClosures(viewer)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("the job's rights", () => {
  it("are those of one job: another sees no date of any case", async () => {
    const dates = (job: Parameters<typeof mintJob>[0]) =>
      withViewer(mintJob(job), (tx) => tx.deadline.count());
    expect(await dates("deadlines")).toBeGreaterThan(0);
    for (const job of ["outbox", "sweep", "intake"] as const) expect(await dates(job)).toBe(0);
  });

  it("leave a colleague of another case as blind as before", async () => {
    const userId = await makePerson(owner, { organizationId: w.attorney.organizationId });
    await joinCase(owner, w.otherCaseId, userId, "attorney");
    const colleague = await viewerFor(userId);
    const seen = await withViewer(colleague, (tx) => tx.deadline.count({ where: { caseId: w.caseId } }));
    expect(seen).toBe(0);
  });
});
