import { createHash, randomUUID } from "node:crypto";
import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { now, today } from "@/lib/dates/clock";
import type { Tier } from "@/lib/db/generated/enums";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { invalid, notFound } from "@/lib/errors";
import { canRecord } from "../access";
import { exportDocument, type FrozenVersion, type freezeInput } from "../export-schema";
import { loadMarkedExport } from "../load/export";
import { hashOf, manifestOf, sha256Of } from "../load/frozen";
import { takePassages, withoutMarks } from "../passages";
import { listFrozenVersions } from "../queries/exports";
import { fileOf } from "../render/write-file";
import { tiersUpTo } from "../tiers-up-to";

/**
 * Who may see what is frozen up to this tier: of protected rows, the one audience whose rows may be in it. Two audiences
 * in one version would be read by people who may read half of it.
 */
async function guardOf(
  tx: Tx,
  caseId: string,
  tier: Tier,
): Promise<{ tier: Tier; audienceId: string | null }> {
  if (tier === "record" || tier === "work_product") return { tier, audienceId: null };
  const audiences = await tx.audience.findMany({
    where: { caseId, tier: { in: tiersUpTo(tier) } },
    select: { id: true, tier: true },
  });
  const [only, second] = audiences;
  if (second !== undefined)
    throw invalid(
      "tier",
      "You belong to more than one protected audience up to this tier, and one version cannot be for several. Freeze it up to a lower tier.",
    );
  return only === undefined
    ? { tier: "work_product", audienceId: null }
    : { tier: only.tier, audienceId: only.id };
}

/** Rows of one INSERT: a statement may carry 65,535 values. */
const BATCH = 4_000;

/**
 * Freezes an export as it stands now: its content, the Word and PDF files of it, and their hashes. It is never changed
 * again; what a destroyed document said in it is taken out by the destruction alone, and that stays on record.
 */
export async function freezeExport(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof freezeInput>,
): Promise<FrozenVersion> {
  if (!canRecord(viewer, caseId)) throw notFound("case");
  const { title, filingId, ...scope } = input;
  const id = randomUUID();
  const { guard, marked, marks } = await withViewer(viewer, async (tx) => ({
    guard: await guardOf(tx, caseId, scope.tier),
    ...(await loadMarkedExport(viewer, tx, caseId, scope, today())),
  }));
  const whole = exportDocument.parse(withoutMarks(marked));
  const { skeleton, passages } = takePassages(marked, marks);
  const content = exportDocument.parse(skeleton);
  const sha256 = hashOf(whole);
  const hashes = passages.map((p) => sha256Of(p.text));
  const files = [
    { format: "docx", bytes: await fileOf(whole, "docx") },
    { format: "pdf", bytes: await fileOf(whole, "pdf") },
  ].map((f) => ({ ...f, sha256: createHash("sha256").update(f.bytes).digest("hex") }));
  await audited(viewer, async (tx) => {
    await tx.frozenVersion.createMany({
      data: [
        {
          id,
          caseId,
          ...guard,
          title,
          kind: scope.kind,
          scope,
          content,
          sha256,
          manifestSha256: manifestOf(content, hashes),
          filingId,
          createdAt: now(),
          createdById: viewer.userId,
        },
      ],
    });
    for (let i = 0; i < passages.length; i += BATCH)
      await tx.frozenPassage.createMany({
        data: passages
          .slice(i, i + BATCH)
          .map((p) => ({ ...p, caseId, ...guard, frozenId: id, sha256: hashes[p.ordinal] ?? "" })),
      });
    await tx.frozenFile.createMany({
      data: files.map((f) => ({
        caseId,
        ...guard,
        frozenId: id,
        format: f.format,
        bytes: new Uint8Array(f.bytes),
        sha256: f.sha256,
        byteSize: f.bytes.byteLength,
        passages: passages.length,
      })),
    });
    return {
      result: null,
      caseId,
      events: [
        {
          action: "export.frozen",
          subjectKind: "frozen_version",
          subjectId: id,
          data: {
            kind: scope.kind,
            tier: guard.tier,
            sha256,
            filingId,
            files: files.map((f) => `${f.format} ${f.sha256}`),
          },
        },
      ],
    };
  });
  const frozen = (await listFrozenVersions(viewer, caseId)).find((f) => f.id === id);
  if (frozen === undefined) throw notFound("frozen version");
  return frozen;
}
