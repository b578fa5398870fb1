import { z } from "zod";
import { caseParams } from "@/lib/cases/schema";
import { draftDeclaration } from "@/lib/harm/commands/declarations";
import { addDeclarationInput, declaration, declarationRow } from "@/lib/harm/declaration-schema";
import { listDeclarations } from "@/lib/harm/queries/declarations";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: none, body: none, output: z.array(declarationRow) },
  ({ viewer, params }) => listDeclarations(viewer, params.caseId),
);

export const POST = route(
  { params: caseParams, query: none, body: addDeclarationInput, output: declaration, status: 201 },
  ({ viewer, params, body }) => draftDeclaration(viewer, params.caseId, body),
);
