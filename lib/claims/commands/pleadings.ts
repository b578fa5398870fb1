import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { toDbDate } from "@/lib/dates/court-date";
import { forbidden, invalid, notFound } from "@/lib/errors";
import { writeCitations } from "@/lib/sources/write-citations";
import { canEditClaims } from "../access";
import { carryOver } from "../carry-over";
import { listPleadings } from "../queries";
import type { addPleadingInput, Pleadings } from "../schema";
import { checkEntry, ONLY_TEAM, rowSelect, toEdit, versionOf } from "../to-edit";

/** Adds a version of the pleading. At most one is operative: a new operative one takes the other's place. */
export async function addPleading(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof addPleadingInput>,
): Promise<Pleadings> {
  await audited(viewer, async (tx) => {
    const all = await toEdit(viewer, caseId);
    const before = input.supersedesId === null ? null : versionOf(all, input.supersedesId, "supersedesId");
    if (input.carryOver && before === null)
      throw invalid("supersedesId", "Say which version the claims are carried over from.");
    if (input.operative && input.kind === "proposed")
      throw invalid("operative", "A proposed pleading is not operative until leave is given.");
    if (before?.filedOn && input.filedOn && input.filedOn < before.filedOn)
      throw invalid("filedOn", "This is before the version whose place it takes.");
    await checkEntry(tx, caseId, "filingId", input.filingId);
    if (input.operative)
      await tx.pleading.updateMany({ where: { caseId, operative: true }, data: { operative: false } });
    const row = await tx.pleading.create({
      data: {
        caseId,
        tier: "record",
        kind: input.kind,
        title: input.title,
        filingId: input.filingId,
        filedOn: input.filedOn && toDbDate(input.filedOn),
        operative: input.operative,
        supersedesId: input.supersedesId,
        standing: input.standing,
        standingNote: input.standingNote,
        createdById: viewer.userId,
      },
      select: rowSelect,
    });
    await writeCitations(tx, { caseId, kind: "pleading", ...row }, input);
    if (input.carryOver && before !== null) await carryOver(tx, viewer, caseId, before.id, row.id);
    return {
      result: null,
      caseId,
      events: [
        {
          action: "pleading.added",
          subjectKind: "pleading",
          subjectId: row.id,
          data: { kind: input.kind, operative: input.operative, supersedes: input.supersedesId },
        },
      ],
    };
  });
  return listPleadings(viewer, caseId);
}

/** Makes a version the one the case is tried on. */
export async function makeOperative(viewer: Viewer, caseId: string, pleadingId: string): Promise<Pleadings> {
  await audited(viewer, async (tx) => {
    const all = await listPleadings(viewer, caseId);
    const target = all.versions.find((v) => v.id === pleadingId);
    if (target === undefined) throw notFound("pleading");
    if (!canEditClaims(viewer, caseId)) throw forbidden(ONLY_TEAM);
    if (target.kind === "proposed")
      throw invalid("kind", "A proposed pleading is not operative until leave is given: add it as filed.");
    await tx.pleading.updateMany({ where: { caseId, operative: true }, data: { operative: false } });
    await tx.pleading.updateMany({ where: { caseId, id: pleadingId }, data: { operative: true } });
    return {
      result: null,
      caseId,
      events: [{ action: "pleading.made_operative", subjectKind: "pleading", subjectId: pleadingId }],
    };
  });
  return listPleadings(viewer, caseId);
}
