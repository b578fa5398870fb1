import { createHash } from "node:crypto";
import { z } from "zod";
import type { Tx } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { type ExportDocument, type ExportScope, exportDocument, exportScope } from "../export-schema";
import { fillPassages } from "../passages";

/** SHA-256 of a text's UTF-8 bytes, in hex. */
export const sha256Of = (text: string) => createHash("sha256").update(text).digest("hex");

/** SHA-256 of a document's canonical JSON: keys in their order, whatever the database does to it. */
export function hashOf(value: unknown): string {
  const canonical = (v: unknown): unknown =>
    Array.isArray(v)
      ? v.map(canonical)
      : typeof v === "object" && v !== null
        ? Object.fromEntries(
            Object.entries(v)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([k, x]) => [k, canonical(x)]),
          )
        : v;
  return sha256Of(JSON.stringify(canonical(value)));
}

/** Binds the document without its passages to the hashes of all of them, so that the rest can be checked without one. */
export const manifestOf = (skeleton: ExportDocument, passageHashes: readonly string[]) =>
  joined(skeleton, sha256Of(passageHashes.join("")));
const joined = (skeleton: ExportDocument, allHashes: string) => sha256Of(`${hashOf(skeleton)}:${allHashes}`);

const gapRows = z.array(
  z.object({ hidden: z.number(), destroyed: z.number(), passages: z.number(), all_sha256: z.string() }),
);

const DESTROYED = "[removed: the document quoted was destroyed]";
const HIDDEN = "[withheld: out of reach]";

export type FrozenContent = {
  scope: ExportScope;
  /** What the viewer may still read of it; where they may not, it says so. */
  document: ExportDocument;
  intact: "yes" | "in_part" | "no";
  redaction: { hidden: number; destroyed: number; passages: number };
};

/** A frozen version as it can still be read, checked against the hashes that were taken of it. */
export async function loadFrozen(tx: Tx, caseId: string, frozenId: string): Promise<FrozenContent> {
  const row = await tx.frozenVersion.findFirst({
    where: { id: frozenId, caseId },
    select: { content: true, scope: true, sha256: true, manifestSha256: true },
  });
  if (row === null) throw notFound("frozen version");
  const passages = await tx.frozenPassage.findMany({
    where: { caseId, frozenId },
    orderBy: { ordinal: "asc" },
    select: { ordinal: true, text: true, sha256: true },
  });
  const [gap] = gapRows.parse(
    await tx.$queryRaw`SELECT hidden, destroyed, passages, all_sha256 FROM frozen_gaps(${caseId}::uuid, ARRAY[${frozenId}]::uuid[])`,
  );
  const skeleton = exportDocument.parse(row.content);
  const byOrdinal = new Map(passages.map((p) => [p.ordinal, p]));
  let missing = 0;
  const document = exportDocument.parse(
    fillPassages(row.content, (n) => {
      const passage = byOrdinal.get(n);
      if (passage?.text != null) return passage.text;
      missing += 1;
      return passage === undefined ? HIDDEN : DESTROYED;
    }),
  );
  const destroyed = passages.filter((p) => p.text === null).length;
  const redaction =
    gap === undefined
      ? { hidden: Math.max(0, missing - destroyed), destroyed, passages: passages.length }
      : { hidden: gap.hidden, destroyed: gap.destroyed, passages: gap.passages };
  const textsHold = passages.every((p) => p.text === null || sha256Of(p.text) === p.sha256);
  const bound = gap === undefined || joined(skeleton, gap.all_sha256) === row.manifestSha256;
  const intact =
    !textsHold || !bound ? "no" : missing > 0 ? "in_part" : hashOf(document) === row.sha256 ? "yes" : "no";
  return { scope: exportScope.parse(row.scope), document, intact, redaction };
}
