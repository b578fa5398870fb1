import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { enterClosure } from "@/lib/closures/commands";
import { toDbDate } from "@/lib/dates/court-date";
import { disconnectAll } from "@/lib/db/prisma";
import { once } from "@/lib/http/idempotency";
import { makeCase } from "@/prisma/factories/cases";
import { ownerClient } from "@/prisma/factories/owner";
import { joinCase } from "@/prisma/factories/people";
import { makeWorld, viewerFor, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { addChain, addDeadlines } from "./commands/add";
import { acknowledgeDeadlines, reassignDeadlines } from "./commands/assign";
import { changeDeadline } from "./commands/change";
import { reopenDeadline, vacateDeadline } from "./commands/close";
import { completeDeadline } from "./commands/complete";
import { confirmDeadline } from "./commands/confirm";
import { extendDeadline } from "./commands/extend";
import { moveDates } from "./commands/move";
import {
  type AddDeadlinesInput,
  addDeadlinesInput,
  chainInput,
  changeInput,
  closeInput,
  completeInput,
  extendInput,
} from "./entry-schema";
import { applyMoves, whatIf } from "./move-schema";
import { listBoard, listDue } from "./queries/board";
import { getDeadline } from "./queries/deadline";
import { listLeftBehind, previewMoves, previewMovesEverywhere } from "./queries/moves";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
beforeAll(async () => {
  w = await makeWorld(owner);
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});
/** The court's clock; only Date is held, so that the database's own timers run. */
const at = (instant: string) => vi.useFakeTimers({ toFake: ["Date"], now: new Date(instant) });
beforeEach(() => void at("2026-07-06T10:00:00-04:00"));
afterEach(() => void vi.useRealTimers());

type Item = AddDeadlinesInput["deadlines"][number];
const add = async (...deadlines: Item[]) =>
  (await addDeadlines(w.paralegal, w.caseId, addDeadlinesInput.parse({ deadlines }))).items;
const one = async (item: Partial<Item> & Pick<Item, "how">) => {
  const [made] = await add({ title: "A date", side: "ours", ...item });
  if (made === undefined) throw new Error("nothing was added");
  return made;
};
const byTitle = (a: readonly (string | null)[], b: readonly (string | null)[]) =>
  (a[0] ?? "") < (b[0] ?? "") ? -1 : 1;
const read = (id: string) => getDeadline(w.attorney, w.caseId, id);
const opposition = (trigger: string | null, rest: Partial<Item> = {}) =>
  one({
    title: "Opposition",
    how: { kind: "rule", ruleId: "lcvr-7-b", trigger, serviceMethod: "ecf" },
    ...rest,
  });

const makeFiling = async (number: number, filedOn = "2026-07-01", kind: "order" | "opposition" = "order") =>
  (
    await owner.filing.create({
      data: {
        caseId: w.caseId,
        tier: "record",
        position: number,
        number,
        kind,
        filedOn: toDbDate(filedOn),
        textRaw: "ORDER",
        textClean: "ORDER",
      },
      select: { id: true },
    })
  ).id;

describe("entering a date", () => {
  it("computes it by rule, shows the steps, and stands unconfirmed with its reminders at once", async () => {
    const made = await opposition("2026-07-06");
    expect(made).toMatchObject({
      dueOn: "2026-07-20",
      safeOn: "2026-07-20",
      state: "proposed",
      confirmed: false,
    });
    expect(made.group).toBe("month");
    expect(made.steps.length).toBeGreaterThan(1);
    expect(made.verification?.state).toBeDefined();
    expect(made.reminders.map((r) => r.daysBefore)).toEqual([30, 14, 7, 3, 1, 0]);
    expect(made.history).toHaveLength(1);
    expect(made.history[0]).toMatchObject({ fromState: null, toState: "proposed", toOn: "2026-07-20" });
  });

  it("takes a set all or nothing, and says which of them is wrong", async () => {
    const before = await owner.deadline.count({ where: { caseId: w.caseId } });
    const set = addDeadlines(
      w.paralegal,
      w.caseId,
      addDeadlinesInput.parse({
        deadlines: [
          { title: "Good", side: "ours", how: { kind: "fixed", dueOn: "2026-08-03" } },
          {
            title: "Bad",
            side: "ours",
            how: { kind: "rule", ruleId: "no-such-rule", trigger: "2026-07-06" },
          },
        ],
      }),
    );
    await expect(set).rejects.toMatchObject({
      code: "invalid",
      fields: { "deadlines.1.ruleId": expect.stringContaining("no-such-rule") },
    });
    expect(await owner.deadline.count({ where: { caseId: w.caseId } })).toBe(before);
  });

  it("waits for what has not happened, and is computed when it happens", async () => {
    const made = await opposition(null, { waitingFor: "service of the motion" });
    expect(made).toMatchObject({ state: "waiting", dueOn: null, group: "waiting" });
    const moves = [{ subject: "own", id: made.id, from: null, to: "2026-07-07" }];
    const { rows } = await previewMoves(w.paralegal, w.caseId, whatIf.parse({ moves }));
    expect(rows.map((r) => [r.oldDue, r.newDue])).toEqual([[null, "2026-07-21"]]);
    await moveDates(
      w.paralegal,
      w.caseId,
      applyMoves.parse({ moves, reason: "Served.", seen: rows.map((r) => ({ id: r.id, newDue: r.newDue })) }),
    );
    expect(await read(made.id)).toMatchObject({ state: "proposed", dueOn: "2026-07-21", waitingFor: null });
  });

  it("keeps a period of hours to the minute across the end of summer time", async () => {
    const made = await one({
      how: {
        kind: "count",
        period: { n: 24, unit: "hours" },
        direction: "after",
        trigger: "2026-10-31T14:17-04:00",
      },
    });
    // Twenty-four elapsed hours over the repeated hour end at 1:17 pm on a Sunday, so at that time on Monday.
    expect(made).toMatchObject({ dueOn: "2026-11-02", dueTime: "13:17" });
  });

  it("makes one row of a double click", async () => {
    const input = addDeadlinesInput.parse({
      deadlines: [{ title: "Clicked twice", side: "ours", how: { kind: "fixed", dueOn: "2026-08-03" } }],
    });
    const click = () =>
      once(w.paralegal, "double-click-1", "POST /deadlines", async () => ({
        status: 201,
        body: (await addDeadlines(w.paralegal, w.caseId, input)).items.map((d) => d.id),
      }));
    const [first, second] = await Promise.all([click(), click()]);
    expect(second).toEqual(first);
    expect(await owner.deadline.count({ where: { title: "Clicked twice" } })).toBe(1);
  });

  it("is refused to those who only read, and does not exist for strangers", async () => {
    const input = addDeadlinesInput.parse({
      deadlines: [{ title: "No", side: "ours", how: { kind: "fixed", dueOn: "2026-08-03" } }],
    });
    await expect(addDeadlines(w.coCounsel, w.caseId, input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(addDeadlines(w.stranger, w.caseId, input)).rejects.toMatchObject({ code: "not_found" });
    await expect(addDeadlines(w.lead, w.caseId, input)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the second person", () => {
  it("is not the one who entered the date", async () => {
    const made = await opposition("2026-07-06");
    const refused = confirmDeadline(w.paralegal, w.caseId, made.id, { version: made.version });
    await expect(refused).rejects.toMatchObject({
      code: "forbidden",
      message: expect.stringContaining("second person"),
    });
    const confirmed = await confirmDeadline(w.attorney, w.caseId, made.id, { version: made.version });
    expect(confirmed).toMatchObject({ state: "confirmed", confirmed: true });
    expect(confirmed.history.map((h) => h.toState)).toEqual(["confirmed", "proposed"]);
  });

  it("is not the one who moved it either, and a moved date asks again", async () => {
    const made = await one({ how: { kind: "fixed", dueOn: "2026-08-03" } });
    const confirmed = await confirmDeadline(w.attorney, w.caseId, made.id, { version: made.version });
    const change = (dueOn: string) =>
      changeInput.parse({
        version: confirmed.version,
        title: made.title,
        side: "ours",
        dueOn,
        dueTime: null,
        printedOn: null,
        reason: "The order says the 4th.",
      });
    const moved = await changeDeadline(w.attorney, w.caseId, made.id, change("2026-08-04"));
    expect(moved).toMatchObject({ state: "proposed", dueOn: "2026-08-04", confirmed: false });
    await expect(
      confirmDeadline(w.attorney, w.caseId, made.id, { version: moved.version }),
    ).rejects.toMatchObject({ code: "forbidden" });
    await confirmDeadline(w.paralegal, w.caseId, made.id, { version: moved.version });
  });

  it("may be turned off by the firm, and the log says so", async () => {
    await owner.setting.update({ where: { id: 1 }, data: { confirmDates: false }, select: { id: true } });
    try {
      const made = await one({ how: { kind: "fixed", dueOn: "2026-08-03" } });
      expect(made.state).toBe("confirmed");
      expect(made.history[0]?.reason).toContain("turned that off");
      const event = await owner.auditEvent.findFirst({ where: { subjectId: made.id } });
      expect(event?.data).toMatchObject({ secondPerson: false });
    } finally {
      await owner.setting.update({ where: { id: 1 }, data: { confirmDates: true }, select: { id: true } });
    }
  });
});

describe("how urgent a date is", () => {
  it("is overdue only when the court's next day begins", async () => {
    const made = await one({ how: { kind: "fixed", dueOn: "2026-07-10" } });
    const groupAt = async (instant: string) => {
      at(instant);
      return (await read(made.id)).group;
    };
    expect(await groupAt("2026-07-10T23:59:59-04:00")).toBe("today");
    // Already Saturday in Kathmandu and London, still Friday at the courthouse.
    expect(await groupAt("2026-07-11T03:59:59Z")).toBe("today");
    expect(await groupAt("2026-07-11T00:00:00-04:00")).toBe("overdue");
  });

  it("follows the court's midnight over both clock changes", async () => {
    at("2026-03-01T10:00:00-05:00");
    const spring = await one({ how: { kind: "fixed", dueOn: "2026-03-08" } });
    const autumn = await one({ how: { kind: "fixed", dueOn: "2026-11-01" } });
    const groupAt = async (id: string, instant: string) => {
      at(instant);
      return (await read(id)).group;
    };
    expect(await groupAt(spring.id, "2026-03-08T23:30:00-04:00")).toBe("today");
    expect(await groupAt(spring.id, "2026-03-09T00:00:00-04:00")).toBe("overdue");
    expect(await groupAt(autumn.id, "2026-11-01T23:30:00-05:00")).toBe("today");
    expect(await groupAt(autumn.id, "2026-11-02T00:00:00-05:00")).toBe("overdue");
  });

  it("never calls a computed date overdue that was past when it was entered", async () => {
    at("2026-10-14T09:30:00-04:00");
    const made = await one({
      title: "Serve every defendant",
      how: { kind: "rule", ruleId: "frcp-4-m", trigger: "2026-06-23" },
    });
    expect(made).toMatchObject({ dueOn: "2026-09-21", group: "past" });
  });

  it("says when the hour has passed, and flags theirs that passed with nothing docketed", async () => {
    const hour = await one({ how: { kind: "fixed", dueOn: "2026-07-10", dueTime: "10:00" } });
    const theirs = await one({ side: "theirs", how: { kind: "fixed", dueOn: "2026-07-10" } });
    at("2026-07-10T10:01:00-04:00");
    expect(await read(hour.id)).toMatchObject({ group: "today", hourPassed: true });
    expect((await read(theirs.id)).lapsed).toBe(false);
    at("2026-07-11T08:00:00-04:00");
    expect((await read(theirs.id)).lapsed).toBe(true);
  });
});

describe("moving a trigger", () => {
  it("shows old and new, keeps what was unticked with its reason, and moves the internal chain", async () => {
    const filing = await makeFiling(41, "2026-07-06");
    const rest = { triggerFilingId: filing, triggerText: "ECF No. 41, served Jul 6, 2026" };
    const due = await opposition("2026-07-06", rest);
    const other = await opposition("2026-07-06", { ...rest, title: "The other opposition" });
    await addChain(
      w.paralegal,
      w.caseId,
      due.id,
      chainInput.parse({
        links: [
          { name: "Draft", lead: { n: 5, unit: "working_days" } },
          { name: "Client's review", lead: { n: 2, unit: "working_days" } },
        ],
      }),
    );
    const moves = [{ subject: "filing", id: filing, from: "2026-07-06", to: "2026-07-08" }];
    const before = await owner.deadline.findMany({ where: { caseId: w.caseId }, orderBy: { id: "asc" } });
    const seen = await previewMoves(w.paralegal, w.caseId, whatIf.parse({ moves }));
    expect(seen.rows.map((r) => [r.title, r.oldDue, r.newDue]).sort(byTitle)).toEqual([
      ["Client's review", "2026-07-16", "2026-07-20"],
      ["Draft", "2026-07-09", "2026-07-13"],
      ["Opposition", "2026-07-20", "2026-07-22"],
      ["The other opposition", "2026-07-20", "2026-07-22"],
    ]);
    // Asking saves nothing.
    expect(await owner.deadline.findMany({ where: { caseId: w.caseId }, orderBy: { id: "asc" } })).toEqual(
      before,
    );

    // An entry cannot have been served on a day to come.
    const ahead = applyMoves.parse({
      moves,
      reason: "Served.",
      seen: seen.rows.map((r) => ({ id: r.id, newDue: r.newDue })),
    });
    await expect(moveDates(w.paralegal, w.caseId, ahead)).rejects.toMatchObject({
      fields: { moves: expect.stringContaining("has not come yet") },
    });
    at("2026-07-09T10:00:00-04:00");
    const keep = [{ id: other.id, reason: "Already agreed." }];
    const shown = await previewMoves(w.paralegal, w.caseId, whatIf.parse({ moves, keep: [other.id] }));
    const apply = applyMoves.parse({
      moves,
      keep,
      reason: "ECF No. 41 was served on the 8th.",
      seen: shown.rows.map((r) => ({ id: r.id, newDue: r.newDue })),
    });
    expect(await moveDates(w.paralegal, w.caseId, apply)).toEqual({ moved: 3, kept: 1 });
    expect(await read(due.id)).toMatchObject({
      dueOn: "2026-07-22",
      triggerOn: "2026-07-08",
      state: "proposed",
    });
    const kept = await read(other.id);
    expect(kept).toMatchObject({
      dueOn: "2026-07-20",
      keptReason: "Already agreed.",
      triggerOn: "2026-07-08",
    });
    expect(kept.history[0]?.reason).toContain("kept on purpose: Already agreed.");
    expect((await read(due.id)).triggerText).toBe("ECF No. 41, served Jul 8, 2026");
    // One truth: the entry says now when it was served, and still when it was filed.
    expect(
      await owner.filing.findUniqueOrThrow({
        where: { id: filing },
        select: { filedOn: true, servedOn: true, enteredOn: true, version: true },
      }),
    ).toEqual({
      filedOn: toDbDate("2026-07-06"),
      servedOn: toDbDate("2026-07-08"),
      enteredOn: null,
      version: 2,
    });
    expect((await listLeftBehind(w.paralegal)).filter((r) => r.id === due.id)).toEqual([]);
    // Corrected on the docket alone, nothing moves: the team is shown the table, and may let the dates follow.
    await owner.filing.update({ where: { id: filing }, data: { servedOn: toDbDate("2026-07-07") } });
    expect((await read(due.id)).dueOn).toBe("2026-07-22");
    const left = (await listLeftBehind(w.paralegal)).filter((r) => r.id === due.id);
    expect(left.map((r) => [r.newDue, r.because])).toEqual([
      ["2026-07-21", "Its trigger moved from 2026-07-08 to 2026-07-07."],
    ]);
    const stale = [{ subject: "filing", id: filing, from: "2026-07-08", to: "2026-07-09" }];
    const table = await previewMoves(w.paralegal, w.caseId, whatIf.parse({ moves: stale }));
    const blind = applyMoves.parse({
      moves: stale,
      reason: "Served.",
      seen: table.rows.map((r) => ({ id: r.id, newDue: r.newDue })),
    });
    await expect(moveDates(w.paralegal, w.caseId, blind)).rejects.toMatchObject({
      fields: { moves: expect.stringContaining("says Jul 7, 2026") },
    });
    await owner.filing.update({ where: { id: filing }, data: { servedOn: toDbDate("2026-07-08") } });
    const chain = (await read(due.id)).dependents;
    expect(chain.map((d) => d.dueOn)).toEqual(["2026-07-20"]);
    // A second click on the same table finds that the dates have changed: nothing moves twice.
    await expect(moveDates(w.paralegal, w.caseId, apply)).rejects.toMatchObject({ code: "conflict" });
  });

  it("lets a waiting date run from the order that came, not from the motion that it named", async () => {
    const motion = await makeFiling(60, "2026-07-01", "opposition");
    const order = await makeFiling(61, "2026-07-06");
    const waits = await one({
      title: "Answer after the ruling",
      how: { kind: "rule", ruleId: "frcp-12-a-4-A", trigger: null },
      triggerFilingId: motion,
      waitingFor: "the ruling on ECF No. 60",
    });
    // The motion's own day is nothing that it follows.
    const check = await previewMoves(w.paralegal, w.caseId, whatIf.parse({ docket: true }));
    expect(check.rows.filter((r) => r.id === waits.id)).toEqual([]);
    const moves = [{ subject: "filing", id: motion, from: null, to: "2026-07-06" }];
    const { rows } = await previewMoves(w.paralegal, w.caseId, whatIf.parse({ moves }));
    const seen = rows.map((r) => ({ id: r.id, newDue: r.newDue }));
    const apply = applyMoves.parse({ moves, reason: "Denied.", filingId: order, seen });
    await moveDates(w.paralegal, w.caseId, apply);
    expect(await read(waits.id)).toMatchObject({ dueOn: "2026-07-20", trigger: { id: order } });
    const after = await previewMoves(w.paralegal, w.caseId, whatIf.parse({ docket: true }));
    expect(after.rows.filter((r) => r.id === waits.id)).toEqual([]);
  });

  it("moves nothing when the table is no longer what was seen", async () => {
    const due = await opposition("2026-07-06");
    const moves = [{ subject: "own", id: due.id, from: "2026-07-06", to: "2026-07-09" }];
    const apply = applyMoves.parse({ moves, reason: "Moved.", seen: [{ id: due.id, newDue: "2026-07-24" }] });
    await expect(moveDates(w.paralegal, w.caseId, apply)).rejects.toMatchObject({
      code: "conflict",
      current: { rows: [expect.objectContaining({ newDue: "2026-07-23" })] },
    });
    expect((await read(due.id)).dueOn).toBe("2026-07-20");
  });

  it("moves with a closure in the closure's own transaction, in every case of the viewer", async () => {
    const second = await makeCase(owner, { captionShort: "Second v. Case" });
    await joinCase(owner, second, w.paralegal.userId, "paralegal");
    const paralegal = await viewerFor(w.paralegal.userId);
    const item = {
      title: "Opposition",
      side: "ours",
      how: { kind: "rule", ruleId: "lcvr-7-b", trigger: "2027-01-12", serviceMethod: "ecf" },
    } as const;
    const input = addDeadlinesInput.parse({ deadlines: [item] });
    const [here] = (await addDeadlines(paralegal, w.caseId, input)).items;
    const [there] = (await addDeadlines(paralegal, second, input)).items;
    const closed = { calendar: "ddc", kind: "inaccessible", closedOn: "2027-01-26" } as const;
    const { rows } = await previewMovesEverywhere(paralegal, whatIf.parse({ enter: [closed] }));
    expect(rows.map((r) => r.newDue)).toEqual(["2027-01-27", "2027-01-27"]);
    const result = await enterClosure(paralegal, {
      ...closed,
      why: "Snow: the clerk's office was closed",
      sourceUrl: null,
      keep: [],
      seen: rows.map((r) => ({ id: r.id, newDue: r.newDue })),
    });
    expect(result.moved).toBe(2);
    expect((await getDeadline(paralegal, w.caseId, here?.id ?? "")).dueOn).toBe("2027-01-27");
    expect((await getDeadline(paralegal, second, there?.id ?? "")).dueOn).toBe("2027-01-27");
    // Somebody outside these cases takes it back: their team is told.
    await owner.courtClosure.update({ where: { id: result.closureId }, data: { withdrawnAt: new Date() } });
    const left = await listLeftBehind(paralegal);
    await owner.courtClosure.deleteMany({ where: { id: result.closureId } });
    const mine = left.filter((r) => r.id === here?.id || r.id === there?.id);
    expect(mine.map((r) => r.newDue)).toEqual(["2027-01-26", "2027-01-26"]);
  });
});

describe("an order", () => {
  it("extends a date: a new one stands, the old one stays on record with the reason", async () => {
    const order = await makeFiling(50, "2026-07-06");
    const due = await opposition("2026-07-06");
    await addChain(
      w.paralegal,
      w.caseId,
      due.id,
      chainInput.parse({ links: [{ name: "Cite-check", lead: { n: 1, unit: "working_days" } }] }),
    );
    const { moved, deadline } = await extendDeadline(
      w.attorney,
      w.caseId,
      due.id,
      extendInput.parse({
        version: due.version,
        orderFilingId: order,
        effect: { kind: "extends_by_days", days: 14, from: "2026-07-20" },
      }),
    );
    expect(moved).toBe(true);
    expect(deadline).toMatchObject({ dueOn: "2026-08-03", basis: "order", state: "proposed" });
    expect(deadline.layers?.winner.cite).toContain("ECF No. 50");
    expect(deadline.layers?.computed.due).toBe("2026-07-20");
    expect(deadline.dependents.map((d) => d.dueOn)).toEqual(["2026-07-31"]);
    const old = await read(due.id);
    expect(old).toMatchObject({ state: "extended", dueOn: "2026-07-20", replacedBy: { id: deadline.id } });
    expect(old.history[0]).toMatchObject({ toState: "extended", toOn: "2026-08-03", filing: { id: order } });
  });

  it("displaces no jurisdictional date: the date stands, the order is shown beside it", async () => {
    const appeal = await one({
      title: "Notice of appeal",
      how: { kind: "rule", ruleId: "frap-4-a-1-B", trigger: "2026-07-06" },
    });
    const { moved, deadline } = await extendDeadline(
      w.attorney,
      w.caseId,
      appeal.id,
      extendInput.parse({
        version: appeal.version,
        orderText: "Minute order of 7 July",
        effect: { kind: "names_date", date: "2026-12-01" },
      }),
    );
    expect(moved).toBe(false);
    expect(deadline).toMatchObject({
      id: appeal.id,
      dueOn: "2026-09-04",
      state: "proposed",
      jurisdictional: true,
    });
    expect(deadline.layers?.beside).toMatchObject({ cite: "Minute order of 7 July", due: "2026-12-01" });
    expect(deadline.warnings.join(" ")).toContain("Bowles v. Russell");
  });
});

describe("the life of a date", () => {
  it("is done by an entry, vacated, opened again; nothing is ever deleted", async () => {
    const filing = await makeFiling(60, "2026-07-06", "opposition");
    const due = await opposition("2026-07-06");
    const done = await completeDeadline(
      w.attorney,
      w.caseId,
      due.id,
      completeInput.parse({ version: due.version, filingId: filing, completedOn: "2026-07-06" }),
    );
    expect(done).toMatchObject({ state: "done", group: "closed", completedBy: { id: filing } });
    const again = await reopenDeadline(
      w.attorney,
      w.caseId,
      due.id,
      closeInput.parse({ version: done.version, reason: "The wrong entry." }),
    );
    expect(again).toMatchObject({ state: "proposed", completedBy: null });
    const vacated = await vacateDeadline(
      w.attorney,
      w.caseId,
      due.id,
      closeInput.parse({ version: again.version, reason: "The motion was withdrawn." }),
    );
    expect(vacated.state).toBe("vacated");
    expect(vacated.history.map((h) => h.toState)).toEqual(["vacated", "proposed", "done", "proposed"]);
  });

  it("brings the next of a recurring date when it is done", async () => {
    const due = await one({
      title: "Status report",
      how: { kind: "recurring", everyDays: 60, from: "2026-06-01" },
    });
    expect(due.dueOn).toBe("2026-07-31");
    at("2026-07-31T15:00:00-04:00");
    await completeDeadline(
      w.attorney,
      w.caseId,
      due.id,
      completeInput.parse({ version: due.version, completedOn: "2026-07-31", reason: "Filed." }),
    );
    const next = await owner.deadline.findFirst({
      where: { title: "Status report", state: "proposed" },
      select: { dueOn: true },
    });
    expect(next?.dueOn).toEqual(toDbDate("2026-09-29"));
  });

  it("answers a stale edit with the date as it stands", async () => {
    const due = await one({ how: { kind: "fixed", dueOn: "2026-08-03" } });
    const edit = (title: string) =>
      changeDeadline(
        w.attorney,
        w.caseId,
        due.id,
        changeInput.parse({
          version: due.version,
          title,
          side: "ours",
          dueOn: "2026-08-03",
          dueTime: null,
          printedOn: null,
        }),
      );
    await edit("First hand");
    await expect(edit("Second hand")).rejects.toMatchObject({
      code: "conflict",
      current: { title: "First hand" },
    });
  });

  it("keeps the docket's printed date as evidence and warns where it differs", async () => {
    const due = await opposition("2026-07-06", { printedOn: "2026-07-17" });
    expect(due).toMatchObject({ dueOn: "2026-07-20", safeOn: "2026-07-17", printedOn: "2026-07-17" });
    expect(due.warnings.join(" ")).toContain("The docket prints 2026-07-17");
  });

  it("is handed over and acknowledged in bulk", async () => {
    const some = await add(
      { title: "Bulk one", side: "ours", how: { kind: "fixed", dueOn: "2026-08-03" } },
      { title: "Bulk two", side: "ours", how: { kind: "fixed", dueOn: "2026-08-04" } },
    );
    const ids = some.map((d) => d.id);
    expect(await acknowledgeDeadlines(w.attorney, { ids })).toEqual({ changed: 2 });
    expect(await reassignDeadlines(w.paralegal, { ids, ownerId: w.attorney.userId })).toEqual({ changed: 2 });
    const row = await read(ids[0] ?? "");
    // The new owner has not said yet that they know of it.
    expect(row).toMatchObject({ owner: { id: w.attorney.userId }, acknowledged: false });
    await expect(reassignDeadlines(w.paralegal, { ids, ownerId: w.stranger.userId })).rejects.toMatchObject({
      code: "invalid",
    });
    await expect(acknowledgeDeadlines(w.stranger, { ids })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the board", () => {
  it("pages by key over dated and waiting dates without losing or repeating one", async () => {
    const caseId = await makeCase(owner, { captionShort: "Long v. List" });
    await joinCase(owner, caseId, w.attorney.userId, "attorney");
    const viewer = await viewerFor(w.attorney.userId);
    await owner.deadline.createMany({
      data: Array.from({ length: 620 }, (_, n) => ({
        caseId,
        title: `Date ${n}`,
        side: "ours" as const,
        basis: "by_hand" as const,
        state: n % 5 === 0 ? ("waiting" as const) : ("confirmed" as const),
        dueOn: n % 5 === 0 ? null : toDbDate(`2026-08-${String(1 + (n % 28)).padStart(2, "0")}`),
        waitingFor: n % 5 === 0 ? "an order" : null,
      })),
    });
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listBoard(viewer, { case: caseId, ...(cursor === undefined ? {} : { cursor }) });
      ids.push(...page.items.map((d) => d.id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(ids).toHaveLength(620);
    expect(new Set(ids).size).toBe(620);
    const due = await listDue(viewer, { until: "2026-08-02" });
    expect(due.filter((d) => d.caseId === caseId).every((d) => (d.dueOn ?? "") <= "2026-08-02")).toBe(true);
  });
});
