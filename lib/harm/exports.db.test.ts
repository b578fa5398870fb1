import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { onDay, uncertainDate } from "@/lib/dates/uncertain-date";
import { disconnectAll } from "@/lib/db/prisma";
import { streamSnapshot } from "@/lib/db/stream-snapshot";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, viewerFor, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { freezeExport } from "./commands/exports";
import { addFact } from "./commands/facts";
import { addHarm } from "./commands/harms";
import { exportKinds } from "./export-kinds";
import { type ExportDocument, type ExportScope, exportScope, freezeInput } from "./export-schema";
import { addFactInput } from "./fact-schema";
import {
  compareFrozenVersion,
  composeLedgerExport,
  listFrozenVersions,
  streamLedgerExport,
} from "./queries/exports";
import { fileOf } from "./render/write-file";
import { addHarmInput } from "./schema";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
let attorney: World["attorney"];

beforeAll(async () => {
  w = await makeWorld(owner);
  const audience = await owner.audience.create({
    data: { caseId: w.caseId, name: "Sealed", tier: "sealed" },
    select: { id: true },
  });
  await owner.audienceMember.create({
    data: { caseId: w.caseId, audienceId: audience.id, userId: w.attorney.userId },
    select: { id: true },
  });
  // Minted anew: this attorney sees everything there is.
  attorney = await viewerFor(w.attorney.userId);
  const memo = await owner.document.create({
    data: {
      caseId: w.caseId,
      tier: "work_product",
      title: "PRIVATEWORD memo",
      fileName: "memo.pdf",
      mediaType: "application/pdf",
      sha256: createHash("sha256").update("memo").digest("hex"),
      byteSize: 1,
    },
    select: { id: true },
  });
  const declaration = await owner.declaration.create({
    data: { caseId: w.caseId, tier: "record", title: "Declaration", declarant: "Engineer A" },
    select: { id: true },
  });
  const base = { state: "undisputed", date: onDay("2026-06-12") } as const;
  const add = (input: Parameters<typeof addFactInput.parse>[0]) =>
    addFact(attorney, w.caseId, addFactInput.parse(input));
  const cite = { cite: { kind: "administrative_record", pages: { from: 12, to: null } } } as const;
  const hidden = await add({
    ...base,
    text: "PRIVATEWORD strategy fact.",
    tier: "work_product",
    citations: [cite],
  });
  await add({
    ...base,
    text: "SEALEDWORD fact.",
    tier: "sealed",
    audienceId: audience.id,
    citations: [cite],
  });
  await add({
    ...base,
    text: "The letter came on June 12 — “is informed”.",
    tier: "record",
    citations: [
      { ...cite, quote: "you are informed" },
      {
        cite: { kind: "document", title: "PRIVATEWORD memo", pages: null },
        documentId: memo.id,
        quote: "PRIVATEWORD quote",
      },
    ],
  });
  // Undated, after a fact that the record does not hold: that one's words must not come along.
  await add({
    text: "Work stopped.",
    tier: "record",
    state: "undisputed",
    date: uncertainDate("unknown_but_after", { afterFactId: hidden.id }),
    citations: [cite],
  });
  await addHarm(
    attorney,
    w.caseId,
    addHarmInput.parse({ text: "Open harm.", tier: "record", declarationId: declaration.id }),
  );
  await addHarm(
    attorney,
    w.caseId,
    addHarmInput.parse({ text: "PRIVATEWORD harm.", tier: "work_product", declarationId: declaration.id }),
  );
  await addHarm(
    attorney,
    w.caseId,
    addHarmInput.parse({
      text: "SEALEDWORD harm.",
      tier: "sealed",
      audienceId: audience.id,
      declarationId: declaration.id,
    }),
  );
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

const columns = ["date", "fact", "state", "cites", "quotes"];
const compose = (kind: string, tier: string) =>
  composeLedgerExport(attorney, w.caseId, exportScope.parse({ kind, tier, columns }));

async function textsOf(doc: ExportDocument): Promise<{ csv: string; docx: string; pdf: string }> {
  const csv = new TextDecoder().decode(await fileOf(doc, "csv"));
  const parts = unzipSync(await fileOf(doc, "docx"));
  const docx = Object.entries(parts)
    .filter(([name]) => name.endsWith(".xml"))
    .map(([, bytes]) => strFromU8(bytes))
    .join("\n");
  const pdf = await extractText(await getDocumentProxy(new Uint8Array(await fileOf(doc, "pdf"))), {
    mergePages: true,
  });
  return { csv, docx, pdf: pdf.text };
}

const formats = ["csv", "pdf", "docx"] as const;
const streamed = async (scope: ExportScope, format: (typeof formats)[number]) =>
  Buffer.from(await new Response(await streamLedgerExport(attorney, w.caseId, scope, format)).arrayBuffer());

describe("a file that is written while it is read", () => {
  it("has the same bytes as one composed as a whole, of every kind and tier", async () => {
    for (const kind of exportKinds)
      for (const tier of ["record", "work_product", "sealed"] as const) {
        const scope = exportScope.parse({ kind, tier, columns: [...columns, "claims"] });
        const whole = await composeLedgerExport(attorney, w.caseId, scope);
        // The other two take longer to write, and are told the same.
        const some = tier === "sealed" && (kind === "facts_numbered" || kind === "harm_section");
        for (const format of some ? formats : formats.slice(0, 1))
          expect((await streamed(scope, format)).equals(await fileOf(whole, format))).toBe(true);
      }
  });
  it("breaks where its rows cannot be read to the end, and says nothing before the first byte", async () => {
    const broken = streamSnapshot(attorney, async function* (tx) {
      yield new Uint8Array(10);
      await tx.$queryRaw`SELECT 1 / 0`;
    });
    await expect(new Response(await broken).arrayBuffer()).rejects.toThrow();
    await expect(
      streamSnapshot(attorney, async function* (tx) {
        await tx.$queryRaw`SELECT 1 / 0`;
        yield new Uint8Array(10);
      }),
    ).rejects.toThrow();
  });
  it("reads one moment, changes nothing, and gives its connection back to who stops reading", async () => {
    const seen: number[] = [];
    const file = await streamSnapshot(attorney, async function* (tx) {
      seen.push(await tx.fact.count({ where: { caseId: w.caseId } }));
      yield new Uint8Array(10);
      await owner.fact.create({
        data: { caseId: w.caseId, tier: "work_product", text: "Written meanwhile." },
        select: { id: true },
      });
      seen.push(await tx.fact.count({ where: { caseId: w.caseId } }));
      await expect(
        tx.$executeRaw`UPDATE fact SET text = '' WHERE case_id = ${w.caseId}::uuid`,
      ).rejects.toThrow(/read-only/);
    });
    await new Response(file).arrayBuffer().catch(() => undefined);
    expect(seen[0]).toBe(seen[1]);
    await owner.fact.deleteMany({ where: { caseId: w.caseId, text: "Written meanwhile." } });
    for (let n = 0; n < 8; n++) {
      const endless = await streamSnapshot(attorney, async function* () {
        for (;;) yield new Uint8Array(64 * 1024);
      });
      await endless.cancel();
    }
  });
});

describe("an export of the public record", () => {
  for (const kind of exportKinds) {
    it(`holds nothing above its tier: ${kind}`, async () => {
      const texts = await textsOf(await compose(kind, "record"));
      for (const text of Object.values(texts)) expect(text).not.toMatch(/PRIVATEWORD|SEALEDWORD/);
    });
  }
  it("holds what the tier allows, so that the test can fail", async () => {
    const open = await textsOf(await compose("chronology", "record"));
    for (const text of Object.values(open)) expect(text).toMatch(/The letter came/);
    const inner = JSON.stringify(await compose("chronology", "work_product"));
    expect(inner).toContain("PRIVATEWORD strategy fact");
    expect(inner).not.toContain("SEALEDWORD");
    expect(JSON.stringify(await compose("chronology", "sealed"))).toContain("SEALEDWORD fact");
    const outline = JSON.stringify(await compose("declaration_outline", "record"));
    expect(outline).toContain("Open harm");
  });
});

describe("the two forms of D.D.C.", () => {
  it("numbers undisputed facts with their cites and footnotes their words", async () => {
    const doc = await compose("facts_numbered", "record");
    const first = doc.blocks.find((b) => b.kind === "numbered");
    expect(first).toMatchObject({
      number: 1,
      text: "The letter came on June 12 — “is informed”. AR 12.",
      notes: ["AR 12 (“you are informed”)."],
    });
    const { docx } = await textsOf(doc);
    expect(docx).toContain("w:footnoteReference");
    expect(docx).toMatch(/7\(h\)\(1\)/);
  });
  it("tells them as a narrative citing the record", async () => {
    const doc = await compose("facts_narrative", "record");
    expect(doc.blocks.filter((b) => b.kind === "heading").map((b) => b.text)).toEqual(["Background"]);
  });
});

describe("a file", () => {
  it("does not run as a formula in a spreadsheet", async () => {
    const doc = await compose("chronology", "record");
    const risky = {
      ...doc,
      blocks: [
        {
          kind: "table" as const,
          caption: "",
          header: ["Fact"],
          rows: [["=HYPERLINK(1)"], ['say "so", twice']],
        },
      ],
    };
    expect((await textsOf(risky)).csv).toContain('\'=HYPERLINK(1)\r\n"say ""so"", twice"');
  });
  it("is a tagged PDF with its banner", async () => {
    const bytes = new Uint8Array(await fileOf(await compose("chronology", "record"), "pdf"));
    const proxy = await getDocumentProxy(bytes);
    expect(await proxy.getMarkInfo()).toMatchObject({ Marked: true });
    const tree = await (await proxy.getPage(1)).getStructTree();
    expect(JSON.stringify(tree)).toMatch(/"H1".*"Table".*"TH".*"TD"/s);
    expect((await textsOf(await compose("chronology", "record"))).pdf).toContain("ATTORNEY WORK PRODUCT");
  });
});

describe("a frozen version", () => {
  it("keeps what was filed with its hash, and tells later what changed", async () => {
    const frozen = await freezeExport(
      attorney,
      w.caseId,
      freezeInput.parse({ title: "Ex. 3 to the motion", kind: "facts_numbered", tier: "record" }),
    );
    expect(frozen.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await compareFrozenVersion(attorney, w.caseId, frozen.id)).toMatchObject({
      intact: "yes",
      changes: [],
      redaction: { hidden: 0, destroyed: 0 },
    });
    await addFact(
      attorney,
      w.caseId,
      addFactInput.parse({
        text: "Access came back.",
        tier: "record",
        state: "undisputed",
        date: onDay("2026-07-01"),
        citations: [{ cite: { kind: "joint_appendix", pages: { from: 45, to: null } } }],
      }),
    );
    const later = await compareFrozenVersion(attorney, w.caseId, frozen.id);
    expect(later.changes).toEqual([{ before: null, after: "Access came back. JA 45." }]);
    await owner.$executeRaw`UPDATE frozen_version SET content = jsonb_set(content, '{title}', '"tampered"') WHERE id = ${frozen.id}::uuid`;
    expect((await compareFrozenVersion(attorney, w.caseId, frozen.id)).intact).toBe("no");
    expect((await listFrozenVersions(attorney, w.caseId)).map((f) => f.title)).toEqual([
      "Ex. 3 to the motion",
    ]);
  });
});
