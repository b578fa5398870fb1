import { caseParams } from "@/lib/cases/schema";
import { muteKinds } from "@/lib/filings/commands/mute-kinds";
import { getMutedKinds } from "@/lib/filings/queries/get-muted-kinds";
import { mutedKinds } from "@/lib/filings/schema";
import { none, route } from "@/lib/http/route";

/** One's own: which kinds one leaves out of the list of this docket. */
export const GET = route(
  { params: caseParams, query: none, body: none, output: mutedKinds },
  ({ viewer, params }) => getMutedKinds(viewer, params.caseId),
);

export const PUT = route(
  { params: caseParams, query: none, body: mutedKinds, output: mutedKinds },
  ({ viewer, params, body }) => muteKinds(viewer, params.caseId, body),
);
