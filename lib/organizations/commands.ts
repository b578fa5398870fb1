import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { invalid, notFound } from "@/lib/errors";
import { canAdminister } from "@/lib/people/access";
import type { Organization, organizationInput, renamed, renameInput } from "./schema";

/** Adds a firm, a client or another body that people belong to. */
export async function addOrganization(
  viewer: Viewer,
  input: z.output<typeof organizationInput>,
): Promise<Organization> {
  if (!canAdminister(viewer)) throw notFound();
  return audited(viewer, async (tx) => {
    const same = await tx.organization.findFirst({
      where: { name: { equals: input.name, mode: "insensitive" } },
      select: { id: true },
    });
    if (same !== null) throw invalid("name", "There is an organization of this name already.");
    const { id } = await tx.organization.create({ data: input, select: { id: true } });
    return {
      result: { id, ...input, people: 0 },
      caseId: null,
      events: [
        {
          action: "organization.added",
          subjectKind: "organization",
          subjectId: id,
          data: { kind: input.kind },
        },
      ],
    };
  });
}

/** Gives an organization another name, everywhere it is shown. */
export async function renameOrganization(
  viewer: Viewer,
  organizationId: string,
  input: z.output<typeof renameInput>,
): Promise<z.infer<typeof renamed>> {
  if (!canAdminister(viewer)) throw notFound("organization");
  return audited(viewer, async (tx) => {
    const row = await tx.organization.findUnique({ where: { id: organizationId }, select: { name: true } });
    if (row === null) throw notFound("organization");
    if (row.name !== input.from && row.name !== input.name)
      throw invalid("name", `Somebody renamed it to “${row.name}” meanwhile. Load the page again.`);
    const same = await tx.organization.findFirst({
      where: { name: { equals: input.name, mode: "insensitive" }, id: { not: organizationId } },
      select: { id: true },
    });
    if (same !== null) throw invalid("name", "There is an organization of this name already.");
    await tx.organization.updateMany({ where: { id: organizationId }, data: { name: input.name } });
    return {
      result: { id: organizationId, name: input.name },
      caseId: null,
      events: [{ action: "organization.renamed", subjectKind: "organization", subjectId: organizationId }],
    };
  });
}
