import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { invalid, notFound } from "@/lib/errors";
import { canAdminister } from "@/lib/people/access";
import type { Organization, organizationInput } from "./schema";

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
