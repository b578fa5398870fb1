import { caseParams } from "@/lib/cases/schema";
import { computeAnswerSchema } from "@/lib/deadlines/engine-schema";
import { previewInput } from "@/lib/deadlines/entry-schema";
import { previewDeadline } from "@/lib/deadlines/queries/preview";
import { none, route } from "@/lib/http/route";

/** Reads only: the date that a form would enter. */
export const POST = route(
  { params: caseParams, query: none, body: previewInput, output: computeAnswerSchema },
  ({ viewer, params, body }) => previewDeadline(viewer, params.caseId, body),
);
