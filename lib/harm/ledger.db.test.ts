import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { onDay, uncertainDate } from "@/lib/dates/uncertain-date";
import { disconnectAll } from "@/lib/db/prisma";
import { AppError } from "@/lib/errors";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { addFact, changeFact } from "./commands/facts";
import { addAccessInterval, addGovernmentAction, changeAccessInterval } from "./commands/government";
import { addHarm, changeHarm } from "./commands/harms";
import { exportScope } from "./export-schema";
import { addFactInput, changeFactInput, factFilters } from "./fact-schema";
import { addActionInput, addIntervalInput, changeIntervalInput } from "./government-schema";
import { streamLedgerExport } from "./queries/exports";
import { getFact, listFactRevisions, listFacts } from "./queries/facts";
import { listGovernmentRevisions } from "./queries/government";
import { getHarm, listHarmRevisions, listHarms } from "./queries/harms";
import { getHarmSummary } from "./queries/summary";
import { addHarmInput, changeHarmInput, harmFilters } from "./schema";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
let documentId: string;

const fieldsOf = async (work: Promise<unknown>): Promise<Record<string, string>> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof AppError) return error.fields;
    throw error;
  }
  throw new Error("nothing was refused");
};
const problems = (schema: typeof addHarmInput, input: unknown) => {
  const result = schema.safeParse(input);
  return result.success ? [] : result.error.issues.map((i) => i.path.join("."));
};

beforeAll(async () => {
  w = await makeWorld(owner);
  const document = await owner.document.create({
    data: {
      caseId: w.caseId,
      tier: "record",
      title: "Engineer's log",
      fileName: "log.pdf",
      mediaType: "application/pdf",
      sha256: createHash("sha256").update("log").digest("hex"),
      byteSize: 10,
      pageCount: 3,
    },
    select: { id: true },
  });
  documentId = document.id;
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

const cites = (page: number) => ({
  cite: { kind: "document", title: "Engineer's log", pages: { from: page, to: null } } as const,
  documentId,
  quote: "three hours a day",
});

describe("a harm", () => {
  it("is saved with one sentence, and lists nothing that was not said", async () => {
    const harm = await addHarm(w.paralegal, w.caseId, addHarmInput.parse({ text: "Engineers lost hours." }));
    expect(harm).toMatchObject({
      category: null,
      timing: null,
      when: null,
      magnitude: null,
      evidence: "known",
      tier: "work_product",
      version: 1,
      can: { edit: true, release: false },
    });
  });

  it("keeps amounts, causes and citations, and derives how far it is proved", async () => {
    const harm = await addHarm(
      w.attorney,
      w.caseId,
      addHarmInput.parse({
        text: "Engineers in Canada lost hours of work.",
        category: "workforce",
        timing: "past",
        from: onDay("2026-06-12"),
        to: uncertainDate("around", { start: "2026-07-01", marginDays: 1 }),
        amounts: [
          {
            label: "Hours",
            unit: "hours",
            low: 3,
            high: 4.5,
            method: "The log.",
            form: {
              kind: "rate",
              per: "working_day",
              each: [{ what: "engineers", low: 14, high: 14 }],
              during: { kind: "dates", from: onDay("2026-06-15"), to: onDay("2026-06-18") },
            },
          },
        ],
        causes: [{ step: "provision", text: "No access by foreign nationals", citations: [cites(1)] }],
        citations: [cites(2)],
      }),
    );
    expect(harm.magnitude).toBe("3 to 4.5 hours a working day × 14 engineers");
    expect(harm.evidence).toBe("source_found");
    expect(harm.citations[0]).toMatchObject({
      words: "Engineer's log at 2",
      page: 2,
      troubles: ["unfiled"],
      href: `/cases/${w.caseId}/documents/${documentId}?page=2`,
    });
    expect(harm.causes[0]?.citations[0]?.words).toBe("Engineer's log at 1");
    expect(harm.provenance.sources[0]).toMatchObject({
      title: "Engineer's log at 2",
      detail: "“three hours a day”",
    });
    const summary = await getHarmSummary(w.attorney, w.caseId);
    // Four working days, Monday to Thursday: 4 × 14 × 3 = 168 and 4 × 14 × 4.5 = 252, rounded outward to two figures.
    expect(summary.magnitude).toEqual([
      { unit: "hours", words: expect.stringMatching(/^160 to 260 hours as of/) },
    ]);
  });

  it("keeps what stood before a change, and says what changed", async () => {
    const first = await addHarm(w.attorney, w.caseId, addHarmInput.parse({ text: "First words." }));
    const second = await changeHarm(
      w.attorney,
      w.caseId,
      first.id,
      changeHarmInput.parse({ text: "Second words.", version: 1, citations: [cites(1)] }),
    );
    expect(second).toMatchObject({ text: "Second words.", version: 2, evidence: "source_found" });
    const [revision] = await listHarmRevisions(w.paralegal, w.caseId, first.id);
    expect(revision?.changes).toEqual(
      expect.arrayContaining([
        { field: "text", before: "First words.", after: "Second words." },
        { field: "citations", before: null, after: "Engineer's log at 1" },
      ]),
    );
  });

  it("shows both versions to who saves second, and loses neither", async () => {
    const harm = await addHarm(w.attorney, w.caseId, addHarmInput.parse({ text: "Ours." }));
    const change = (text: string) => changeHarmInput.parse({ text, version: 1 });
    await changeHarm(w.attorney, w.caseId, harm.id, change("Theirs."));
    await expect(changeHarm(w.paralegal, w.caseId, harm.id, change("Mine."))).rejects.toMatchObject({
      code: "conflict",
      current: { text: "Theirs.", version: 2 },
    });
    expect((await getHarm(w.attorney, w.caseId, harm.id)).text).toBe("Theirs.");
  });

  it("refuses a range that ends before it starts, a negative rate, an amount without a unit", () => {
    const amount = {
      label: "",
      low: 1,
      high: 2,
      method: "",
      form: { kind: "lump", at: onDay("2026-06-12") },
    };
    expect(problems(addHarmInput, { text: "x", from: onDay("2026-07-01"), to: onDay("2026-06-01") })).toEqual(
      ["to"],
    );
    expect(problems(addHarmInput, { text: "x", amounts: [{ ...amount, unit: "usd", low: -1 }] })).toEqual([
      "amounts.0.low",
    ]);
    expect(problems(addHarmInput, { text: "x", amounts: [{ ...amount, unit: "usd", low: 3 }] })).toEqual([
      "amounts.0.high",
    ]);
    expect(problems(addHarmInput, { text: "x", amounts: [amount] })).toEqual(["amounts.0.unit"]);
    expect(problems(addHarmInput, { text: " " })).toEqual(["text"]);
    expect(problems(addHarmInput, { text: "x", tier: "sealed" })).toEqual(["audienceId"]);
  });

  it("refuses a page beyond the document and a document that is not here, and writes nothing", async () => {
    const count = await owner.harm.count({ where: { caseId: w.caseId } });
    const beyond = addHarmInput.parse({ text: "x", citations: [cites(4)] });
    expect(await fieldsOf(addHarm(w.attorney, w.caseId, beyond))).toEqual({
      "citations.0.page": expect.stringContaining("has 3"),
    });
    const nowhere = addHarmInput.parse({ text: "x", citations: [{ ...cites(1), documentId: w.caseId }] });
    expect(await fieldsOf(addHarm(w.attorney, w.caseId, nowhere))).toHaveProperty(["citations.0.documentId"]);
    expect(await owner.harm.count({ where: { caseId: w.caseId } })).toBe(count);
  });

  it("is paged by key in the order in which harms began, undated ones last", async () => {
    const world = await makeWorld(owner);
    const add = (text: string, day: string | null) =>
      addHarm(
        world.attorney,
        world.caseId,
        addHarmInput.parse({ text, from: day === null ? null : onDay(day) }),
      );
    for (let i = 0; i < 52; i++) await add(`dated ${i}`, i % 2 === 0 ? "2026-06-12" : "2026-06-13");
    await add("undated", null);
    const first = await listHarms(world.attorney, world.caseId, {});
    const second = await listHarms(world.attorney, world.caseId, { cursor: first.next ?? "" });
    const all = [...first.items, ...second.items];
    expect(first.items).toHaveLength(50);
    expect(new Set(all.map((h) => h.id)).size).toBe(53);
    expect(all.at(-1)?.text).toBe("undated");
    expect(second.next).toBeNull();
  });
});

describe("a fact", () => {
  it("is saved with one sentence and dated after another", async () => {
    const first = await addFact(
      w.attorney,
      w.caseId,
      addFactInput.parse({ text: "A letter came.", date: onDay("2026-06-12") }),
    );
    const next = await addFact(
      w.attorney,
      w.caseId,
      addFactInput.parse({
        text: "Then work stopped.",
        date: uncertainDate("unknown_but_after", { afterFactId: first.id }),
      }),
    );
    expect(next.when).toBe("date unknown, after “A letter came.”");
    const circle = changeFactInput.parse({
      text: "A letter came.",
      version: 1,
      date: uncertainDate("unknown_but_after", { afterFactId: next.id }),
    });
    expect(await fieldsOf(changeFact(w.attorney, w.caseId, first.id, circle))).toHaveProperty([
      "date.afterFactId",
    ]);
    const { items } = await listFacts(w.attorney, w.caseId, {});
    // It may have come later the same day: it stands with the day of the fact that it follows.
    expect(items.map((f) => f.text)).toEqual(["A letter came.", "Then work stopped."]);

    // Where the letter moves, what came after it moves along, and what came after that.
    const last = await addFact(
      w.attorney,
      w.caseId,
      addFactInput.parse({
        text: "At last they left.",
        date: uncertainDate("unknown_but_after", { afterFactId: next.id }),
      }),
    );
    const moved = changeFactInput.parse({ text: "A letter came.", version: 1, date: onDay("2026-07-01") });
    await changeFact(w.attorney, w.caseId, first.id, moved);
    const rows = await owner.fact.findMany({
      where: { id: { in: [next.id, last.id] } },
      select: { earliestOn: true, version: true },
    });
    expect(rows.map((r) => [r.earliestOn?.toISOString().slice(0, 10), r.version])).toEqual([
      ["2026-07-01", 1],
      ["2026-07-01", 1],
    ]);
  });

  it("keeps what stood before a change", async () => {
    const fact = await addFact(
      w.attorney,
      w.caseId,
      addFactInput.parse({ text: "Before.", factors: ["public_interest"] }),
    );
    await changeFact(
      w.attorney,
      w.caseId,
      fact.id,
      changeFactInput.parse({ text: "After.", version: 1, citations: [cites(3)] }),
    );
    expect(await getFact(w.attorney, w.caseId, fact.id)).toMatchObject({
      version: 2,
      factors: [],
      evidence: "source_found",
    });
    expect((await listFactRevisions(w.attorney, w.caseId, fact.id))[0]?.changes.map((c) => c.field)).toEqual(
      expect.arrayContaining(["text", "factors", "citations"]),
    );
  });

  it("made from a sealed document closes with it", async () => {
    const audience = await owner.audience.create({
      data: { caseId: w.caseId, name: "Sealed", tier: "sealed" },
      select: { id: true },
    });
    const fact = await addFact(
      w.attorney,
      w.caseId,
      addFactInput.parse({ text: "From the log.", citations: [cites(1)] }),
    );
    await owner.document.update({
      where: { id: documentId },
      data: { tier: "sealed", audienceId: audience.id },
    });
    await expect(getFact(w.attorney, w.caseId, fact.id)).rejects.toMatchObject({ code: "not_found" });
    await owner.document.update({ where: { id: documentId }, data: { tier: "record", audienceId: null } });
  });
});

describe("days of lost access", () => {
  it("follow from the intervals, apart for what was required and what was done beyond it", async () => {
    const world = await makeWorld(owner);
    const { attorney, caseId } = world;
    await addGovernmentAction(
      attorney,
      caseId,
      addActionInput.parse({
        title: "The letter",
        text: "It reaches foreign nationals.",
        start: onDay("2026-06-12"),
        end: onDay("2026-06-30"),
        isDirective: true,
      }),
    );
    const interval = (
      group: "all" | "foreign_nationals",
      end: string,
      account: string,
      conflictKey: string | null,
    ) =>
      addIntervalInput.parse({
        model: "Fable 5",
        group,
        start: onDay("2026-06-12"),
        end: onDay(end),
        account,
        conflictKey,
      });
    await addAccessInterval(attorney, caseId, interval("foreign_nationals", "2026-07-01", "records", null));
    const rival = await addAccessInterval(
      attorney,
      caseId,
      interval("all", "2026-07-01", "later reports", "return"),
    );
    await addAccessInterval(attorney, caseId, interval("all", "2026-06-22", "one report", "return"));
    const [model] = (await getHarmSummary(attorney, caseId)).access;
    expect(model?.required.words).toBe("18 days");
    expect(model?.afterLifting.words).toBe("1 day");
    expect(model?.beyond.words).toBe("10 to 19 days");
    expect(model?.beyond.byAccount).toEqual([
      { account: "later reports", words: "19 days" },
      { account: "one report", words: "10 days" },
    ]);
    await changeAccessInterval(
      attorney,
      caseId,
      rival.id,
      changeIntervalInput.parse({ ...interval("all", "2026-07-02", "later reports", "return"), version: 1 }),
    );
    expect((await getHarmSummary(attorney, caseId)).access[0]?.beyond.words).toBe("10 to 20 days");
    expect(
      (await listGovernmentRevisions(attorney, caseId))[0]?.revisions[0]?.changes.map((c) => c.field),
    ).toContain("end");
  });

  it("refuse an interval that ends before it starts", () => {
    const result = addIntervalInput.safeParse({
      model: "Fable 5",
      group: "all",
      account: "x",
      start: onDay("2026-07-01"),
      end: onDay("2026-06-30"),
    });
    expect(result.error?.issues.map((i) => i.path.join("."))).toEqual(["end"]);
  });
});

it("lists what happened before a day just before it, not among the undated, and takes it into a chronology", async () => {
  const { caseId } = w;
  const before = uncertainDate("before", { start: "2026-05-02" });
  for (const [text, date] of [
    ["P: undated", null],
    ["P: later", onDay("2026-05-03")],
    ["P: before", before],
    ["P: earlier", onDay("2026-04-30")],
  ] as const) {
    await addFact(w.attorney, caseId, addFactInput.parse({ text, date }));
    await addHarm(w.attorney, caseId, addHarmInput.parse({ text, from: date, timing: "ongoing" }));
  }
  const order = ["P: earlier", "P: before", "P: later", "P: undated"];
  const q = { q: "P: " };
  const facts = await listFacts(w.attorney, caseId, factFilters.parse(q));
  expect(facts.items.map((f) => f.text)).toEqual(order);
  const harms = await listHarms(w.attorney, caseId, harmFilters.parse(q));
  expect(harms.items.map((h) => h.text)).toEqual(order);
  const scope = exportScope.parse({ kind: "chronology", tier: "work_product", to: "2026-05-02" });
  const file = await streamLedgerExport(w.attorney, caseId, scope, "csv");
  const text = await new Response(file).text();
  expect(text).toMatch(/P: earlier.*P: before/s);
  expect(text).not.toContain("P: later");
});
