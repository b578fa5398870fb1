import { z } from "zod";
import { caseParams } from "@/lib/cases/schema";
import { none, route } from "@/lib/http/route";
import { readThread } from "@/lib/messages/commands";

export const POST = route(
  {
    params: caseParams,
    query: none,
    body: z.object({ reporterId: z.uuid().nullable().default(null) }),
    output: z.object({ read: z.number().int() }),
  },
  ({ viewer, params, body }) => readThread(viewer, params.caseId, body.reporterId),
);
