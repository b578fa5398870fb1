import type { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { recordedClosures } from "@/lib/closures/queries";
import { today } from "@/lib/dates/clock";
import { withViewer } from "@/lib/db/with-viewer";
import type { ExtendPreview, extendInput } from "../entry-schema";
import { orderOf } from "../order-of";
import { workOutExtension } from "../work-out-extension";
import { getDeadline } from "./deadline";

/** What an order would do to a date. Nothing is saved. */
export async function previewExtension(
  viewer: Viewer,
  caseId: string,
  deadlineId: string,
  input: z.output<typeof extendInput>,
): Promise<ExtendPreview> {
  return withViewer(viewer, async (tx) => {
    const before = await getDeadline(viewer, caseId, deadlineId);
    const order = await orderOf(tx, caseId, input);
    return workOutExtension(before, input, order, await recordedClosures(viewer), today()).preview;
  });
}
