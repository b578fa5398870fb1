import { caseParams } from "@/lib/cases/schema";
import { none, route } from "@/lib/http/route";
import { setClientWords } from "@/lib/status/commands";
import { getClientStatus } from "@/lib/status/queries";
import { clientStatus, clientWords, setClientWordsInput } from "@/lib/status/schema";

export const GET = route(
  { params: caseParams, query: none, body: none, output: clientStatus },
  ({ viewer, params }) => getClientStatus(viewer, params.caseId),
);

export const PUT = route(
  { params: caseParams, query: none, body: setClientWordsInput, output: clientWords },
  ({ viewer, params, body }) => setClientWords(viewer, params.caseId, body),
);
