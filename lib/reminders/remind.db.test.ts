import { spawn } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mintJob, type SystemJob } from "@/lib/auth/viewer";
import { toDbDate } from "@/lib/dates/court-date";
import { instantAt } from "@/lib/dates/court-zone";
import type { Prisma } from "@/lib/db/generated/client";
import { disconnectAll } from "@/lib/db/prisma";
import { withViewer } from "@/lib/db/with-viewer";
import { chooseSupervisor } from "@/lib/deadlines/commands/supervise";
import { ownerClient } from "@/prisma/factories/owner";
import { joinCase, makeOrganization, makePerson } from "@/prisma/factories/people";
import { makeWorld, type World } from "@/prisma/factories/world";
import { asRole, testDatabaseUrl } from "@/scripts/test-database-client";
import { remindOfDates } from "./commands/remind";

const owner = ownerClient(testDatabaseUrl("owner"));
const job = (name: SystemJob = "deadlines") => mintJob(name);
let world: World;
beforeAll(async () => {
  world = await makeWorld(owner);
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

async function addDate(
  dueOn: string,
  fields: Partial<Prisma.DeadlineUncheckedCreateInput> = {},
): Promise<string> {
  const { id, caseId } = await owner.deadline.create({
    data: {
      caseId: world.caseId,
      title: "Reply",
      side: "ours",
      basis: "by_hand",
      state: "confirmed",
      dueOn: toDbDate(dueOn),
      ownerId: world.attorney.userId,
      backupId: world.paralegal.userId,
      createdAt: instantAt("2026-09-01", "12:00"),
      ...fields,
    },
    select: { id: true, caseId: true },
  });
  await owner.deadlineReminder.createMany({
    data: [7, 1, 0].map((daysBefore) => ({ caseId, deadlineId: id, daysBefore })),
  });
  return id;
}
const told = async (deadlineId: string) =>
  (await owner.outbox.findMany({ where: { subjectId: deadlineId }, orderBy: { createdAt: "asc" } })).map(
    (o) =>
      `${o.kind} ${o.userId === world.attorney.userId ? "attorney" : o.userId === world.paralegal.userId ? "paralegal" : "other"}`,
  );

describe("remindOfDates", () => {
  it("tells owner and backup once, marks the reminder, and escalates after a day", async () => {
    const id = await addDate("2026-10-16", { backupId: null });
    expect(await remindOfDates(job(), instantAt("2026-10-08", "12:00"))).toBe(0);
    expect(await remindOfDates(job(), instantAt("2026-10-09", "09:00"))).toBe(1);
    expect(await remindOfDates(job(), instantAt("2026-10-09", "09:05"))).toBe(0);
    expect(await told(id)).toEqual(["deadline.reminder attorney"]);
    const reminders = await owner.deadlineReminder.findMany({ where: { deadlineId: id } });
    expect(reminders.filter((r) => r.sentAt !== null).map((r) => r.daysBefore)).toEqual([7]);
    // The attorney has it; the next in line is the only other one on the team.
    expect(await remindOfDates(job(), instantAt("2026-10-10", "09:00"))).toBe(1);
    expect(await remindOfDates(job(), instantAt("2026-10-11", "09:00"))).toBe(0);
    expect(await told(id)).toEqual(["deadline.reminder attorney", "deadline.unacknowledged paralegal"]);
    // A date that moves reminds anew.
    await owner.deadline.update({ where: { id }, data: { dueOn: toDbDate("2026-10-18") } });
    expect(await remindOfDates(job(), instantAt("2026-10-11", "09:05"))).toBe(1);
    await owner.deadline.update({ where: { id }, data: { state: "done" } });
    expect(await remindOfDates(job(), instantAt("2026-10-20", "09:00"))).toBe(0);
  });

  it("reminds of unconfirmed dates, and tells the team what they let pass", async () => {
    const open = await addDate("2026-12-10", { state: "proposed" });
    const theirs = await addDate("2026-12-01", { side: "theirs", ownerId: null, backupId: null });
    await remindOfDates(job(), instantAt("2026-12-03", "09:00"));
    expect(await told(open)).toEqual(["deadline.reminder attorney", "deadline.reminder paralegal"]);
    expect((await told(theirs)).sort()).toEqual(["deadline.lapsed attorney", "deadline.lapsed paralegal"]);
    await owner.deadline.updateMany({ where: { id: { in: [open, theirs] } }, data: { state: "done" } });
  });

  it("tells nobody outside a protected date's audience", async () => {
    const audience = await owner.audience.create({
      data: { caseId: world.caseId, name: "S", tier: "sealed" },
    });
    await owner.audienceMember.create({
      data: { caseId: world.caseId, audienceId: audience.id, userId: world.paralegal.userId },
    });
    const id = await addDate("2027-01-08", { tier: "sealed", audienceId: audience.id });
    await remindOfDates(job(), instantAt("2027-01-08", "09:00"));
    expect(await told(id)).toEqual(["deadline.reminder paralegal"]);
    await owner.deadline.update({ where: { id }, data: { state: "done" } });
  });

  it("is nobody's to run, and opens nothing to other jobs or people", async () => {
    await expect(remindOfDates(world.attorney, new Date())).rejects.toMatchObject({ code: "forbidden" });
    for (const viewer of [world.attorney, world.administrator, job("outbox"), job("sweep")]) {
      const seen = await withViewer(
        viewer,
        (tx) => tx.$queryRaw`SELECT * FROM dates_to_remind('2026-10-16')`,
      );
      expect(seen).toEqual([]);
      expect(
        await withViewer(viewer, (tx) =>
          tx.deadlineNotice.count({ where: { NOT: { userId: viewer.userId || world.caseId } } }),
        ),
      ).toBe(0);
    }
    await expect(
      withViewer(world.attorney, (tx) =>
        tx.deadlineNotice.create({
          data: {
            caseId: world.caseId,
            deadlineId: world.caseId,
            userId: world.attorney.userId,
            kind: "reminder",
            dueOn: new Date(),
            onDay: new Date(),
            noticedAt: new Date(),
          },
        }),
      ),
    ).rejects.toThrow();
  });

  it("tells everybody once although it is killed in the middle", async () => {
    const PEOPLE = 150;
    const firm = await makeOrganization(owner, "firm");
    for (let i = 0; i < PEOPLE; i++) {
      const id = await makePerson(owner, { organizationId: firm });
      await joinCase(owner, world.caseId, id, "paralegal");
      await addDate("2027-03-05", { ownerId: id, backupId: null });
    }
    const path = (file: string) => JSON.stringify(join(import.meta.dirname, file));
    const child = spawn(
      process.execPath,
      [
        "--import",
        "tsx",
        "--input-type=module",
        "-e",
        `const { mintJob } = await import(${path("../auth/viewer.ts")});
         const { remindOfDates } = await import(${path("./commands/remind.ts")});
         await remindOfDates(mintJob("deadlines"), new Date("2027-03-05T14:00:00Z"));`,
      ],
      { cwd: join(import.meta.dirname, "../.."), env: process.env, stdio: ["ignore", "ignore", "inherit"] },
    );
    const ended = new Promise((done) => child.once("exit", (code, signal) => done(signal ?? code)));
    const count = () =>
      asRole("owner", async (db) => {
        const { rows } = await db.query<{ n: number }>(
          "select count(*)::int as n from outbox o join deadline d on d.id = o.subject_id where d.due_on = '2027-03-05'",
        );
        return rows[0]?.n ?? 0;
      });
    let seen = 0;
    while (seen === 0 && child.exitCode === null) seen = await count();
    child.kill("SIGKILL");
    expect(await ended).toBe("SIGKILL");
    const half = await count();
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(PEOPLE);
    expect(await remindOfDates(job(), instantAt("2027-03-05", "09:05"))).toBe(PEOPLE - half);
    expect(await count()).toBe(PEOPLE);
    expect(await remindOfDates(job(), instantAt("2027-03-05", "09:10"))).toBe(0);
    const twice = await asRole("owner", (db) =>
      db.query(
        "select 1 from outbox group by user_id, subject_id, kind, created_at::date having count(*) > 1",
      ),
    );
    expect(twice.rows).toEqual([]);
  }, 120_000);
});

describe("the supervising attorney", () => {
  const told = async (deadlineId: string) =>
    (
      await owner.deadlineNotice.findMany({
        where: { deadlineId, kind: "unacknowledged" },
        select: { userId: true },
      })
    ).map((n) => n.userId);

  it("is the one whom the case names, and otherwise the attorney longest in it", async () => {
    const senior = await makePerson(owner, { organizationId: world.attorney.organizationId });
    await joinCase(owner, world.caseId, senior, "attorney");
    const keepers = { ownerId: world.paralegal.userId, backupId: null };
    const first = await addDate("2027-06-10", keepers);
    await remindOfDates(job(), new Date("2027-06-03T14:00:00Z"));
    await remindOfDates(job(), new Date("2027-06-04T15:00:00Z"));
    expect(await told(first)).toEqual([world.attorney.userId]);
    await chooseSupervisor(world.attorney, world.caseId, { userId: senior });
    const second = await addDate("2027-07-10", keepers);
    await remindOfDates(job(), new Date("2027-07-03T14:00:00Z"));
    await remindOfDates(job(), new Date("2027-07-04T15:00:00Z"));
    expect(await told(second)).toEqual([senior]);
    await expect(chooseSupervisor(world.paralegal, world.caseId, { userId: null })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(
      chooseSupervisor(world.attorney, world.caseId, { userId: world.paralegal.userId }),
    ).rejects.toMatchObject({ code: "invalid" });
    await chooseSupervisor(world.attorney, world.caseId, { userId: null });
  });
});
