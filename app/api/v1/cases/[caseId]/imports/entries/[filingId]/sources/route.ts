import { z } from "zod";
import { filingParams } from "@/lib/filings/schema";
import { none, route } from "@/lib/http/route";
import { listSourcesOfEntry } from "@/lib/imports/queries";
import { entrySource } from "@/lib/imports/schema";

export const GET = route(
  { params: filingParams, query: none, body: none, output: z.object({ items: z.array(entrySource) }) },
  async ({ viewer, params }) => ({ items: await listSourcesOfEntry(viewer, params.caseId, params.filingId) }),
);
