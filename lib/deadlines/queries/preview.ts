import type { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { standingChecks } from "@/lib/rules/queries";
import { canReadDates } from "../access";
import type { ComputeAnswer } from "../engine-schema";
import type { previewInput } from "../entry-schema";
import { groundOf, planInput } from "../insert-date";
import { withCheck } from "../verification";

/** The date that a form would enter, on the case's review track and with the closures on record. Nothing is saved. */
export async function previewDeadline(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof previewInput>,
): Promise<ComputeAnswer> {
  if (!canReadDates(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, async (tx) => {
    const plan = await planInput(tx, caseId, input, await groundOf(tx, viewer, caseId));
    return withCheck(plan.answer, await standingChecks(viewer));
  });
}
