import { strFromU8, unzipSync } from "fflate";
import { getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { onDay } from "@/lib/dates/uncertain-date";
import { disconnectAll } from "@/lib/db/prisma";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, viewerFor, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { banners, columnsOf, exportKinds } from "./export-kinds";
import { exportScope } from "./export-schema";
import { previewLedgerExport, streamLedgerExport } from "./queries/exports";
import { timelineLanes } from "./vocabulary";

/** Every table that an export reads has a row of each of these tiers, hung where it can on rows of the public record. */
const tiers = ["record", "work_product", "sealed"] as const;
const words = { record: "OPENWORD", work_product: "INNERWORD", sealed: "CLOSEDWORD" } as const;
const formats = ["csv", "pdf", "docx"] as const;

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
let insider: Viewer;

beforeAll(async () => {
  w = await makeWorld(owner);
  const { id: audienceId } = await owner.audience.create({
    data: { caseId: w.caseId, name: "Sealed", tier: "sealed" },
    select: { id: true },
  });
  await owner.audienceMember.create({
    data: { caseId: w.caseId, audienceId, userId: w.attorney.userId },
    select: { id: true },
  });
  insider = await viewerFor(w.attorney.userId);
  const day = { ...onDay("2026-06-12") };
  const on = new Date("2026-06-12T00:00:00Z");
  const at = tiers.map((tier) => ({
    word: words[tier],
    base: { caseId: w.caseId, tier, audienceId: tier === "sealed" ? audienceId : null },
  }));
  const id = { select: { id: true } } as const;
  const cite = { kind: "administrative_record", pages: { from: 1, to: null } };
  const open = { caseId: w.caseId, tier: "record" as const };
  const pleading = await owner.pleading.create({
    data: { ...open, kind: "complaint", title: "Complaint", operative: true },
    ...id,
  });
  const declaration = await owner.declaration.create({
    data: { ...open, title: "Declaration", declarant: "OPENWORD declarant" },
    ...id,
  });
  const claim = await owner.claim.create({
    data: { ...open, pleadingId: pleading.id, position: 0, title: "OPENWORD count", theory: "other" },
    ...id,
  });
  const element = await owner.claimElement.create({
    data: { ...open, claimId: claim.id, position: 0, text: "OPENWORD element" },
    ...id,
  });
  const fact = await owner.fact.create({
    data: {
      ...open,
      text: "OPENWORD main fact",
      state: "undisputed",
      dated: day,
      earliestOn: on,
      latestOn: on,
    },
    ...id,
  });
  const harm = await owner.harm.create({
    data: {
      ...open,
      text: "OPENWORD main harm",
      category: "workforce",
      timing: "ongoing",
      fromDated: day,
      earliestOn: on,
      recoverable: "no",
    },
    ...id,
  });
  for (const [i, { word, base }] of at.entries()) {
    const some = await owner.fact.create({
      data: { ...base, text: `${word} fact`, state: "undisputed", dated: day, earliestOn: on, latestOn: on },
      ...id,
    });
    const own = await owner.harm.create({
      data: {
        ...base,
        text: `${word} harm`,
        category: "operations",
        timing: "ongoing",
        fromDated: day,
        earliestOn: on,
        recoverable: "no",
        unrecoverableWhy: `${word} reason`,
        redress: `${word} redress`,
        declarationId: declaration.id,
      },
      ...id,
    });
    for (const [factId, harmId] of [
      [fact.id, null],
      [some.id, null],
      [null, harm.id],
      [null, own.id],
    ])
      await owner.factCitation.create({
        data: {
          ...base,
          factId: factId ?? null,
          harmId: harmId ?? null,
          cite: { ...cite, note: "" },
          quote: `${word} quote`,
        },
        ...id,
      });
    await owner.factElement.create({ data: { ...base, factId: some.id, elementId: element.id }, ...id });
    await owner.causeLink.create({
      data: { ...base, harmId: harm.id, position: i, step: "loss", text: `${word} cause` },
      ...id,
    });
    await owner.harmAmount.create({
      data: {
        ...base,
        harmId: harm.id,
        label: `${word} amount`,
        unit: "usd",
        low: 1,
        high: 2,
        method: `${word} method`,
        form: {
          kind: "rate",
          per: "day",
          each: [{ what: `${word} engineers`, low: 1, high: 1 }],
          during: { kind: "dates", from: day, to: null },
        },
      },
      ...id,
    });
    await owner.declarationParagraph.create({
      data: { ...base, declarationId: declaration.id, number: i + 1, text: `${word} paragraph` },
      ...id,
    });
    const second = await owner.declaration.create({
      data: {
        ...base,
        title: `${word} declaration`,
        declarant: `${word} declarant`,
        basis: `${word} basis`,
        signedOn: on,
      },
      ...id,
    });
    await owner.declarationParagraph.create({
      data: { ...base, declarationId: second.id, number: 1, text: `${word} sworn` },
      ...id,
    });
    await owner.governmentAction.create({
      data: { ...base, title: `${word} order`, text: "", startDated: day, earliestOn: on },
      ...id,
    });
    await owner.accessInterval.create({
      data: {
        ...base,
        model: `${word} model`,
        group: "all",
        startDated: day,
        account: "done",
      },
      ...id,
    });
    const other = await owner.claim.create({
      data: { ...base, pleadingId: pleading.id, position: 1 + i, title: `${word} claim`, theory: "other" },
      ...id,
    });
    const inner = await owner.claimElement.create({
      data: { ...base, claimId: other.id, position: 0, text: `${word} of claim` },
      ...id,
    });
    await owner.claimElement.create({
      data: { ...base, claimId: claim.id, position: 1 + i, text: `${word} of count` },
      ...id,
    });
    await owner.factElement.create({ data: { ...base, factId: fact.id, elementId: inner.id }, ...id });
    const source = await owner.source.create({
      data: { ...base, key: `${word}`, title: `${word} source`, publisher: `${word} press` },
      ...id,
    });
    await owner.sourceCitation.create({
      data: { ...base, subjectKind: "fact", subjectId: fact.id, sourceId: source.id },
      ...id,
    });
    await owner.filing.create({
      data: {
        ...base,
        position: i,
        number: i + 1,
        filedOn: on,
        kind: "order",
        textRaw: `${word} entry`,
        textClean: `${word} entry`,
      },
      ...id,
    });
  }
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

/** Everything that a file holds, seen or not: parts, properties, alternative texts, bookmarks, the tree. */
async function insideOf(bytes: Uint8Array, format: (typeof formats)[number]): Promise<string> {
  if (format === "csv") return strFromU8(bytes);
  if (format === "docx")
    return Object.entries(unzipSync(bytes))
      .map(([name, part]) => `${name}\n${name.endsWith(".png") ? "" : strFromU8(part)}`)
      .join("\n");
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const parts: unknown[] = [
    await pdf.getMetadata(),
    (await pdf.getMetadata()).metadata?.getRaw(),
    await pdf.getOutline(),
  ];
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n);
    parts.push(await page.getStructTree());
    // pdf.js gives a line in pieces where letters are set apart.
    parts.push((await page.getTextContent()).items.map((t) => ("str" in t ? t.str : "")).join(""));
  }
  return JSON.stringify(parts);
}

const above = (tier: (typeof tiers)[number]) =>
  new RegExp(
    tiers
      .slice(tiers.indexOf(tier) + 1)
      .map((t) => words[t])
      .join("|"),
  );

for (const kind of exportKinds)
  for (const tier of ["record", "work_product"] as const)
    it(`${kind}, up to ${tier}: no format, preview or property holds a word above it`, async () => {
      // What is asked for most often, in every form; the rest is told by the same pieces.
      const asked = { record: formats, work_product: formats.slice(0, 1) }[tier];
      for (const banner of banners) {
        const scope = exportScope.parse({
          kind,
          tier,
          banner,
          columns: columnsOf(kind),
          lanes: [...timelineLanes],
        });
        for (const format of banner === "work_product" ? asked : asked.slice(-1)) {
          const file = await streamLedgerExport(insider, w.caseId, scope, format);
          const text = await insideOf(new Uint8Array(await new Response(file).arrayBuffer()), format);
          expect(text, format).toContain(words[tier]);
          expect(text, format).not.toMatch(above(tier));
        }
        const preview = JSON.stringify(await previewLedgerExport(insider, w.caseId, scope));
        expect(preview).not.toMatch(above(tier));
      }
    });

it("holds the closed words for who asks for them and may, so that these tests can fail", async () => {
  for (const kind of exportKinds) {
    const scope = exportScope.parse({
      kind,
      tier: "sealed",
      columns: columnsOf(kind),
      lanes: [...timelineLanes],
    });
    const read = async (viewer: Viewer) =>
      strFromU8(
        new Uint8Array(
          await new Response(await streamLedgerExport(viewer, w.caseId, scope, "csv")).arrayBuffer(),
        ),
      );
    expect(await read(insider), kind).toContain(words.sealed);
    // The same choice by somebody outside the audience.
    expect(await read(w.paralegal), kind).not.toMatch(words.sealed);
  }
});

it("counts no proof above its tier", async () => {
  const facts = async (tier: string) => {
    const scope = exportScope.parse({ kind: "proof_matrix", tier, columns: ["proof", "facts"] });
    const { document } = await previewLedgerExport(insider, w.caseId, scope);
    const table = document.blocks.find((b) => b.kind === "table" && b.caption === "OPENWORD count");
    return table?.kind === "table" ? table.rows.find((r) => r[0] === "OPENWORD element")?.at(-1) : null;
  };
  expect([await facts("record"), await facts("work_product"), await facts("sealed")]).toEqual([
    "1",
    "2",
    "3",
  ]);
});
