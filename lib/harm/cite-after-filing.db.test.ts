import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { disconnectAll } from "@/lib/db/prisma";
import { withViewer } from "@/lib/db/with-viewer";
import { logFiling } from "@/lib/filings/commands";
import { logFilingInput } from "@/lib/filings/schema";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { changeDeclaration, citeAsFiled, draftDeclaration } from "./commands/declarations";
import { addFact } from "./commands/facts";
import { addHarm } from "./commands/harms";
import { addDeclarationInput, changeDeclarationInput } from "./declaration-schema";
import { addFactInput } from "./fact-schema";
import { getDeclaration, listDeclarationRevisions } from "./queries/declarations";
import { listDraftCites } from "./queries/draft-cites";
import { getFact, listFactRevisions } from "./queries/facts";
import { getHarm, listHarmRevisions } from "./queries/harms";
import { addHarmInput } from "./schema";
import { citeAfterFiling } from "./write/cite-after-filing";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
beforeAll(async () => {
  w = await makeWorld(owner);
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

const exhibit = (label: string, page: number) => ({
  cite: { kind: "exhibit", label, pages: { from: page, to: null } } as const,
});
const paper = (attachment: number, description: string) => ({
  uploadId: null,
  attachment,
  description,
  notHeldReason: "Not fetched yet.",
});
const log = (
  number: number,
  papers: ReturnType<typeof paper>[],
  tier: "record" | "work_product" = "record",
) =>
  logFiling(
    w.attorney,
    w.caseId,
    logFilingInput.parse({ number, filedOn: "2026-07-06", kind: "motion", text: "MOTION", tier, papers }),
  );
const fact = (text: string, citations: object[]) =>
  addFact(w.attorney, w.caseId, addFactInput.parse({ text, citations }));
const wordsOf = async (id: string) => (await getFact(w.attorney, w.caseId, id)).citations.map((c) => c.words);
const pending = async () => (await listDraftCites(w.attorney, w.caseId)).items;

async function heldDocument(name: string, tier: "record" | "work_product") {
  const row = await owner.document.create({
    data: {
      caseId: w.caseId,
      tier,
      title: name,
      fileName: `${name}.pdf`,
      mediaType: "application/pdf",
      sha256: createHash("sha256").update(name).digest("hex"),
      byteSize: 1,
      pageCount: 6,
    },
    select: { id: true },
  });
  return row.id;
}

describe("once a filing is logged", () => {
  it("cites of the exhibits of a declaration filed with it become cites of the docket, with their history", async () => {
    const harm = await addHarm(
      w.attorney,
      w.caseId,
      addHarmInput.parse({ text: "Releases stopped.", citations: [exhibit("C", 4), exhibit("Z", 1)] }),
    );
    const filing = await log(5, [paper(0, "Motion"), paper(4, "Exhibit C: access log")]);
    // Its letter alone says too little: another exhibit C may be meant.
    expect((await getHarm(w.attorney, w.caseId, harm.id)).citations.map((c) => c.words)).toContain(
      "Ex. C at 4",
    );
    expect((await pending()).find((p) => p.words === "Ex. C at 4")).toMatchObject({
      proposed: { words: "ECF No. 5-4 at 4", filingId: filing.id },
      why: "Its name is all that ties it to ECF No. 5.",
    });
    const draft = await draftDeclaration(
      w.attorney,
      w.caseId,
      addDeclarationInput.parse({
        title: "Declaration of Engineer Alpha",
        declarant: "Engineer Alpha",
        paragraphs: [{ text: "Releases stopped. Ex. C at 4.", harmId: harm.id }],
      }),
    );
    await changeDeclaration(
      w.attorney,
      w.caseId,
      draft.id,
      changeDeclarationInput.parse({ ...draft, version: draft.version, filingId: filing.id }),
    );
    const after = await getHarm(w.attorney, w.caseId, harm.id);
    expect(after.citations.map((c) => c.words).sort()).toEqual(["ECF No. 5-4 at 4", "Ex. Z at 1"]);
    expect(after.evidence).toBe("filed");
    const [revision] = await listHarmRevisions(w.attorney, w.caseId, harm.id);
    expect(revision?.changes.find((c) => c.field === "citations")).toMatchObject({
      before: expect.stringContaining("Ex. C at 4"),
      after: expect.stringContaining("ECF No. 5-4 at 4"),
    });
    const declaration = await getDeclaration(w.attorney, w.caseId, draft.id);
    expect(declaration.paragraphs[0]?.text).toBe("Releases stopped. ECF No. 5-4 at 4.");
    expect((await listDeclarationRevisions(w.attorney, w.caseId, draft.id)).length).toBe(2);
    const events = await owner.auditEvent.findMany({
      where: { caseId: w.caseId, action: "citations.filed", subjectId: filing.id },
    });
    expect(events.map((e) => e.data)).toEqual([
      { by: "logging", changed: 1, paragraphs: 1, citations: [expect.any(String)] },
    ]);
    expect((await pending()).map((p) => [p.words, p.why])).toEqual([
      ["Ex. Z at 1", "Nothing logged carries this name."],
    ]);
  });

  it("a cite of the document itself is settled in the transaction that logs it", async () => {
    const documentId = await heldDocument("log of access", "work_product");
    const filed = await heldDocument("log of access", "record");
    const cited = await fact("Access ended.", [{ ...exhibit("D", 2), documentId }]);
    const filing = await owner.filing.create({
      data: {
        caseId: w.caseId,
        tier: "record",
        position: 7,
        number: 7,
        filedOn: new Date("2026-07-06"),
        kind: "motion",
        textRaw: "MOTION",
        textClean: "MOTION",
      },
      select: { id: true },
    });
    await owner.filingDocument.create({
      // The court's copy has no exhibit's letter in its name, and its bytes are the same.
      data: {
        caseId: w.caseId,
        tier: "record",
        filingId: filing.id,
        attachment: 2,
        description: "Log",
        documentId: filed,
      },
    });
    const run = () => withViewer(w.attorney, (tx) => citeAfterFiling(tx, w.attorney, w.caseId, [filing.id]));
    expect((await run()).map((e) => e.data?.changed)).toEqual([1]);
    const after = await getFact(w.attorney, w.caseId, cited.id);
    expect(after.citations[0]).toMatchObject({ words: "ECF No. 7-2 at 2", documentId: filed, page: 2 });
    expect(after.version).toBe(cited.version + 1);
    expect((await listFactRevisions(w.attorney, w.caseId, cited.id)).length).toBe(1);
    expect(await run()).toEqual([]);
  });

  it("nothing is settled by what is logged for nobody else: sealed, unread, beyond its pages, or of two names", async () => {
    const stated = await fact("Payroll ran late.", [exhibit("K", 99), exhibit("L", 1), exhibit("M", 1)]);
    const filing = await log(9, [
      paper(1, "Exhibit K"),
      paper(2, "Exhibit L"),
      paper(3, "Exhibit L"),
      paper(4, "Exhibit M"),
    ]);
    await owner.filingDocument.updateMany({
      where: { filingId: filing.id, attachment: 1 },
      data: { pageCount: 3 },
    });
    await owner.filing.update({ where: { id: filing.id }, data: { unreviewed: true } });
    const declare = (filingId: string) =>
      draftDeclaration(
        w.attorney,
        w.caseId,
        addDeclarationInput.parse({
          title: "Declaration of Two",
          declarant: "Two",
          signedOn: "2026-07-03",
          filingId,
          paragraphs: [{ text: "Payroll ran late, see Ex. M at 1.", factId: stated.id }],
        }),
      );
    const sworn = await declare(filing.id);
    const run = () => withViewer(w.attorney, (tx) => citeAfterFiling(tx, w.attorney, w.caseId, [filing.id]));
    expect(await run()).toEqual([]);
    await owner.filing.update({ where: { id: filing.id }, data: { unreviewed: false, state: "sealed" } });
    expect(await run()).toEqual([]);
    await owner.filing.update({ where: { id: filing.id }, data: { state: "normal" } });
    expect((await run()).map((e) => e.data?.changed)).toEqual([1]);
    expect((await wordsOf(stated.id)).sort()).toEqual(["ECF No. 9-4 at 1", "Ex. K at 99", "Ex. L at 1"]);
    // What was sworn stays as it was.
    expect((await getDeclaration(w.attorney, w.caseId, sworn.id)).paragraphs[0]?.text).toContain(
      "Ex. M at 1",
    );
    const left = new Map((await pending()).map((p) => [p.words, p.why]));
    expect(left.get("Ex. K at 99")).toBe("It names page 99 of a document of 3.");
    expect(left.get("Ex. L at 1")).toBe("Two attachments of the filing carry this name.");
    expect(left.get("Ex. M at 1")).toContain("It was sworn in these words");
    expect((await pending()).filter((p) => !p.breaks).map((p) => p.words)).toEqual(["Ex. M at 1"]);
  });

  it("one proposal is accepted without the others", async () => {
    const one = await fact("First.", [exhibit("P", 1)]);
    const two = await fact("Second.", [exhibit("P", 2)]);
    const filing = await log(11, [paper(1, "Exhibit P")]);
    const listed = (await pending()).filter((p) => p.words.startsWith("Ex. P"));
    expect(listed.map((p) => p.proposed?.words).sort()).toEqual(["ECF No. 11-1 at 1", "ECF No. 11-1 at 2"]);
    await citeAsFiled(w.attorney, w.caseId, {
      filingId: filing.id,
      citationIds: [listed.find((p) => p.words.endsWith("1"))?.citationId ?? randomUUID()],
    });
    expect(await wordsOf(one.id)).toEqual(["ECF No. 11-1 at 1"]);
    expect(await wordsOf(two.id)).toEqual(["Ex. P at 2"]);
  });
});
