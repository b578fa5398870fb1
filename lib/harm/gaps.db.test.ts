import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { toDbDate } from "@/lib/dates/court-date";
import { onDay, uncertainDate } from "@/lib/dates/uncertain-date";
import { disconnectAll } from "@/lib/db/prisma";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { linkFactInput } from "./assessment-schema";
import { addFact } from "./commands/facts";
import { addGovernmentAction } from "./commands/government";
import { addHarm } from "./commands/harms";
import { linkFact } from "./commands/link-fact";
import { addFactInput } from "./fact-schema";
import type { GapRow } from "./gap-schema";
import { addActionInput } from "./government-schema";
import { listGaps } from "./queries/gaps";
import { getProofMatrix } from "./queries/proof";
import { addHarmInput } from "./schema";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
beforeAll(async () => {
  w = await makeWorld(owner);
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

const addDocument = async (title: string, pages: number) => {
  const { id } = await owner.document.create({
    data: {
      caseId: w.caseId,
      tier: "record",
      title,
      fileName: "x.pdf",
      mediaType: "application/pdf",
      sha256: createHash("sha256").update(randomUUID()).digest("hex"),
      byteSize: 10,
      pageCount: pages,
    },
    select: { id: true },
  });
  return id;
};
let number = 0;
/** Files a document as the main paper of an entry. */
const file = async (documentId: string, state: "normal" | "in_error" | "sealed" = "normal") => {
  number += 1;
  const filing = await owner.filing.create({
    data: {
      caseId: w.caseId,
      tier: "record",
      position: number,
      number,
      filedOn: toDbDate("2026-06-24"),
      kind: "motion",
      state,
      textRaw: "MOTION",
      textClean: "MOTION",
    },
    select: { id: true },
  });
  await owner.filingDocument.create({
    data: {
      caseId: w.caseId,
      tier: "record",
      filingId: filing.id,
      documentId,
      attachment: 0,
      description: "MOTION",
    },
    select: { id: true },
  });
  return filing.id;
};
const page = (documentId: string, at: number) => ({
  cite: { kind: "document", title: "x", pages: { from: at, to: null } } as const,
  documentId,
  page: at,
});
const addCiting = async (text: string, ...citations: object[]) =>
  (await addFact(w.attorney, w.caseId, addFactInput.parse({ text, date: onDay("2026-06-12"), citations })))
    .id;
const about = (gaps: readonly GapRow[], id: string) =>
  gaps.filter((g) => g.subject.id === id).map((g) => g.kind);
const all = async () => {
  const items: GapRow[] = [];
  let cursor: string | undefined;
  do {
    const got = await listGaps(w.attorney, w.caseId, cursor === undefined ? {} : { cursor });
    items.push(...got.items);
    cursor = got.next ?? undefined;
  } while (cursor !== undefined);
  return items;
};

it("finds what is uncited, untold and undated, and leaves alone what is proved", async () => {
  const bare = await addHarm(w.attorney, w.caseId, addHarmInput.parse({ text: "Bare." }));
  const filed = await addDocument("Filed", 3);
  await file(filed);
  const whole = await addHarm(
    w.attorney,
    w.caseId,
    addHarmInput.parse({
      text: "Whole.",
      category: "workforce",
      timing: "past",
      from: onDay("2026-06-12"),
      recoverable: "no",
      redress: "The order.",
      causes: [{ step: "loss", text: "Idle.", citations: [page(filed, 1)] }],
      citations: [page(filed, 2)],
    }),
  );
  const undated = await addFact(w.attorney, w.caseId, addFactInput.parse({ text: "Undated." }));
  const cited = await addCiting("Cited.", page(filed, 3));
  const gaps = await all();
  expect(about(gaps, bare.id)).toEqual(["harm_without_evidence", "harm_incomplete"]);
  expect(about(gaps, undated.id)).toEqual(["fact_without_citation", "fact_without_date"]);
  expect([...about(gaps, whole.id), ...about(gaps, cited)]).toEqual([]);
});

it("tells cites of what is unfiled, in error, sealed or too short, also under a link of a cause", async () => {
  const [unfiled, error, sealed, short] = [
    await addDocument("Unfiled", 5),
    await addDocument("Error", 5),
    await addDocument("Sealed", 5),
    await addDocument("Short", 5),
  ];
  await file(error, "in_error");
  await file(sealed, "sealed");
  await file(short);
  const facts = {
    unfiled: await addCiting("a", page(unfiled, 1)),
    error: await addCiting("b", page(error, 1)),
    sealed: await addCiting("c", page(sealed, 1)),
    short: await addCiting("d", page(short, 5)),
  };
  const harm = await addHarm(
    w.attorney,
    w.caseId,
    addHarmInput.parse({
      text: "Chain.",
      causes: [{ step: "loss", text: "Idle.", citations: [page(unfiled, 2)] }],
    }),
  );
  // A document may shrink under a citation: a corrected upload has fewer pages.
  await owner.document.update({ where: { id: short }, data: { pageCount: 4 } });
  const gaps = await all();
  expect(about(gaps, facts.unfiled)).toEqual(["cites_unfiled"]);
  expect(about(gaps, facts.error)).toEqual(["cites_in_error"]);
  expect(about(gaps, facts.sealed)).toEqual(["cites_sealed"]);
  expect(about(gaps, facts.short)).toEqual(["page_beyond_document"]);
  expect(about(gaps, harm.id)).toContain("cites_unfiled");
  expect(gaps.find((g) => g.subject.id === facts.short)?.what).toContain("names page 5; Short has 4.");
});

it("finds elements that only uncited facts go to, and proves them as the citations stand", async () => {
  const pleading = await owner.pleading.create({
    data: { caseId: w.caseId, tier: "record", kind: "complaint", title: "Complaint", operative: true },
    select: { id: true },
  });
  const claim = await owner.claim.create({
    data: {
      caseId: w.caseId,
      tier: "record",
      pleadingId: pleading.id,
      position: 1,
      title: "Ultra vires",
      theory: "in_excess_of_authority",
    },
    select: { id: true },
  });
  const element = async (position: number, text: string) =>
    (
      await owner.claimElement.create({
        data: { caseId: w.caseId, claimId: claim.id, position, text },
        select: { id: true },
      })
    ).id;
  const [proved, touched, open] = [await element(1, "a"), await element(2, "b"), await element(3, "c")];
  const filed = await addDocument("Proof", 3);
  await file(filed);
  const link = (factId: string, elementId: string) =>
    linkFact(w.paralegal, w.caseId, linkFactInput.parse({ factId, elementId }));
  await link(await addCiting("Strong.", page(filed, 1)), proved);
  await link(await addCiting("Weak."), proved);
  await link(await addCiting("Bare."), touched);
  const gaps = (await all()).filter((g) => g.kind === "element_without_proof");
  expect(gaps.map((g) => g.what)).toEqual(["Only facts without citation go to “b”.", "No fact goes to “c”."]);
  expect(gaps.map((g) => g.key.split(":")[2])).toEqual([touched, open]);
  const matrix = await getProofMatrix(w.attorney, w.caseId);
  expect(matrix.claims[0]?.elements[0]).toMatchObject({
    strength: "filed",
    total: 2,
    counts: [
      { strength: "filed", count: 1 },
      { strength: "asserted", count: 1 },
    ],
    facts: [{ text: "Strong." }, { text: "Weak." }],
  });
});

it("finds stretches that nothing reaches, with uncertain dates reaching as far as they may", async () => {
  const other = await makeWorld(owner);
  const { attorney, caseId } = other;
  await addGovernmentAction(
    attorney,
    caseId,
    addActionInput.parse({ title: "D", text: "D.", start: onDay("2026-05-01"), isDirective: true }),
  );
  const dated = (date: ReturnType<typeof onDay>) =>
    addFact(attorney, caseId, addFactInput.parse({ text: "x", date }));
  await dated(uncertainDate("between", { start: "2026-05-02", end: "2026-06-30" }));
  await addHarm(
    attorney,
    caseId,
    addHarmInput.parse({ text: "y", timing: "past", from: uncertainDate("month", { start: "2026-08-01" }) }),
  );
  const { items } = await listGaps(attorney, caseId, { kind: "stretch_without_record" });
  expect(items.slice(0, 2).map((g) => g.subject.text.split(" to ")[0])).toEqual([
    "Jul 1, 2026",
    "Sep 1, 2026",
  ]);
});

it("gives a page at a time, every gap once, and counts all of them", async () => {
  const other = await makeWorld(owner);
  await owner.fact.createMany({
    data: Array.from({ length: 120 }, (_, n) => ({ caseId: other.caseId, text: `Fact ${n}` })),
  });
  const first = await listGaps(other.attorney, other.caseId);
  expect(first).toMatchObject({
    total: 240,
    counts: [
      { kind: "fact_without_citation", count: 120 },
      { kind: "fact_without_date", count: 120 },
    ],
  });
  const keys = first.items.map((g) => g.key);
  let { next } = first;
  for (let i = 0; next !== null && i < 10; i += 1) {
    const more = await listGaps(other.attorney, other.caseId, { cursor: next });
    keys.push(...more.items.map((g) => g.key));
    ({ next } = more);
  }
  expect(keys).toHaveLength(240);
  expect(new Set(keys).size).toBe(240);
  const dates = await listGaps(other.attorney, other.caseId, { kind: "fact_without_date" });
  expect(new Set(dates.items.map((g) => g.kind))).toEqual(new Set(["fact_without_date"]));
});
