import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { disconnectAll } from "@/lib/db/prisma";
import { receiveUpload } from "@/lib/documents/receive-upload";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { changeDeclaration, citeAsFiled, draftDeclaration } from "./commands/declarations";
import { addHarm } from "./commands/harms";
import { importRows } from "./commands/import";
import { addDeclarationInput, changeDeclarationInput } from "./declaration-schema";
import { importInput } from "./import-schema";
import { getDeclaration } from "./queries/declarations";
import { listGaps } from "./queries/gaps";
import { getHarm, listHarms } from "./queries/harms";
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

const bytesOf = (rows: readonly string[][]) =>
  Buffer.from(rows.map((r) => r.map((c) => `"${c.replaceAll('"', '""')}"`).join(",")).join("\r\n"));
/** What a browser sends: the file first, then which of its columns is what. */
async function bring(viewer: World["attorney"], kind: "fact" | "harm", mapping: object, bytes: Uint8Array) {
  const { id } = await receiveUpload(viewer, {
    fileName: "sheet.csv",
    body: new Blob([new Uint8Array(bytes)]).stream(),
    declaredSize: bytes.byteLength,
    purpose: "import",
  });
  return importRows(viewer, w.caseId, importInput.parse({ kind, mapping, uploadId: id }));
}
const mapping = { text: 0, category: 1, from: 2, low: 3, unit: 4, source: 5 };
const head = ["Harm", "Category", "Since", "Amount", "Unit", "Source"];

describe("a sheet of harms", () => {
  it("goes in whole, with amounts and cites", async () => {
    const rows = bytesOf([
      head,
      ["Lost a customer.", "Lost customer", "Jun 12, 2026", "$310,000", "", "AR 45"],
      ["Hours lost.", "Workforce", "", "", "", ""],
    ]);
    const result = await bring(w.paralegal, "harm", mapping, rows);
    expect(result.count).toBe(2);
    const { items } = await listHarms(w.attorney, w.caseId, {});
    expect(items[0]).toMatchObject({
      text: "Lost a customer.",
      magnitude: "$310,000",
      evidence: "source_found",
      tier: "work_product",
    });
    expect(items[0]?.provenance.sources[0]?.title).toBe("AR 45");
  });

  it("is refused whole for one bad row, and says which", async () => {
    const before = await owner.harm.count({ where: { caseId: w.caseId } });
    const rows = bytesOf([head, ["Fine.", "", "", "", "", ""], ["Bad.", "", "31 June 2026", "-5", "", ""]]);
    await expect(bring(w.attorney, "harm", mapping, rows)).rejects.toMatchObject({
      code: "invalid",
      fields: {
        "line 3 from": "“31 June 2026” is not a day of the calendar.",
        "line 3 low": expect.stringContaining("cannot be read"),
      },
    });
    const undated = bytesOf([head, ["Amount without a day.", "", "", "10", "usd", ""]]);
    await expect(bring(w.attorney, "harm", mapping, undated)).rejects.toMatchObject({
      fields: { "line 2 from": expect.stringContaining("needs the day") },
    });
    expect(await owner.harm.count({ where: { caseId: w.caseId } })).toBe(before);
  });

  it("of too many rows is refused before it is read", async () => {
    await expect(
      bring(w.attorney, "fact", { text: 0 }, Buffer.from("x\n".repeat(50_002))),
    ).rejects.toMatchObject({ code: "too_large", message: expect.stringContaining("more than 50,000 rows") });
  });

  it("ties its cites to the docket, so that a claw-back finds their quotes", async () => {
    const paper = await owner.document.create({
      data: {
        caseId: w.caseId,
        tier: "record",
        title: "Declaration",
        fileName: "d.pdf",
        mediaType: "application/pdf",
        sha256: "2".repeat(64),
        byteSize: 1,
        pageCount: 3,
      },
      select: { id: true },
    });
    const filing = await owner.filing.create({
      data: {
        caseId: w.caseId,
        tier: "record",
        position: 77,
        number: 77,
        filedOn: new Date("2026-07-06"),
        kind: "motion",
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
        attachment: 2,
        description: "Declaration",
        pageCount: 3,
        documentId: paper.id,
      },
      select: { id: true },
    });
    const rows = bytesOf([
      ["Fact", "Source", "Quote"],
      ["Tied.", "ECF No. 77-2 at 3", "the words"],
      ["Beyond the paper.", "ECF No. 77-2 at 9", ""],
      ["Not on record here.", "ECF No. 900 at 1", ""],
    ]);
    await bring(w.attorney, "fact", { text: 0, source: 1, quote: 2 }, rows);
    const cited = await owner.factCitation.findMany({
      where: {
        caseId: w.caseId,
        fact: { text: { in: ["Tied.", "Beyond the paper.", "Not on record here."] } },
      },
      select: { documentId: true, filingId: true, page: true, quote: true, fact: { select: { text: true } } },
    });
    const of = (text: string) => cited.find((c) => c.fact?.text === text);
    expect(of("Tied.")).toMatchObject({
      documentId: paper.id,
      filingId: filing.id,
      page: 3,
      quote: "the words",
    });
    expect(of("Beyond the paper.")).toMatchObject({ documentId: null, filingId: filing.id });
    expect(of("Not on record here.")).toMatchObject({ documentId: null, filingId: null });
  });

  it("takes nobody else's upload", async () => {
    const { id } = await receiveUpload(w.attorney, {
      fileName: "sheet.csv",
      body: new Blob(["Fact\nx"]).stream(),
      declaredSize: null,
      purpose: "import",
    });
    await expect(
      importRows(
        w.paralegal,
        w.caseId,
        importInput.parse({ kind: "fact", mapping: { text: 0 }, uploadId: id }),
      ),
    ).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("a declaration", () => {
  it("abroad has the words of 28 U.S.C. 1746(1), and its signed page is checked for them", async () => {
    const harm = await addHarm(w.attorney, w.caseId, addHarmInput.parse({ text: "Hours lost." }));
    const draft = await draftDeclaration(
      w.attorney,
      w.caseId,
      addDeclarationInput.parse({
        title: "Declaration of Engineer A",
        declarant: "Engineer A",
        signedAbroad: true,
        paragraphs: [{ text: harm.text, harmId: harm.id }],
      }),
    );
    expect(draft.jurat).toContain("under the laws of the United States of America");
    expect(draft.paragraphs).toMatchObject([{ number: 1, harmId: harm.id }]);
    const document = await owner.document.create({
      data: {
        caseId: w.caseId,
        tier: "record",
        title: "Signed",
        fileName: "s.pdf",
        mediaType: "application/pdf",
        sha256: "1".repeat(64),
        byteSize: 1,
        pageCount: 2,
      },
      select: { id: true },
    });
    await owner.documentPage.create({
      data: {
        caseId: w.caseId,
        tier: "record",
        documentId: document.id,
        page: 2,
        text: "I declare under penalty of perjury that the foregoing is true and correct. Executed on July 3, 2026. /s/ Engineer A",
      },
      select: { id: true },
    });
    await changeDeclaration(
      w.attorney,
      w.caseId,
      draft.id,
      changeDeclarationInput.parse({
        title: draft.title,
        declarant: draft.declarant,
        signedAbroad: true,
        signedOn: "2026-07-03",
        documentId: document.id,
        paragraphs: draft.paragraphs,
        version: 1,
      }),
    );
    const signed = await getDeclaration(w.attorney, w.caseId, draft.id);
    expect(signed.signedPage).toMatchObject({
      page: 2,
      problems: [{ weight: "stops", words: expect.stringContaining("1746(1)") }],
    });
  });

  it("moves a harm from declared to signed to filed, and draft cites to the docket", async () => {
    const draft = await draftDeclaration(
      w.attorney,
      w.caseId,
      addDeclarationInput.parse({ title: "Declaration of Declarant Two", declarant: "Two" }),
    );
    const harm = await addHarm(
      w.attorney,
      w.caseId,
      addHarmInput.parse({
        text: "Releases stopped.",
        declarationId: draft.id,
        citations: [
          { cite: { kind: "exhibit", label: "C", pages: { from: 4, to: null } } },
          { cite: { kind: "exhibit", label: "Z", pages: null } },
        ],
      }),
    );
    expect(harm.evidence).toBe("declared");
    const change = { title: draft.title, declarant: draft.declarant, signedOn: "2026-07-03" };
    await changeDeclaration(
      w.attorney,
      w.caseId,
      draft.id,
      changeDeclarationInput.parse({ ...change, version: 1 }),
    );
    expect((await getHarm(w.attorney, w.caseId, harm.id)).evidence).toBe("signed");
    const filing = await owner.filing.create({
      data: {
        caseId: w.caseId,
        tier: "record",
        position: 5,
        number: 5,
        filedOn: new Date("2026-07-06"),
        kind: "motion",
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
        attachment: 4,
        description: "Exhibit C: access log",
        pageCount: 6,
      },
      select: { id: true },
    });
    expect(await citeAsFiled(w.attorney, w.caseId, { filingId: filing.id, citationIds: null })).toEqual({
      changed: 1,
      broken: [{ draft: "Ex. Z", why: "Nothing filed carries this name." }],
    });
    const filed = await getHarm(w.attorney, w.caseId, harm.id);
    expect(filed.citations.map((c) => c.words)).toContain("ECF No. 5-4 at 4");
    expect(filed.evidence).toBe("filed");
  });
});

describe("gaps and proof", () => {
  it("name a harm of one sentence, and what it lacks", async () => {
    const world = await makeWorld(owner);
    const harm = await addHarm(
      world.attorney,
      world.caseId,
      addHarmInput.parse({ text: "Only a sentence." }),
    );
    const gaps = await listGaps(world.attorney, world.caseId);
    expect(gaps.items.filter((g) => g.subject.id === harm.id).map((g) => g.kind)).toEqual([
      "harm_without_evidence",
      "harm_incomplete",
    ]);
    const matrix = await getProofMatrix(world.attorney, world.caseId);
    expect(matrix.harms[0]?.cells.find((c) => c.element === "caused")?.strength).toBe("none");
    expect(matrix.factors.map((f) => f.factor)).toEqual(["balance", "public_interest"]);
  });
});
