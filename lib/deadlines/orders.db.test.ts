import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { enterClosure } from "@/lib/closures/commands";
import { toDbDate } from "@/lib/dates/court-date";
import { disconnectAll } from "@/lib/db/prisma";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { addDeadlines } from "./commands/add";
import { vacateDeadline } from "./commands/close";
import { completeDeadline } from "./commands/complete";
import { extendDeadline } from "./commands/extend";
import { moveDates } from "./commands/move";
import { addDeadlinesInput, closeInput, completeInput, extendInput, previewInput } from "./entry-schema";
import { applyMoves, whatIf } from "./move-schema";
import { listDeadlines } from "./queries/board";
import { getDeadline } from "./queries/deadline";
import { listTriggers, previewMoves } from "./queries/moves";
import { previewDeadline } from "./queries/preview";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
let order: string;
beforeAll(async () => {
  w = await makeWorld(owner);
  order = (
    await owner.filing.create({
      data: {
        caseId: w.caseId,
        tier: "record",
        position: 1,
        number: 20,
        kind: "order",
        filedOn: toDbDate("2026-07-01"),
        textRaw: "ORDER",
        textClean: "ORDER",
      },
      select: { id: true },
    })
  ).id;
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-07-06T10:00:00-04:00") }));
afterEach(() => void vi.useRealTimers());

const read = (id: string) => getDeadline(w.attorney, w.caseId, id);
async function add(how: unknown, more: object = {}) {
  const input = addDeadlinesInput.parse({
    deadlines: [{ title: "A date", side: "ours", orderFilingId: order, how, ...more }],
  });
  const [made] = (await addDeadlines(w.paralegal, w.caseId, input)).items;
  if (made === undefined) throw new Error("nothing was added");
  return made;
}
async function move(moves: unknown[]) {
  const question = whatIf.parse({ moves });
  const { rows } = await previewMoves(w.paralegal, w.caseId, question);
  const seen = rows.map((r) => ({ id: r.id, newDue: r.newDue }));
  await moveDates(w.paralegal, w.caseId, applyMoves.parse({ ...question, reason: "It happened.", seen }));
  return rows;
}

const sides = (ruledOn: string | null) => [
  { what: "the day named", date: "2026-09-01", period: null },
  { what: "the ruling on ECF No. 12", date: ruledOn, period: { n: 14, unit: "days" } },
];

describe("a two-sided order", () => {
  it("stands at the known side, and comes forward when the other happens first", async () => {
    const how = { kind: "two_sided", choose: "earlier", sides: sides(null) };
    const preview = await previewDeadline(w.paralegal, w.caseId, previewInput.parse({ how }));
    expect(preview.due).toBe("2026-09-01");
    expect(preview.warnings).toEqual([
      "The date comes forward if this happens first: the ruling on ECF No. 12.",
    ]);
    const made = await add(how);
    expect(made).toMatchObject({
      dueOn: "2026-09-01",
      state: "proposed",
      basis: "order",
      cite: "ECF No. 20",
    });
    const triggers = (await listTriggers(w.paralegal, w.caseId)).filter((t) => t.id === made.id);
    expect(triggers.map(({ subject, part, from }) => [subject, part, from])).toEqual([
      ["side", 0, "2026-09-01"],
      ["side", 1, null],
    ]);
    const rows = await move([{ subject: "side", id: made.id, part: 1, from: null, to: "2026-08-03" }]);
    expect(rows.map((r) => [r.oldDue, r.newDue])).toEqual([["2026-09-01", "2026-08-17"]]);
    const after = await read(made.id);
    expect(after).toMatchObject({ dueOn: "2026-08-17", cite: "ECF No. 20", warnings: [] });
    expect(after.recipe).toMatchObject({ sides: sides("2026-08-03") });
    // And once more: what is recorded is the side's own day.
    await move([{ subject: "side", id: made.id, part: 1, from: "2026-08-03", to: "2026-08-10" }]);
    expect((await read(made.id)).dueOn).toBe("2026-08-24");
  });

  it("of the later waits until every side is known", async () => {
    const made = await add({ kind: "two_sided", choose: "later", sides: sides(null) });
    expect(made).toMatchObject({ dueOn: null, state: "waiting", waitingFor: "the ruling on ECF No. 12" });
    await move([{ subject: "side", id: made.id, part: 1, from: null, to: "2026-08-03" }]);
    expect(await read(made.id)).toMatchObject({ dueOn: "2026-09-01", state: "proposed", waitingFor: null });
  });

  it("can take another date's place, by the order that makes it", async () => {
    const made = await add({ kind: "fixed", dueOn: "2026-08-20" });
    const { deadline } = await extendDeadline(
      w.paralegal,
      w.caseId,
      made.id,
      extendInput.parse({
        version: made.version,
        orderFilingId: order,
        effect: { kind: "two_sided", choose: "earlier", sides: sides(null) },
      }),
    );
    expect(deadline).toMatchObject({ dueOn: "2026-09-01", replaces: { id: made.id } });
    await move([{ subject: "side", id: deadline.id, part: 1, from: null, to: "2026-07-08" }]);
    expect((await read(deadline.id)).dueOn).toBe("2026-07-22");
  });
});

const openReports = async (title: string) =>
  (await listDeadlines(w.paralegal, w.caseId, { state: "open", q: title })).items;

describe("a recurring order", () => {
  const every60 = { kind: "recurring", everyDays: 60, from: "2026-07-01" };

  it("brings the next one when one is done early, and not the same one again", async () => {
    const made = await add(every60, { title: "Joint report" });
    expect(made.dueOn).toBe("2026-08-31");
    await completeDeadline(
      w.paralegal,
      w.caseId,
      made.id,
      completeInput.parse({ version: made.version, completedOn: "2026-07-06", reason: "Filed early" }),
    );
    const [next, ...more] = await openReports("Joint report");
    expect([next?.dueOn, more.length]).toEqual(["2026-10-29", 0]);
  });

  it("goes on after an order moved one of them, and ends by a named entry", async () => {
    const made = await add(every60, { title: "Status report" });
    const { deadline: moved } = await extendDeadline(
      w.paralegal,
      w.caseId,
      made.id,
      extendInput.parse({
        version: made.version,
        orderFilingId: order,
        effect: { kind: "names_date", date: "2026-09-08" },
      }),
    );
    expect(moved.dueOn).toBe("2026-09-08");
    await completeDeadline(
      w.paralegal,
      w.caseId,
      moved.id,
      completeInput.parse({ version: moved.version, completedOn: "2026-07-06", reason: "Filed" }),
    );
    const [next] = await openReports("Status report");
    expect(next?.dueOn).toBe("2026-10-29");
    if (!next) throw new Error("no next one");
    const unnamed = closeInput.parse({ version: next.version, reason: "No further reports" });
    await expect(vacateDeadline(w.paralegal, w.caseId, next.id, unnamed)).rejects.toMatchObject({
      fields: { filingId: expect.stringContaining("choose the entry that ends it") },
    });
    const close = closeInput.parse({ version: next.version, reason: "No further reports", filingId: order });
    expect(await vacateDeadline(w.paralegal, w.caseId, next.id, close)).toMatchObject({
      state: "vacated",
      closedReason: "Vacated by ECF No. 20. No further reports",
    });
    expect(await openReports("Status report")).toEqual([]);
  });

  it("moves with a closure of its day, and back to its series", async () => {
    const made = await add({ ...every60, everyDays: 61 }, { title: "Monthly report" });
    expect(made.dueOn).toBe("2026-08-31");
    const closed = { calendar: "ddc", kind: "inaccessible", closedOn: "2026-08-31" } as const;
    const { rows } = await previewMoves(w.paralegal, w.caseId, whatIf.parse({ enter: [closed] }));
    const mine = rows.filter((r) => r.id === made.id);
    expect(mine.map((r) => r.newDue)).toEqual(["2026-09-01"]);
    const seen = rows.map((r) => ({ id: r.id, newDue: r.newDue }));
    const { closureId } = await enterClosure(w.paralegal, {
      ...closed,
      why: "Flood",
      sourceUrl: null,
      keep: [],
      seen,
    });
    const after = await read(made.id);
    expect([after.dueOn, after.recipe]).toEqual(["2026-09-01", { ...every60, everyDays: 61, nth: 1 }]);
    await owner.courtClosure.deleteMany({ where: { id: closureId } });
  });

  it("that falls due today is still to be done", async () => {
    expect((await add({ kind: "recurring", everyDays: 5, from: "2026-07-01" })).dueOn).toBe("2026-07-06");
  });
});

describe("an order that sets a period", () => {
  it("takes a date's place, and moves with the day it runs from", async () => {
    const made = await add({ kind: "fixed", dueOn: "2026-08-20" });
    const effect = {
      kind: "sets_period",
      period: { n: 30, unit: "days" },
      direction: "after",
      trigger: "2026-07-01",
    };
    const { deadline } = await extendDeadline(
      w.paralegal,
      w.caseId,
      made.id,
      extendInput.parse({ version: made.version, orderFilingId: order, effect }),
    );
    expect(deadline).toMatchObject({ dueOn: "2026-07-31", triggerOn: "2026-07-01" });
    await move([{ subject: "own", id: deadline.id, from: "2026-07-01", to: "2026-07-06" }]);
    expect((await read(deadline.id)).dueOn).toBe("2026-08-05");
  });
});
