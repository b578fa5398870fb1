import { caseParams } from "@/lib/cases/schema";
import { chainList } from "@/lib/filings/chain-schema";
import { listChains } from "@/lib/filings/queries/list-chains";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: none, body: none, output: chainList },
  ({ viewer, params }) => listChains(viewer, params.caseId),
);
