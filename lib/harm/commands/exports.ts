import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { now, today } from "@/lib/dates/clock";
import { invalid, notFound } from "@/lib/errors";
import { canRecord } from "../access";
import type { FrozenVersion, freezeInput } from "../export-schema";
import { hashOf, loadExport } from "../load/export";
import { listFrozenVersions } from "../queries/exports";

/** Freezes an export as it stands now, with its hash. It is never changed again; the database refuses to. */
export async function freezeExport(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof freezeInput>,
): Promise<FrozenVersion> {
  if (!canRecord(viewer, caseId)) throw notFound("case");
  const { title, filingId, ...scope } = input;
  if (scope.tier !== "record" && scope.tier !== "work_product")
    throw invalid(
      "tier",
      "A frozen version of protected material has no audience yet: freeze it as work product or less.",
    );
  const id = randomUUID();
  await audited(viewer, async (tx) => {
    const content = await loadExport(tx, caseId, scope, today());
    const sha256 = hashOf(content);
    await tx.frozenVersion.createMany({
      data: [
        {
          id,
          caseId,
          tier: scope.tier,
          title,
          kind: scope.kind,
          scope,
          content,
          sha256,
          filingId,
          createdAt: now(),
          createdById: viewer.userId,
        },
      ],
    });
    return {
      result: null,
      caseId,
      events: [
        {
          action: "export.frozen",
          subjectKind: "frozen_version",
          subjectId: id,
          data: { kind: scope.kind, tier: scope.tier, sha256, filingId },
        },
      ],
    };
  });
  const frozen = (await listFrozenVersions(viewer, caseId)).find((f) => f.id === id);
  if (frozen === undefined) throw notFound("frozen version");
  return frozen;
}
