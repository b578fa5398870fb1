import { afterAll, beforeEach, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { today } from "@/lib/dates/clock";
import { disconnectAll } from "@/lib/db/prisma";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { correctFiling } from "./commands";
import { addPaper } from "./commands/add-paper";
import { getFiling } from "./queries";
import { compareDocket } from "./queries/compare-docket";
import { correctFilingInput } from "./schema";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
beforeEach(async () => {
  w = await makeWorld(owner);
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

type Entry = { number: number; filed: string; entered?: string; text: string; recordedAt?: string };
async function enter({ number, filed, entered, text, recordedAt }: Entry, audienceId: string | null = null) {
  const { id } = await owner.filing.create({
    data: {
      caseId: w.caseId,
      tier: audienceId === null ? "record" : "sealed",
      audienceId,
      position: number,
      number,
      filedOn: new Date(`${filed}T00:00:00Z`),
      enteredOn: entered === undefined ? null : new Date(`${entered}T00:00:00Z`),
      kind: "order",
      textRaw: text,
      textClean: text,
      createdAt: recordedAt ?? `${filed}T15:00:00Z`,
    },
    select: { id: true },
  });
  return id;
}
const replace = (filingId: string, textRaw: string, replacedAt: string) =>
  owner.filingRevision.create({
    data: { caseId: w.caseId, tier: "record", filingId, textRaw, replacedAt },
  });
const compare = (from: string, to: string) => compareDocket(w.attorney, w.caseId, { from, to });

it("tells what was entered in between, by the day of entry, either way round", async () => {
  await enter({ number: 1, filed: "2026-07-01", text: "ONE" });
  await enter({ number: 2, filed: "2026-07-03", entered: "2026-07-06", text: "TWO" });
  await enter({ number: 3, filed: "2026-07-08", text: "THREE" });
  const found = await compare("2026-07-03", "2026-07-06");
  expect(found).toMatchObject({ countFrom: 1, countTo: 2, late: [], revised: [], more: false });
  expect(found.added.map((r) => r.number)).toEqual([2]);
  expect(await compare("2026-07-06", "2026-07-03")).toEqual(found);
});

it("shows a changed text as it was on both days, and not one that was changed back", async () => {
  const one = await enter({ number: 1, filed: "2026-07-01", text: "third" });
  await replace(one, "first", "2026-07-05T12:00:00Z");
  await replace(one, "second", "2026-07-20T12:00:00Z");
  const two = await enter({ number: 2, filed: "2026-07-01", text: "same" });
  await replace(two, "same", "2026-07-05T12:00:00Z");
  await replace(two, "other", "2026-07-06T12:00:00Z");

  const both = (await compare("2026-07-02", "2026-07-10")).revised;
  expect(both).toMatchObject([{ id: one, before: "first", after: "second" }]);
  expect((await compare("2026-07-10", "2026-07-31")).revised).toMatchObject([
    { before: "second", after: "third" },
  ]);
  // 11 p.m. in Washington on July 4 is the 5th in Greenwich: the court's day counts.
  await replace(one, "zeroth", "2026-07-05T03:00:00Z");
  expect((await compare("2026-07-03", "2026-07-04")).revised).toMatchObject([
    { before: "zeroth", after: "first" },
  ]);
  // Of an entry made in between the text of the later day is shown.
  expect((await compare("2026-06-01", "2026-07-10")).added[0]?.text).toBe("second");
});

it("names older entries that came on record here only since", async () => {
  await enter({ number: 1, filed: "2026-07-01", text: "ONE", recordedAt: "2026-07-09T12:00:00Z" });
  const { late, added } = await compare("2026-07-05", "2026-07-10");
  expect([late.map((r) => r.number), added]).toEqual([[1], []]);
});

it("tells of a state that changed in between, of papers added, and not of a seal to those outside it", async () => {
  const id = await enter({ number: 1, filed: "2026-07-01", text: "ONE" });
  const read = await getFiling(w.attorney, w.caseId, id);
  const corrected = (version: number, state: "normal" | "in_error" | "stricken") =>
    correctFiling(
      w.attorney,
      w.caseId,
      id,
      correctFilingInput.parse({
        version,
        reason: "As the docket shows.",
        number: 1,
        filedOn: "2026-07-01",
        enteredOn: null,
        servedOn: null,
        kind: "order",
        motionKind: null,
        state,
        text: "ONE",
      }),
    );
  await corrected(read.version, "in_error");
  await addPaper(w.attorney, w.caseId, id, {
    attachment: 3,
    description: "Exhibit C",
    uploadId: null,
    notHeldReason: "Sealed",
  });
  const at = today();
  const whole = async (viewer: Viewer) =>
    (await compareDocket(viewer, w.caseId, { from: "2026-07-02", to: at })).altered;
  expect(await whole(w.attorney)).toMatchObject([
    {
      id,
      parts: [
        { of: "state", from: "normal", to: "in_error" },
        { of: "papers", attachments: [3], byImport: 0 },
      ],
    },
  ]);
  // Changed after the later of the two days.
  expect((await compare("2026-07-02", "2026-07-03")).altered).toEqual([]);
  const { id: audienceId } = await owner.audience.create({
    data: { caseId: w.caseId, name: "Sealed", tier: "sealed" },
    select: { id: true },
  });
  await owner.filing.update({ where: { id }, data: { tier: "sealed", audienceId } });
  expect(await whole(w.paralegal)).toEqual([]);
});

it("says since when the record and the log are kept, and the log's beginning to the team alone", async () => {
  await enter({ number: 1, filed: "2026-07-01", text: "ONE", recordedAt: "2026-07-02T15:00:00.000Z" });
  const first = await enter({ number: 2, filed: "2026-07-03", text: "TWO" });
  expect((await compare("2026-06-01", "2026-07-06")).restsOn).toEqual({
    record: "2026-07-02T15:00:00.000Z",
    log: null,
  });
  await addPaper(w.attorney, w.caseId, first, {
    attachment: 0,
    description: "Order",
    uploadId: null,
    notHeldReason: "Not fetched yet.",
  });
  expect((await compare("2026-06-01", "2026-07-06")).restsOn.log).toEqual(expect.any(String));
  const outside = await compareDocket(w.coCounsel, w.caseId, { from: "2026-06-01", to: "2026-07-06" });
  expect(outside.restsOn).toEqual({ record: null, log: null });
});

it("tells nothing of what is sealed to others", async () => {
  const { id: audience } = await owner.audience.create({
    data: { caseId: w.caseId, name: "Sealed", tier: "sealed" },
    select: { id: true },
  });
  const sealed = await enter({ number: 5, filed: "2026-07-03", text: "SECRET" }, audience);
  await owner.filingRevision.create({
    data: {
      caseId: w.caseId,
      tier: "sealed",
      audienceId: audience,
      filingId: sealed,
      textRaw: "WAS SECRET",
      replacedAt: "2026-07-05T12:00:00Z",
    },
  });
  const found = await compare("2026-06-01", "2026-07-31");
  expect(found).toMatchObject({ countFrom: 0, countTo: 0, added: [], revised: [], late: [] });
  await expect(
    compareDocket(w.stranger, w.caseId, { from: "2026-06-01", to: "2026-07-31" }),
  ).rejects.toMatchObject({ code: "not_found" });
});
