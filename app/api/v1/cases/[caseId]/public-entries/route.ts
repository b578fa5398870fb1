import { caseParams } from "@/lib/cases/schema";
import { none, route } from "@/lib/http/route";
import { choosePublicEntries } from "@/lib/public-entries/commands";
import { getPublicEntries } from "@/lib/public-entries/queries";
import { publicEntries } from "@/lib/public-entries/schema";

export const GET = route(
  { params: caseParams, query: none, body: none, output: publicEntries },
  ({ viewer, params }) => getPublicEntries(viewer, params.caseId),
);

export const PUT = route(
  { params: caseParams, query: none, body: publicEntries, output: publicEntries },
  ({ viewer, params, body }) => choosePublicEntries(viewer, params.caseId, body),
);
