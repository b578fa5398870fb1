import { openCase } from "@/lib/cases/commands/header";
import { listCases } from "@/lib/cases/queries";
import { casePage, openCaseInput, openedCase } from "@/lib/cases/schema";
import { cursorQuery } from "@/lib/http/page-schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: none, query: cursorQuery, body: none, output: casePage },
  ({ viewer, query }) => listCases(viewer, query.cursor),
);

export const POST = route(
  { params: none, query: none, body: openCaseInput, output: openedCase, status: 201 },
  ({ viewer, body }) => openCase(viewer, body),
);
