import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toDbDate } from "@/lib/dates/court-date";
import { disconnectAll } from "@/lib/db/prisma";
import { withViewer } from "@/lib/db/with-viewer";
import { ownerClient } from "@/prisma/factories/owner";
import { joinCase, makePerson } from "@/prisma/factories/people";
import { makeWorld, viewerFor, type World } from "@/prisma/factories/world";
import { asRole, testDatabaseUrl } from "@/scripts/test-database-client";
import { search } from "./queries";

const owner = ownerClient(testDatabaseUrl("owner"));
const id = { select: { id: true } } as const;
let world: World;
let insider: World["attorney"];
let audienceId: string;
let documentId: string;

type Row = { tier: "record" | "sealed"; audienceId: string | null };
const record: Row = { tier: "record", audienceId: null };

async function makeDocument(title: string, pages: string[], row: Row = record, caseId = world.caseId) {
  const { id: made } = await owner.document.create({
    data: {
      caseId,
      ...row,
      title,
      fileName: "a.pdf",
      mediaType: "application/pdf",
      sha256: "0".repeat(64),
      byteSize: 1,
      stampFiledOn: toDbDate("2026-07-02"),
    },
    ...id,
  });
  await owner.documentPage.createMany({
    data: pages.map((text, at) => ({ caseId, ...row, documentId: made, page: at + 1, text })),
  });
  return made;
}

async function makeFiling(number: number, text: string, more: object = {}) {
  return owner.filing.create({
    data: {
      caseId: world.caseId,
      ...record,
      position: number,
      number,
      filedOn: toDbDate("2026-06-24"),
      kind: "motion",
      textRaw: text,
      textClean: text,
      ...more,
    },
    ...id,
  });
}

const ask = (who: World["attorney"], q: string, more: { case?: string; cursor?: string } = {}) =>
  search(who, { q, ...more });
const found = async (who: World["attorney"], q: string) => (await ask(who, q)).items.map((hit) => hit.id);
const snippetsOf = async (q: string) =>
  (await ask(world.attorney, q)).items.map((hit) =>
    hit.snippet.map((p) => (p.hit ? `[${p.text}]` : p.text)).join(""),
  );

beforeAll(async () => {
  world = await makeWorld(owner, { captionShort: "Company A v. Agency B" });
  const userId = await makePerson(owner);
  await joinCase(owner, world.caseId, userId, "attorney");
  audienceId = (
    await owner.audience.create({ data: { caseId: world.caseId, name: "Under seal", tier: "sealed" }, ...id })
  ).id;
  await owner.audienceMember.create({ data: { caseId: world.caseId, audienceId, userId }, ...id });
  insider = await viewerFor(userId);
  documentId = await makeDocument("Declaration of the Engineer", [
    "The is-informed letter arrived.",
    "Foreign nationals lost access to the quantum telescope.",
    "Nobody could use the telescope, nor the quantum computers.",
  ]);
  await makeDocument("Sealed pricing", ["Quantum pricing of the zanzibar tender."], {
    tier: "sealed",
    audienceId,
  });
  await makeFiling(1, "COMPLAINT about the directive");
  await makeFiling(2, "MOTION for preliminary injunction by Company A");
  await makeFiling(3, "ORDER denying stay", { kind: "order", filedOn: toDbDate("2026-08-01") });
  await owner.fact.create({
    data: {
      caseId: world.caseId,
      ...record,
      text: "The telescope was ours",
      earliestOn: toDbDate("2026-06-12"),
    },
    ...id,
  });
  await owner.harm.create({
    data: { caseId: world.caseId, text: "Lost customer Zephyr", earliestOn: toDbDate("2026-06-12") },
    ...id,
  });
  await owner.party.create({
    data: { caseId: world.caseId, ...record, name: "Acme Robotics", role: "plaintiff", kind: "company" },
    ...id,
  });
  await owner.deadline.create({
    data: {
      caseId: world.caseId,
      title: "Opposition to the injunction",
      side: "theirs",
      basis: "by_hand",
      state: "confirmed",
      dueOn: toDbDate("2026-07-08"),
    },
    ...id,
  });
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

describe("what is asked", () => {
  it("finds words by their stem, a document once, at its best page, with the others beside", async () => {
    const { items, counts } = await ask(world.attorney, "telescopes in:documents");
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      in: "documents",
      id: documentId,
      caption: "Company A v. Agency B",
      on: "2026-07-02",
    });
    expect([items[0]?.page, ...(items[0]?.alsoOn ?? [])].sort()).toEqual([2, 3]);
    expect(counts).toEqual([{ in: "documents", count: 1, more: false }]);
  });
  it("puts what is spelled as it was asked before what shares a stem", async () => {
    const stem = await makeFiling(80, "NOTICE directed");
    const exact = await makeFiling(81, `NOTICE of the directive and ${"of many other things ".repeat(20)}`);
    expect(
      (await found(world.attorney, "directive in:filings")).filter(
        (one) => one === stem.id || one === exact.id,
      ),
    ).toEqual([exact.id, stem.id]);
    expect(await found(world.attorney, "directed kind:motion from:2026-06-24 to:2026-06-24")).toContain(
      exact.id,
    );
    await owner.filing.deleteMany({ where: { id: { in: [stem.id, exact.id] } } });
  });
  it("takes a phrase as it stands", async () => {
    expect((await ask(world.attorney, '"quantum telescope"')).items).toMatchObject([{ page: 2, alsoOn: [] }]);
    expect(await found(world.attorney, '"telescope quantum"')).toEqual([]);
  });
  it("takes a beginning", async () => {
    expect(await found(world.attorney, '"telesc"')).toEqual([]);
    expect(await found(world.attorney, "telesc* in:documents")).toEqual([documentId]);
  });
  it("joins words, leaves words out, and takes one or the other", async () => {
    expect(await found(world.attorney, "quantum stay")).toEqual([]);
    expect(await found(world.attorney, "telescope -quantum")).toHaveLength(1);
    expect(await found(world.attorney, "stay OR directive")).toHaveLength(2);
  });
  it("finds in every kind, and by its kind", async () => {
    for (const [q, noun] of [
      ["directive", "filings"],
      ["zephyr", "harms"],
      ["acme", "parties"],
      ["opposition", "deadlines"],
      ["telescope in:facts", "facts"],
      ["engineer", "documents"],
    ] as const)
      expect((await ask(world.attorney, q)).items).toMatchObject([{ in: noun }]);
    expect(await found(world.attorney, "injunction in:filings,deadlines")).toHaveLength(2);
    expect(await found(world.attorney, "stay kind:order")).toHaveLength(1);
    expect(await found(world.attorney, "stay kind:motion")).toEqual([]);
  });
  it("keeps to days and cases", async () => {
    expect(await found(world.attorney, "stay from:2026-08")).toHaveLength(1);
    expect(await found(world.attorney, "stay to:2026-07")).toEqual([]);
    expect(await found(world.attorney, "telescope in:facts from:2026-06-13")).toEqual([]);
    expect(await found(world.attorney, 'stay case:"Company A"')).toHaveLength(1);
    expect((await ask(world.attorney, "stay case:nobody")).problems).toHaveLength(1);
    await expect(ask(world.attorney, "stay", { case: world.otherCaseId })).rejects.toMatchObject({
      code: "not_found",
    });
  });
  it("finds what is spelled wrong, and says so", async () => {
    const answer = await ask(world.attorney, "injuction");
    expect(answer.similar).toBe(true);
    expect(answer.items).toHaveLength(2);
    expect((await ask(world.attorney, "injunction")).similar).toBe(false);
    expect(await found(world.attorney, "xqzwvk")).toEqual([]);
  });
  it("marks what was found, and takes text for text", async () => {
    await makeFiling(20, "NOTICE <script>alert(1)</script> about \uE000forged\uE001 marmalade & more");
    const [snippet] = await snippetsOf("marmalade");
    expect(snippet).toContain("[marmalade]");
    expect(snippet).not.toContain("[forged]");
    expect(await snippetsOf('"preliminary injunction"')).toEqual([
      expect.stringContaining("[preliminary] [injunction]"),
    ]);
  });
  it("is not thrown by any of this", async () => {
    for (const q of [
      "",
      "   ",
      "-",
      '"',
      "'",
      "a:*&|!()<->\\",
      "in:",
      "the of and",
      "-telescope",
      "\\'; DROP TABLE x",
      "NEAR(",
      "🦖",
      "from:9999",
      "*",
      "OR OR OR",
    ])
      expect(await ask(world.attorney, q)).toMatchObject({ items: [], next: null });
    expect(await found(world.attorney, "telescope' & !directive")).toEqual(expect.any(Array));
  });
  it("says why the commonest words find nothing", async () => {
    expect(await ask(world.attorney, "the of a")).toMatchObject({
      items: [],
      problems: [expect.stringContaining("nearly every text")],
    });
    expect((await ask(world.attorney, "xylophone")).problems).toEqual([]);
  });

  it("pages without a gap or a repetition", async () => {
    for (let n = 100; n < 145; n++) await makeFiling(n, `NOTICE of kumquat ${"again ".repeat(n % 7)}`);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const answer = await ask(world.attorney, "kumquat", cursor === undefined ? {} : { cursor });
      expect(answer.counts).toEqual([{ in: "filings", count: 45, more: false }]);
      seen.push(...answer.items.map((hit) => hit.id));
      cursor = answer.next ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(45);
    expect(new Set(seen).size).toBe(45);
  });
});

describe("who asks", () => {
  it("another firm, the client, co-counsel and the administrator find nothing that is not theirs", async () => {
    for (const who of [
      world.stranger,
      world.lead,
      world.reporter,
      world.coCounsel,
      world.expert,
      world.administrator,
    ])
      for (const q of ["telescope", "directive", "injuction", "zanzibar", "acme"])
        expect(await ask(who, q)).toMatchObject({ items: [], counts: [], next: null, similar: false });
  });
  it("a sealed page is found by its audience alone, and counted for nobody else", async () => {
    expect((await ask(insider, "zanzibar")).items).toHaveLength(1);
    expect((await ask(insider, "quantum in:documents")).counts).toMatchObject([{ count: 2 }]);
    for (const who of [world.attorney, world.paralegal]) {
      expect(await ask(who, "zanzibar")).toMatchObject({ items: [], counts: [], similar: false });
      expect(await ask(who, "zanzibat")).toMatchObject({ items: [], counts: [], similar: false });
      expect((await ask(who, "quantum in:documents")).counts).toMatchObject([{ count: 1 }]);
    }
    expect((await ask(insider, "zanzibat")).similar).toBe(true);
  });
  it("a page that is sealed later is found no more, nor is it guessed at", async () => {
    const doc = await makeDocument("Later sealed", ["The wolverine annex."]);
    expect(await found(world.paralegal, "wolverine")).toEqual([doc]);
    await owner.document.update({ where: { id: doc }, data: { tier: "sealed", audienceId }, ...id });
    for (const q of ["wolverine", "wolvrine", "wolv*", '"wolverine annex"'])
      expect(await ask(world.paralegal, q)).toEqual({ ...(await ask(world.paralegal, "xqzwvk")), words: q });
    expect((await ask(insider, "wolvrine")).similar).toBe(true);
  });
  it("a full page of hidden hits before it does not push a visible one away", async () => {
    await makeDocument(
      "Hidden",
      Array.from({ length: 1_200 }, () => "tangerine tangerine"),
      { tier: "sealed", audienceId },
    );
    await makeFiling(50, "NOTICE of a tangerine among many other words that lower its rank");
    await makeDocument("Open", ["One tangerine only."]);
    const answer = await ask(world.attorney, "tangerine");
    expect(answer.items).toHaveLength(2);
    expect(answer.counts).toEqual([
      { in: "filings", count: 1, more: false },
      { in: "documents", count: 1, more: false },
    ]);
  });
  it("the policies decide: a hit that is named but not to be seen is dropped and not counted", async () => {
    await makeDocument("Withheld", ["A mongoose."]);
    expect(await found(world.attorney, "mongoose")).toHaveLength(1);
    // A wall that the function knows nothing of.
    await asRole("owner", (db) =>
      db.query(
        "create policy test_wall on document_page as restrictive for select to tracker_app using (text !~ 'mongoose')",
      ),
    );
    try {
      const named = await withViewer(
        world.attorney,
        (tx) => tx.$queryRaw`SELECT id FROM search_hits('mongoose', NULL, '{page}', NULL, NULL, NULL, 10)`,
      );
      expect(named).toHaveLength(1);
      expect(await ask(world.attorney, "mongoose")).toMatchObject({ items: [], counts: [], similar: false });
    } finally {
      await asRole("owner", (db) => db.query("drop policy test_wall on document_page"));
    }
  });
  it("the client finds what was released, co-counsel what was named to them", async () => {
    const filing = await makeFiling(60, "NOTICE of rhubarb", { releasedAt: new Date() });
    await makeFiling(61, "NOTICE of more rhubarb");
    expect(await found(world.lead, "rhubarb")).toEqual([filing.id]);
    expect((await ask(world.lead, "rhubarb")).counts).toEqual([{ in: "filings", count: 1, more: false }]);
    expect(await found(world.reporter, "rhubarb")).toEqual([]);
    await owner.itemGrant.create({
      data: { caseId: world.caseId, userId: world.expert.userId, itemId: filing.id },
      ...id,
    });
    expect(await found(await viewerFor(world.expert.userId), "rhubarb")).toEqual([filing.id]);
    await owner.note.create({
      data: { caseId: world.caseId, subjectKind: "filing", subjectId: filing.id, text: "Privileged rhubarb" },
      ...id,
    });
    expect((await ask(world.attorney, "privileged")).items).toMatchObject([
      { in: "notes", title: "Note on ECF No. 60", subject: { id: filing.id } },
    ]);
    expect(await found(world.lead, "privileged")).toEqual([]);
  });
  it("a sequestered document is found by nobody, nor is a destroyed one, nor its words", async () => {
    const doc = await makeDocument("Clawed back", ["The persimmon memorandum."]);
    expect(await found(world.attorney, "persimmon")).toEqual([doc]);
    await owner.document.update({ where: { id: doc }, data: { sequesteredAt: new Date() }, ...id });
    expect(await found(world.attorney, "persimmon")).toEqual([]);
    expect(await found(world.attorney, "clawed")).toEqual([]);
    const words = () =>
      asRole(
        "owner",
        async (db) => (await db.query("select 1 from search_word where word = 'persimmon'")).rowCount,
      );
    expect(await words()).toBe(1);
    await owner.documentPage.deleteMany({ where: { documentId: doc } });
    expect(await words()).toBe(0);
  });
  it("nobody reads the words themselves, and the search role writes nothing", async () => {
    await asRole("app", async (db) => {
      await expect(db.query("select 1 from search_word")).rejects.toThrow(/permission denied/);
      expect(
        (
          await db.query(
            "select * from search_hits('telescope', null, '{page,filing}', null, null, null, 10)",
          )
        ).rows,
      ).toEqual([]);
      expect((await db.query("select similar_words('injuction', null)")).rows).toEqual([]);
    });
    const { rows } = await asRole("owner", (db) =>
      db.query(
        `select rolcanlogin, rolsuper, rolbypassrls, has_schema_privilege(rolname, 'public', 'create') as creates,
           exists (select 1 from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'
             and has_table_privilege(rolname, c.oid, 'insert, update, delete')) as writes
         from pg_roles where rolname = 'tracker_search'`,
      ),
    );
    expect(rows).toEqual([
      { rolcanlogin: false, rolsuper: false, rolbypassrls: false, creates: false, writes: false },
    ]);
  });
});

describe("a cite", () => {
  it("opens its paper at its page, for those who may see it", async () => {
    const filing = await makeFiling(7771, "DECLARATION of a witness");
    const exhibit = await makeDocument("Declaration of Engineer A", ["One.", "Two."]);
    const sealed = await makeDocument("Sealed exhibit", ["S."], { tier: "sealed", audienceId });
    await owner.document.updateMany({ where: { id: { in: [exhibit, sealed] } }, data: { pageCount: 2 } });
    for (const [attachment, held] of [
      [3, exhibit],
      [4, sealed],
    ] as const)
      await owner.filingDocument.create({
        data: {
          caseId: world.caseId,
          ...(held === sealed ? { tier: "sealed" as const, audienceId } : record),
          filingId: filing.id,
          attachment,
          description: "Exhibit",
          documentId: held,
        },
      });
    const cited = async (who: World["attorney"], q: string) => (await ask(who, q)).cited;
    expect(await cited(world.attorney, "ECF No. 7771-3 at 2")).toMatchObject([
      { cite: "ECF No. 7771-3 at 2", documentId: exhibit, page: 2, title: "Declaration of Engineer A" },
    ]);
    expect(await cited(world.attorney, "7771-3 at 9")).toMatchObject([{ page: null, noSuchPage: true }]);
    expect(await cited(world.attorney, "ECF No. 7771")).toMatchObject([
      { filingId: filing.id, documentId: null, title: "DECLARATION of a witness" },
    ]);
    // Of an attachment that is sealed to others there is nothing, not even that it is there.
    expect(await cited(world.attorney, "7771-4 at 1")).toEqual([]);
    expect(await cited(insider, "7771-4 at 1")).toMatchObject([{ documentId: sealed, page: 1 }]);
    expect(await cited(world.stranger, "7771-3 at 2")).toEqual([]);
    expect(await cited(world.lead, "7771-3 at 2")).toEqual([]);
    expect(await cited(world.attorney, "witness")).toEqual([]);
  });
});
