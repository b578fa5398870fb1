import { changeDeclaration } from "@/lib/harm/commands/declarations";
import { changeDeclarationInput, declaration, declarationParams } from "@/lib/harm/declaration-schema";
import { getDeclaration } from "@/lib/harm/queries/declarations";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: declarationParams, query: none, body: none, output: declaration },
  ({ viewer, params }) => getDeclaration(viewer, params.caseId, params.declarationId),
);

export const PATCH = route(
  { params: declarationParams, query: none, body: changeDeclarationInput, output: declaration },
  ({ viewer, params, body }) => changeDeclaration(viewer, params.caseId, params.declarationId, body),
);
