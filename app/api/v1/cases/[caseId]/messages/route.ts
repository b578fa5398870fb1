import { caseParams } from "@/lib/cases/schema";
import { none, route } from "@/lib/http/route";
import { sendMessage } from "@/lib/messages/commands";
import { listMessages } from "@/lib/messages/queries";
import { message, messagePage, sendMessageInput, threadQuery } from "@/lib/messages/schema";

export const GET = route(
  { params: caseParams, query: threadQuery, body: none, output: messagePage },
  ({ viewer, params, query }) => listMessages(viewer, params.caseId, query.reporter ?? null, query.cursor),
);

export const POST = route(
  { params: caseParams, query: none, body: sendMessageInput, output: message, status: 201 },
  ({ viewer, params, body }) => sendMessage(viewer, params.caseId, body),
);
