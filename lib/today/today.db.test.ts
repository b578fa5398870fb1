import { afterAll, beforeAll, expect, it } from "vitest";
import { today as courtToday } from "@/lib/dates/clock";
import { addDays, toDbDate } from "@/lib/dates/court-date";
import { disconnectAll } from "@/lib/db/prisma";
import { addTask, editTask } from "@/lib/tasks/commands";
import { addTaskInput } from "@/lib/tasks/schema";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { markLooked } from "./commands";
import { getToday } from "./queries";

const owner = ownerClient(testDatabaseUrl("owner"));
const day = courtToday();
let w: World;
let position = 0;

type Kind = "motion" | "opposition" | "reply" | "order";
async function file(kind: Kind, extra: { tier?: "sealed"; audienceId?: string } = {}): Promise<string> {
  position += 1;
  const text = `${kind.toUpperCase()} number ${position}`;
  const { id } = await owner.filing.create({
    data: {
      caseId: w.caseId,
      tier: extra.tier ?? "record",
      audienceId: extra.audienceId ?? null,
      position,
      number: position,
      filedOn: toDbDate(addDays(day, -20)),
      kind,
      textRaw: text,
      textClean: text,
    },
    select: { id: true },
  });
  return id;
}
const link = (fromId: string, toId: string, kind: "responds_to" | "replies_to" | "disposes_of", extra = {}) =>
  owner.filingLink.create({
    data: { caseId: w.caseId, tier: "record", fromId, toId, kind, ...extra },
    select: { id: true },
  });

beforeAll(async () => {
  w = await makeWorld(owner, { filedOn: addDays(day, -100) });
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

it("counts as filed only what was logged since one marked the case as read, each person for themselves", async () => {
  await file("order");
  expect((await getToday(w.attorney)).filed).toMatchObject([{ lookedAt: null, count: 1 }]);
  await markLooked(w.attorney, { caseIds: [w.caseId] });
  expect((await getToday(w.attorney)).filed).toEqual([]);
  expect((await getToday(w.paralegal)).filed).toMatchObject([{ lookedAt: null, count: 1 }]);
  await file("order");
  expect((await getToday(w.attorney)).filed).toMatchObject([{ lookedAt: expect.any(String), count: 1 }]);
});

it("lists a motion until an entry disposes of the whole of it, and says what it waits for", async () => {
  const motion = await file("motion");
  const now = async () => (await getToday(w.attorney)).motions.find((m) => m.entry.id === motion);
  expect(await now()).toMatchObject({ next: "opposition", daysPending: 20, answers: [] });
  const opposition = await file("opposition");
  await link(opposition, motion, "responds_to");
  expect((await now())?.next).toBe("reply");
  const reply = await file("reply");
  await link(reply, opposition, "replies_to");
  expect(await now()).toMatchObject({ next: "ruling", answers: [{ id: opposition }, { id: reply }] });
  const order = await file("order");
  await link(order, motion, "disposes_of", { disposition: "granted", part: "Count I" });
  expect(await now()).toMatchObject({ next: "ruling", partlyRuled: true });
  await link(order, motion, "disposes_of", { disposition: "denied" });
  expect(await now()).toBeUndefined();
});

it("tells what is overdue, due today and soon, and whose it is", async () => {
  const task = (title: string, dueOn: string, ownerId: string | null) =>
    addTask(w.attorney, w.caseId, addTaskInput.parse({ title, dueOn, ownerId }));
  await task("Late", addDays(day, -2), w.attorney.userId);
  await task("Now", day, w.paralegal.userId);
  await task("Far", addDays(day, 30), w.attorney.userId);
  await owner.deadline.create({
    data: {
      caseId: w.caseId,
      title: "Reply",
      side: "ours",
      basis: "by_hand",
      state: "confirmed",
      dueOn: toDbDate(addDays(day, 3)),
      ownerId: w.attorney.userId,
    },
    select: { id: true },
  });
  const { due } = await getToday(w.attorney);
  expect(due.map((d) => [d.title, d.when, d.mine])).toEqual([
    ["Late", "overdue", true],
    ["Now", "today", false],
    ["Reply", "soon", true],
  ]);
  const late = await owner.task.findFirstOrThrow({ where: { caseId: w.caseId, title: "Late" } });
  await editTask(w.paralegal, w.caseId, late.id, {
    version: late.version,
    title: "Late",
    dueOn: addDays(day, -2),
    ownerId: w.attorney.userId,
    state: "done",
  });
  expect((await getToday(w.attorney)).due.map((d) => d.title)).toEqual(["Now", "Reply"]);
});

it("shows what the client sent until it is read or decided", async () => {
  const message = await owner.message.create({
    data: { caseId: w.caseId, text: "When is the hearing?", createdById: w.lead.userId },
    select: { id: true },
  });
  await owner.message.create({
    data: { caseId: w.caseId, text: "Our own answer", createdById: w.attorney.userId },
    select: { id: true },
  });
  const report = await owner.clientReport.create({
    data: { caseId: w.caseId, reporterId: w.reporter.userId, text: "Two days lost" },
    select: { id: true },
  });
  expect((await getToday(w.attorney)).client).toMatchObject([
    { unread: [{ id: message.id, text: "When is the hearing?" }], reports: [{ id: report.id }] },
  ]);
  await owner.message.update({ where: { id: message.id }, data: { readAt: new Date() } });
  await owner.clientReport.update({ where: { id: report.id }, data: { state: "declined" } });
  expect((await getToday(w.attorney)).client).toEqual([]);
});

it("is silent about what a colleague may not see", async () => {
  const { id: audienceId } = await owner.audience.create({
    data: { caseId: w.caseId, name: "Sealed", tier: "sealed" },
    select: { id: true },
  });
  const sealed = await file("motion", { tier: "sealed", audienceId });
  const seen = JSON.stringify(await getToday(w.attorney));
  expect(seen).not.toContain(sealed);
});
