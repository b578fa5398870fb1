import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toDbDate } from "@/lib/dates/court-date";
import { disconnectAll } from "@/lib/db/prisma";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, viewerFor, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { editCase, openCase, standField } from "./commands/header";
import { answerQuestion, askQuestion, relateCase } from "./commands/surroundings";
import { getCaseDetails, listCases } from "./queries";
import { type CaseDetails, editCaseInput, openCaseInput, relateInput } from "./schema";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;

beforeAll(async () => {
  w = await makeWorld(owner);
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

const toInput = (c: CaseDetails, changes: object) => editCaseInput.parse({ ...c, ...changes });

describe("opening a case", () => {
  it("makes who opens it its first attorney, with the number taken apart, and says so in the log", async () => {
    const { id } = await openCase(
      w.attorney,
      openCaseInput.parse({
        captionShort: "Acme v. Board",
        courtId: "dcd",
        docketNumber: "1:26-cv-00099-ABC",
        filedOn: "2026-06-23",
      }),
    );
    const viewer = await viewerFor(w.attorney.userId);
    expect(viewer.attorneyCases).toContain(id);
    const opened = await getCaseDetails(viewer, id);
    expect(opened).toMatchObject({
      captionShort: "Acme v. Board",
      courtName: "United States District Court for the District of Columbia",
      docketNumber: "1:26-cv-00099-ABC",
      docketParts: { office: 1, year: 2026, type: "cv", serial: 99, initials: "ABC" },
      filedOn: "2026-06-23",
      phase: "pleading",
      can: { edit: true },
    });
    expect((await listCases(viewer)).items.map((c) => c.id)).toContain(id);
    const events = await owner.auditEvent.findMany({ where: { caseId: id }, select: { action: true } });
    expect(events).toEqual([{ action: "case.opened" }]);
    await expect(getCaseDetails(w.paralegal, id)).rejects.toMatchObject({ code: "not_found" });
  });
  it("puts an appeal under the case it is from", async () => {
    const { id } = await openCase(
      w.attorney,
      openCaseInput.parse({
        captionShort: "A v. B, on appeal",
        courtId: "cadc",
        docketNumber: "26-5123",
        appealOfId: w.caseId,
      }),
    );
    const viewer = await viewerFor(w.attorney.userId);
    expect((await getCaseDetails(viewer, w.caseId)).appeals).toMatchObject([{ id, docketNumber: "26-5123" }]);
    expect((await getCaseDetails(viewer, id)).phase).toBe("appeal");
  });
  it.each([
    [{ courtId: "dcd", docketNumber: "26-5123" }, "docketNumber"],
    [{ courtId: "cadc", docketNumber: "1:26-cv-00099" }, "docketNumber"],
    [{ courtId: "xyz" }, "courtId"],
    [{ courtId: "dcd", filedOn: "2199-01-01" }, "filedOn"],
  ])("refuses %j under its field", async (input, field) => {
    await expect(
      openCase(w.attorney, openCaseInput.parse({ captionShort: "Acme v. Board", ...input })),
    ).rejects.toMatchObject({ code: "invalid", fields: { [field]: expect.any(String) } });
  });
});

describe("editing the header", () => {
  it("shows both versions to whoever was second, and keeps what the first wrote", async () => {
    const before = await getCaseDetails(w.attorney, w.caseId);
    const first = await editCase(w.paralegal, w.caseId, toInput(before, { assignedTo: "Judge A" }));
    expect(first).toMatchObject({ assignedTo: "Judge A", version: before.version + 1 });
    await expect(
      editCase(w.attorney, w.caseId, toInput(before, { assignedTo: "Judge B" })),
    ).rejects.toMatchObject({ code: "conflict", current: { assignedTo: "Judge A" } });
    expect((await getCaseDetails(w.attorney, w.caseId)).assignedTo).toBe("Judge A");
  });
  it("refuses a case terminated before it was filed", async () => {
    const before = await getCaseDetails(w.attorney, w.caseId);
    await expect(
      editCase(w.attorney, w.caseId, toInput(before, { filedOn: "2026-06-23", terminatedOn: "2026-06-22" })),
    ).rejects.toMatchObject({ fields: { terminatedOn: expect.any(String) } });
  });
  it("keeps a conflict between sources until the value itself is entered", async () => {
    await standField(w.attorney, w.caseId, "filedOn", {
      standing: "reported",
      note: "One report says June 25.",
      value: null,
    });
    const stood = await getCaseDetails(w.attorney, w.caseId);
    expect(stood.fields).toContainEqual({
      field: "filedOn",
      value: "2026-06-23",
      standing: "reported",
      note: "One report says June 25.",
    });
    const edited = await editCase(w.attorney, w.caseId, toInput(stood, { filedOn: "2026-06-24" }));
    expect(edited.fields).toContainEqual({
      field: "filedOn",
      value: "2026-06-24",
      standing: "work_product",
      note: "Entered by the team; before: 2026-06-23 (reported).",
    });
  });
});

describe("what stands around the case", () => {
  it("opens, answers and reopens a question", async () => {
    const asked = await askQuestion(w.paralegal, w.caseId, { text: "Who was served, and when?" });
    const question = asked.questions.find((q) => q.text.startsWith("Who was served"));
    expect(question).toMatchObject({ answer: null });
    const id = question?.id ?? "";
    expect(
      (await answerQuestion(w.paralegal, w.caseId, id, { answer: "Nobody yet" })).questions,
    ).toContainEqual(expect.objectContaining({ id, answer: "Nobody yet", answeredAt: expect.any(String) }));
    expect((await answerQuestion(w.paralegal, w.caseId, id, { answer: null })).questions).toContainEqual(
      expect.objectContaining({ id, answer: null, answeredAt: null }),
    );
  });
  it("shows both to whoever answers second, or says second where a field comes from", async () => {
    const asked = await askQuestion(w.attorney, w.caseId, { text: "Which days were lost?" });
    const id = asked.questions.find((q) => q.text === "Which days were lost?")?.id ?? "";
    await answerQuestion(w.attorney, w.caseId, id, { answer: "Five.", from: null });
    await expect(
      answerQuestion(w.paralegal, w.caseId, id, { answer: "Six.", from: null }),
    ).rejects.toMatchObject({ code: "conflict", current: { answer: "Five.", from: "Five." } });
    await answerQuestion(w.paralegal, w.caseId, id, { answer: "Six.", from: "Five." });

    const none = { standing: "", note: "", value: "" };
    const said = { standing: "reported", note: "By one paper.", value: "Unknown." } as const;
    await standField(w.attorney, w.caseId, "outcome", { ...said, from: none });
    await expect(
      standField(w.paralegal, w.caseId, "outcome", { ...said, note: "By two.", from: none }),
    ).rejects.toMatchObject({ code: "conflict", current: { ...said, from: said } });
    await standField(w.paralegal, w.caseId, "outcome", { ...said, note: "By two.", from: said });
    const details = await getCaseDetails(w.attorney, w.caseId);
    expect(details.questions.find((q) => q.id === id)?.answer).toBe("Six.");
    expect(details.fields.find((f) => f.field === "outcome")?.note).toBe("By two.");
  });

  it("cites sources for and against a related case, and none of another case", async () => {
    const source = (caseId: string, key: string) =>
      owner.source.create({ data: { caseId, tier: "record", key, title: key }, select: { id: true } });
    const [pro, con, other] = [
      await source(w.caseId, "pro"),
      await source(w.caseId, "con"),
      await source(w.otherCaseId, "other"),
    ];
    const input = { kind: "watched", text: "Anthropic's own case", standing: "reported" };
    const noted = await relateCase(
      w.attorney,
      w.caseId,
      relateInput.parse({ ...input, sourceIds: [pro.id], contrarySourceIds: [con.id] }),
    );
    expect(noted.related[0]?.provenance.sources.map((s) => [s.title, s.contrary])).toEqual([
      ["pro", false],
      ["con", true],
    ]);
    await expect(
      relateCase(w.attorney, w.caseId, relateInput.parse({ ...input, sourceIds: [other.id] })),
    ).rejects.toThrow();
    expect(await owner.relatedCase.count({ where: { caseId: w.caseId } })).toBe(1);
  });
  it("lets co-counsel see the header and change nothing", async () => {
    await expect(askQuestion(w.coCounsel, w.caseId, { text: "May I ask?" })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect((await getCaseDetails(w.coCounsel, w.caseId)).questions).toEqual([]);
  });
});

it("dates the case in its own days", async () => {
  const row = await owner.case.findUniqueOrThrow({ where: { id: w.caseId }, select: { filedOn: true } });
  expect(row.filedOn).toEqual(toDbDate("2026-06-24"));
});
