import { caseParams } from "@/lib/cases/schema";
import { citeAsFiled } from "@/lib/harm/commands/declarations";
import { ledgerResolved, resolveLedgerInput } from "@/lib/harm/declaration-schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: caseParams, query: none, body: resolveLedgerInput, output: ledgerResolved },
  ({ viewer, params, body }) => citeAsFiled(viewer, params.caseId, body),
);
