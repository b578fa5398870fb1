import { none, route } from "@/lib/http/route";
import { renamePerson } from "@/lib/people/commands";
import { getPerson } from "@/lib/people/queries";
import { person, personParams, renameInput } from "@/lib/people/schema";

export const GET = route(
  { params: personParams, query: none, body: none, output: person },
  ({ viewer, params }) => getPerson(viewer, params.userId),
);

export const PATCH = route(
  { params: personParams, query: none, body: renameInput, output: person },
  ({ viewer, params, body }) => renamePerson(viewer, params.userId, body),
);
