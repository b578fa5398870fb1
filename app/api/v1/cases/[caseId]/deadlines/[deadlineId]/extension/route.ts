import { extendInput, extendPreview } from "@/lib/deadlines/entry-schema";
import { previewExtension } from "@/lib/deadlines/queries/extension";
import { deadlineParams } from "@/lib/deadlines/schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: deadlineParams, query: none, body: extendInput, output: extendPreview },
  ({ viewer, params, body }) => previewExtension(viewer, params.caseId, params.deadlineId, body),
);
