import { describe, expect, it } from "vitest";
import { instantAt } from "@/lib/dates/court-zone";
import { type DateToRemind, planNotices } from "./plan-notices";

const [owner, backup, lead, clerk] = ["owner", "backup", "lead", "clerk"];
const date = (fields: Partial<DateToRemind> = {}): DateToRemind => ({
  id: "d",
  caseId: "c",
  side: "ours",
  state: "confirmed",
  dueOn: "2026-10-16",
  createdAt: instantAt("2026-09-01", "12:00"),
  ownerId: owner,
  backupId: backup,
  acknowledgedAt: null,
  docketed: false,
  daysBefore: [7, 1, 0],
  firstNoticedAt: null,
  team: [
    { userId: lead, role: "attorney" },
    { userId: owner, role: "attorney" },
    { userId: backup, role: "paralegal" },
    { userId: clerk, role: "paralegal" },
  ],
  ...fields,
});
const plan = (d: DateToRemind, today: string, time = "09:30") =>
  planNotices([d], today, instantAt(today, time)).map((n) => `${n.kind} ${n.onDay} ${n.userId}`);

describe("planNotices", () => {
  it("reminds owner and backup on the days chosen, and not before", () => {
    expect(plan(date(), "2026-10-08")).toEqual([]);
    expect(plan(date(), "2026-10-09")).toEqual(["reminder 2026-10-09 owner", "reminder 2026-10-09 backup"]);
    expect(plan(date(), "2026-10-16")).toEqual(["reminder 2026-10-16 owner", "reminder 2026-10-16 backup"]);
  });

  it("makes one of what was missed while nothing ran", () => {
    expect(plan(date(), "2026-10-15")).toEqual(["reminder 2026-10-15 owner", "reminder 2026-10-15 backup"]);
    expect(plan(date({ daysBefore: [7, 3] }), "2026-10-15")).toEqual([
      "reminder 2026-10-13 owner",
      "reminder 2026-10-13 backup",
    ]);
  });

  it("reminds of an unconfirmed date as of a confirmed one", () => {
    expect(plan(date({ state: "proposed" }), "2026-10-16")).toEqual(plan(date(), "2026-10-16"));
  });

  it("silences no date because nobody has it, or nobody any more", () => {
    const everybody = [lead, owner, backup, clerk].map((p) => `reminder 2026-10-16 ${p}`);
    expect(plan(date({ ownerId: null, backupId: null }), "2026-10-16")).toEqual(everybody);
    expect(plan(date({ ownerId: "left", backupId: null }), "2026-10-16")).toEqual(everybody);
    expect(plan(date({ ownerId: "left" }), "2026-10-16")).toEqual(["reminder 2026-10-16 backup"]);
  });

  it("goes to the supervising attorney after a day without acknowledgement", () => {
    const told = { firstNoticedAt: instantAt("2026-10-09", "09:30") };
    expect(plan(date(told), "2026-10-10", "09:29")).toEqual([
      "reminder 2026-10-09 owner",
      "reminder 2026-10-09 backup",
    ]);
    expect(plan(date(told), "2026-10-10")).toContain("unacknowledged 2026-10-16 lead");
    const answered = { ...told, acknowledgedAt: instantAt("2026-10-09", "18:00") };
    expect(plan(date(answered), "2026-10-10")).toEqual([
      "reminder 2026-10-09 owner",
      "reminder 2026-10-09 backup",
    ]);
    expect(plan(date({ ...told, ownerId: lead }), "2026-10-10")).toContain("unacknowledged 2026-10-16 owner");
  });

  it("tells of an overdue date once, its keepers and the supervising attorney", () => {
    const after = ["overdue 2026-10-17 owner", "overdue 2026-10-17 backup", "overdue 2026-10-17 lead"];
    expect(plan(date(), "2026-10-17")).toEqual(after);
    expect(plan(date(), "2026-10-25")).toEqual(after);
    expect(plan(date({ state: "done" }), "2026-10-17")).toEqual([]);
  });

  it("tells the team when one of their dates passed with nothing docketed", () => {
    expect(plan(date({ side: "theirs" }), "2026-10-17")).toEqual(
      [lead, owner, backup, clerk].map((p) => `lapsed 2026-10-17 ${p}`),
    );
    expect(plan(date({ side: "theirs", docketed: true }), "2026-10-17")).toEqual([]);
  });

  it("says nothing of a date that was past when it was entered", () => {
    expect(plan(date({ dueOn: "2026-08-01" }), "2026-10-17")).toEqual([]);
  });

  it("counts the court's days, not the machine's", () => {
    // Half past eleven in the evening of the 8th in Washington is the 9th in Kathmandu and in UTC.
    expect(planNotices([date()], "2026-10-08", instantAt("2026-10-08", "23:30"))).toEqual([]);
  });
});
