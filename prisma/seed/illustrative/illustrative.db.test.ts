import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { uncertainDateSchema } from "@/lib/dates/uncertain-date-schema";
import { disconnectAll } from "@/lib/db/prisma";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { computeAnswerSchema } from "@/lib/deadlines/engine-schema";
import { whatIf } from "@/lib/deadlines/move-schema";
import { previewMovesEverywhere } from "@/lib/deadlines/queries/moves";
import { accrualLineSchema } from "@/lib/harm/accrual-schema";
import { citeSchema } from "@/lib/harm/cite-schema";
import { caseFolder, documentFile } from "@/lib/paths";
import { makeCase } from "@/prisma/factories/cases";
import { ownerClient } from "@/prisma/factories/owner";
import { joinCase, makeOrganization, makePerson } from "@/prisma/factories/people";
import { viewerFor } from "@/prisma/factories/world";
import { asRole, testDatabaseUrl } from "@/scripts/test-database-client";
import { seedDemoPeople } from "../demo-people";
import { seedPublicRecord } from "../public-record";
import { scenario } from "../scenario/scenario";
import { ILLUSTRATIVE_DOMAIN } from "./cast";
import { removeScenario } from "./remove-scenario";
import { seedScenario } from "./seed-scenario";

const owner = ownerClient(testDatabaseUrl("owner"));
let realCase: string;
let district: string;
let appeal: string;
let seededIn: number;
const viewers = new Map<string, Viewer>();
const as = (role: string): Viewer => {
  const viewer = viewers.get(role);
  if (viewer === undefined) throw new Error(`no ${role}`);
  return viewer;
};

/** Rows of every table that has a case, by table, for one case or for all. */
async function rowCounts(caseId?: string): Promise<Record<string, number>> {
  return asRole("owner", async (db) => {
    const { rows: tables } = await db.query<{ name: string }>(
      `select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and c.column_name = 'case_id' and t.table_type = 'BASE TABLE' order by 1`,
    );
    const counts: Record<string, number> = {};
    for (const { name } of tables) {
      const { rows } = await db.query<{ n: number }>(
        `select count(*)::int as n from ${name} ${caseId === undefined ? "" : "where case_id = $1"}`,
        caseId === undefined ? [] : [caseId],
      );
      counts[name] = rows[0]?.n ?? 0;
    }
    return counts;
  });
}

beforeAll(async () => {
  const demo = await seedDemoPeople(owner);
  realCase = await seedPublicRecord(owner);
  for (const { userId, member } of demo) if (member !== null) await joinCase(owner, realCase, userId, member);
  const begun = performance.now();
  const [first = "", second = ""] = await seedScenario(owner);
  seededIn = performance.now() - begun;
  district = first;
  appeal = second;
  for (const { role, userId } of demo) viewers.set(role, await viewerFor(userId));
  const otherFirm = await makeOrganization(owner, "firm");
  const stranger = await makePerson(owner, { organizationId: otherFirm });
  await joinCase(owner, await makeCase(owner), stranger, "attorney");
  viewers.set("stranger", await viewerFor(stranger));
  for (const key of ["associate", "expert", "co-counsel"]) {
    const user = await owner.user.findUniqueOrThrow({
      where: { email: `${key}@${ILLUSTRATIVE_DOMAIN}` },
      select: { id: true },
    });
    viewers.set(key, await viewerFor(user.id));
  }
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

it("has no open date that the calendar would count otherwise", async () => {
  const { rows } = await previewMovesEverywhere(as("attorney"), whatIf.parse({}));
  expect(rows.map((r) => `${r.title}: ${r.oldDue} -> ${r.newDue}`)).toEqual([]);
});

describe("the illustrative scenario in the database", () => {
  it("is two cases, marked so, the one an appeal of the other, put in quickly", async () => {
    const cases = await owner.case.findMany({
      where: { isIllustrative: true },
      select: { id: true, appealOfId: true, docketNumberRaw: true, docketSerial: true, docketYear: true },
      orderBy: { id: "asc" },
    });
    expect(cases).toEqual([
      {
        id: district,
        appealOfId: null,
        docketNumberRaw: "1:26-cv-99999-XXX",
        docketSerial: 99999,
        docketYear: 2026,
      },
      { id: appeal, appealOfId: district, docketNumberRaw: "26-9999", docketSerial: 9999, docketYear: 2026 },
    ]);
    expect(seededIn).toBeLessThan(10_000);
  });

  it("gains nothing from a second seeding", async () => {
    const before = [await rowCounts(), await owner.user.count(), await owner.organization.count()];
    expect(await seedScenario(owner)).toEqual([district, appeal]);
    expect([await rowCounts(), await owner.user.count(), await owner.organization.count()]).toEqual(before);
  });

  it("holds every row of the scenario", async () => {
    const counts = await rowCounts(district);
    const more = await rowCounts(appeal);
    const both = (table: string) => (counts[table] ?? 0) + (more[table] ?? 0);
    expect(both("filing")).toBe(scenario.entries.length);
    expect(both("document")).toBe(scenario.documents.filter((d) => d.blocks !== null).length);
    expect(both("filing_document")).toBe(scenario.entries.flatMap((e) => e.documents).length);
    expect(both("filing_link")).toBe(scenario.entries.flatMap((e) => e.links).length);
    expect(both("party")).toBe(scenario.parties.length);
    expect(both("appearance")).toBe(scenario.appearances.flatMap((a) => a.parties).length);
    expect(both("deadline")).toBe(scenario.deadlines.length);
    expect(both("hearing")).toBe(scenario.hearings.length);
    for (const [table, rows] of [
      ["service_of_process", scenario.service],
      ["pleading", scenario.pleadings],
      ["fact", scenario.facts],
      ["harm", scenario.harms],
      ["baseline", scenario.baselines],
      ["access_interval", scenario.accessIntervals],
      ["task", scenario.tasks],
      ["note", scenario.notes],
      ["message", scenario.messages],
      ["client_report", scenario.reports],
      ["claim_relief", scenario.claims.flatMap((c) => c.relief)],
      ["claim_element", scenario.claims.flatMap((c) => c.elements)],
      ["fact_element", scenario.facts.flatMap((f) => f.elements)],
      ["cause_link", scenario.harms.flatMap(() => [1, 2, 3])],
    ] as const)
      expect({ table, rows: counts[table] }).toEqual({ table, rows: rows.length });
  });

  it("keeps every foreign key, and every reference inside its case", async () => {
    await asRole("owner", async (db) => {
      const { rows } = await db.query<{ child: string; fk: string; parent: string; scoped: boolean }>(
        `select child.relname as child, att.attname as fk, parent.relname as parent,
                (select count(*) = 2 from pg_attribute a where a.attrelid in (child.oid, parent.oid) and a.attname = 'case_id'
                  and child.oid <> parent.oid) as scoped
         from pg_constraint con join pg_class child on child.oid = con.conrelid join pg_class parent on parent.oid = con.confrelid
         join pg_attribute att on att.attrelid = child.oid and att.attnum = con.conkey[1]
         where con.contype = 'f' and con.connamespace = 'public'::regnamespace`,
      );
      expect(rows.length).toBeGreaterThan(200);
      for (const { child, fk, parent, scoped } of rows) {
        const broken = await db.query(
          `select c.id from ${child} c left join ${parent} p on p.id = c.${fk}
           where c.${fk} is not null and (p.id is null ${scoped ? "or p.case_id <> c.case_id" : ""}) limit 1`,
        );
        expect({ child, fk, broken: broken.rows }).toEqual({ child, fk, broken: [] });
      }
    });
  });

  it("keeps each shape that the engines read", async () => {
    const facts = await owner.fact.findMany({ where: { caseId: district }, select: { dated: true } });
    for (const { dated } of facts) uncertainDateSchema.parse(dated);
    const cites = await owner.factCitation.findMany({ where: { caseId: district }, select: { cite: true } });
    const kinds = new Set(cites.map(({ cite }) => citeSchema.parse(cite).kind));
    expect([...kinds].sort()).toEqual(["ecf", "sealed_pair", "transcript"]);
    const amounts = await owner.harmAmount.findMany({
      where: { caseId: district },
      include: { harm: { select: { category: true } } },
    });
    expect(amounts.length).toBe(scenario.harms.filter((h) => h.amount !== null).length);
    for (const a of amounts)
      accrualLineSchema.parse({
        ...a,
        category: a.harm.category,
        low: Number(a.low),
        high: Number(a.high),
        sources: [],
      });
    const dated = await owner.deadline.findMany({
      where: { caseId: { in: [district, appeal] }, dueOn: { not: null } },
      select: { dueOn: true, computation: true },
    });
    for (const d of dated)
      expect(computeAnswerSchema.parse(d.computation).due).toBe(d.dueOn?.toISOString().slice(0, 10));
  });

  it("has each file on disk with the hash, size and page text of its row, and one PDF on two entries once", async () => {
    const documents = await owner.document.findMany({
      where: { caseId: { in: [district, appeal] } },
      include: { _count: { select: { documentPages: true, filingDocuments: true } } },
    });
    for (const d of documents) {
      const bytes = await readFile(documentFile(d.caseId, d.id));
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(d.sha256);
      expect(bytes.byteLength).toBe(d.byteSize);
      expect(d._count.documentPages).toBe(d.pageCount);
      expect([d.textState, d.stampDocketNumber === null]).toEqual(["read", false]);
    }
    expect(documents.filter((d) => d._count.filingDocuments === 2).length).toBeGreaterThan(0);
    expect(readdirSync(caseFolder(district)).length + readdirSync(caseFolder(appeal)).length).toBe(
      documents.length,
    );
  });

  it("chains its internal dates from the court's date and its hearings from the one before", async () => {
    const internal = await owner.deadline.findMany({
      where: { caseId: district, basis: "internal" },
      select: { offsetDays: true, dueOn: true, triggerDeadline: { select: { dueOn: true } } },
    });
    expect(internal.length).toBeGreaterThan(3);
    for (const { offsetDays, dueOn, triggerDeadline } of internal)
      expect(Number(dueOn) - Number(triggerDeadline?.dueOn)).toBe((offsetDays ?? 0) * 86_400_000);
    const held = await owner.hearing.findFirstOrThrow({
      where: { caseId: district, state: "held" },
      select: {
        replaces: { select: { state: true } },
        startsAt: true,
        transcriptFiling: { select: { number: true } },
      },
    });
    expect(held).toEqual({
      replaces: { state: "reset" },
      startsAt: "14:00",
      transcriptFiling: { number: 22 },
    });
  });

  it("starts an audit chain of its own in each case, which holds", async () => {
    for (const caseId of [district, appeal]) {
      const events = await owner.auditEvent.findMany({ where: { caseId }, select: { action: true } });
      expect(events).toEqual([{ action: "case.seeded" }]);
      const broken = await owner.$queryRaw`SELECT verify_audit(${caseId}::uuid) AS at`;
      expect(broken).toEqual([{ at: null }]);
    }
  });
});

/** Ids of the scenario's rows that a viewer sees in the tables that carry text. */
const seen = (viewer: Viewer) =>
  withViewer(viewer, async (tx: Tx) => {
    const where = { caseId: { in: [district, appeal] } };
    const select = { id: true };
    const ids = (rows: { id: string }[]) => rows.map((r) => r.id).sort();
    return {
      filings: ids(await tx.filing.findMany({ where, select })),
      papers: ids(await tx.filingDocument.findMany({ where, select })),
      documents: ids(await tx.document.findMany({ where, select })),
      pages: ids(await tx.documentPage.findMany({ where, select })),
      deadlines: ids(await tx.deadline.findMany({ where, select })),
      facts: ids(await tx.fact.findMany({ where, select })),
      harms: ids(await tx.harm.findMany({ where, select })),
      declarations: ids(await tx.declaration.findMany({ where, select })),
      baselines: ids(await tx.baseline.findMany({ where, select })),
      notes: ids(await tx.note.findMany({ where, select })),
      tasks: ids(await tx.task.findMany({ where, select })),
      messages: ids(await tx.message.findMany({ where, select })),
      reports: ids(await tx.clientReport.findMany({ where, select })),
      cases: ids(await tx.case.findMany({ where: { id: where.caseId }, select })),
    };
  });
const nothing = async () => Object.fromEntries(Object.keys(await seen(as("attorney"))).map((k) => [k, []]));

describe("who sees the scenario", () => {
  it("not a stranger", async () => {
    expect(await seen(as("stranger"))).toEqual(await nothing());
  });

  it("the client's lead: the released entries with their papers and dates, and the messages, no more", async () => {
    const view = await seen(as("client lead"));
    const entries = scenario.releases.flatMap((r) => scenario.entries.filter((e) => e.key === r.entry));
    const released = await owner.filing.findMany({
      where: { caseId: district, number: { in: entries.flatMap((e) => e.number ?? []) } },
      select: { id: true },
    });
    expect(view.filings).toEqual(released.map((r) => r.id).sort());
    const held = new Set(entries.flatMap((e) => e.documents.map((d) => d.document)));
    expect(view.documents.length).toBe(held.size);
    expect(view.papers.length).toBe(entries.flatMap((e) => e.documents).length);
    const files = await owner.document.findMany({
      where: { id: { in: view.documents } },
      select: { fileName: true, audienceId: true, pageCount: true },
    });
    expect(new Set(files.map((f) => f.fileName))).toEqual(new Set([...held].map((key) => `${key}.pdf`)));
    expect(view.pages.length).toBe(files.reduce((sum, f) => sum + (f.pageCount ?? 0), 0));
    expect(view.deadlines.length).toBe(scenario.releases.filter((r) => r.deadline !== null).length);
    expect(view.messages.length).toBe(scenario.messages.length);
    expect(view.cases).toEqual([district, appeal].sort());
    for (const list of [
      view.facts,
      view.harms,
      view.declarations,
      view.notes,
      view.tasks,
      view.reports,
      view.baselines,
    ])
      expect(list).toEqual([]);
  });

  it("a reporter: their own reports alone", async () => {
    const view = await seen(as("client reporter"));
    expect(view).toEqual({
      ...(await nothing()),
      cases: [district, appeal].sort(),
      reports: view.reports,
    });
    expect(view.reports.length).toBe(
      scenario.reports.filter((r) => r.reporter === "client_reporter_a").length,
    );
  });

  it("not even the team sees what is sealed outside its audience, and what is made from it closes with it", async () => {
    const [attorney, paralegal] = [await seen(as("attorney")), await seen(as("paralegal"))];
    const sealed = await owner.document.findMany({
      where: { caseId: district, tier: "sealed" },
      select: { id: true, documentPages: { select: { id: true, tier: true } } },
    });
    expect(sealed.length).toBe(3);
    for (const d of sealed) {
      expect(d.documentPages.every((p) => p.tier === "sealed")).toBe(true);
      for (const view of [attorney, paralegal]) {
        expect(view.documents).toContain(d.id);
        expect(view.pages).toEqual(expect.arrayContaining(d.documentPages.map((p) => p.id)));
      }
    }
    // A paralegal who joins the team later is in no audience.
    const late = await makePerson(owner);
    await joinCase(owner, district, late, "paralegal");
    const view = await seen(await viewerFor(late));
    expect(view.filings.length).toBe(scenario.entries.filter((e) => e.case === "district").length);
    for (const d of sealed) {
      expect(view.documents).not.toContain(d.id);
      for (const page of d.documentPages) expect(view.pages).not.toContain(page.id);
    }
    const closed = { caseId: district, tier: "sealed" } as const;
    const made = [
      ...(await owner.fact.findMany({ where: closed, select: { id: true } })),
      ...(await owner.harm.findMany({ where: closed, select: { id: true } })),
      ...(await owner.declaration.findMany({ where: closed, select: { id: true } })),
      ...(await owner.baseline.findMany({ where: closed, select: { id: true } })),
    ].map((r) => r.id);
    expect(made.length).toBe(1 + 1 + 1 + 2);
    const visible = [...view.facts, ...view.harms, ...view.declarations, ...view.baselines];
    expect(made.filter((id) => visible.includes(id))).toEqual([]);
    expect(view.harms.length).toBe(scenario.harms.filter((h) => h.tier !== "sealed").length);
    await owner.caseMember.deleteMany({ where: { userId: late } });
  });

  it("what was lodged ex parte: counsel alone", async () => {
    const lodged = await owner.filingDocument.findFirstOrThrow({
      where: { caseId: district, tier: "ex_parte" },
      select: { id: true, documentId: true, notHeldReason: true },
    });
    expect(lodged.documentId).toBeNull();
    expect(lodged.notHeldReason).toContain("never stored here");
    expect((await seen(as("attorney"))).papers).toContain(lodged.id);
    expect((await seen(as("associate"))).papers).toContain(lodged.id);
    expect((await seen(as("paralegal"))).papers).not.toContain(lodged.id);
  });

  it("co-counsel and expert: the items named to them", async () => {
    for (const key of ["co-counsel", "expert"]) {
      const view = await seen(as(key));
      const granted = new Set(as(key).items);
      const shown = [...view.filings, ...view.documents, ...view.facts, ...view.harms, ...view.declarations];
      expect(shown.length, key).toBeGreaterThan(0);
      expect(shown.filter((id) => !granted.has(id))).toEqual([]);
      expect([view.deadlines, view.notes, view.tasks, view.messages]).toEqual([[], [], [], []]);
    }
  });
});

describe("taking the scenario out", () => {
  it("leaves the real case as it was, one event, and no file; a later seeding respects it", async () => {
    const real = await rowCounts(realCase);
    expect(real.fact).toBeGreaterThan(0);
    const documents = await owner.document.count({ where: { caseId: { in: [district, appeal] } } });
    const before = await owner.auditEvent.count({ where: { caseId: null } });

    expect(await removeScenario(owner)).toEqual({ cases: 2, documents });

    expect(await rowCounts(realCase)).toEqual(real);
    for (const caseId of [district, appeal]) {
      const left = Object.entries(await rowCounts(caseId)).filter(([, n]) => n > 0);
      expect(left).toEqual([]);
      expect(existsSync(caseFolder(caseId))).toBe(false);
      expect(await owner.auditHead.count({ where: { id: caseId } })).toBe(0);
    }
    expect(await owner.case.count({ where: { isIllustrative: true } })).toBe(0);
    // The people made for it go too; the demonstration sign-ins, who are in the real case, stay.
    expect(await owner.user.count({ where: { email: { endsWith: `@${ILLUSTRATIVE_DOMAIN}` } } })).toBe(0);
    expect(await owner.organization.count({ where: { name: { endsWith: "(illustrative)" } } })).toBe(0);
    expect(await owner.user.count({ where: { email: { endsWith: ".example" } } })).toBe(5);
    const events = await owner.auditEvent.findMany({
      where: { caseId: null },
      select: { action: true, data: true },
    });
    expect(events.length).toBe(before + 1);
    expect(events.at(-1)).toEqual({
      action: "illustrative.removed",
      data: { cases: [district, appeal], documents },
    });
    expect(await owner.$queryRaw`SELECT verify_audit(NULL) AS at`).toEqual([{ at: null }]);

    expect(await seedScenario(owner)).toEqual([]);
    expect(await removeScenario(owner)).toEqual({ cases: 0, documents: 0 });
    const again = await seedScenario(owner, { again: true });
    expect(again.length).toBe(2);
    expect(await seedScenario(owner)).toEqual(again);
    await removeScenario(owner);
  });

  it("is refused to anyone but the administrator", async () => {
    await expect(
      withViewer(as("attorney"), (tx) => tx.$queryRaw`SELECT * FROM remove_illustrative()`),
    ).rejects.toThrow(/only the administrator/);
  });
});
