import { none, route } from "@/lib/http/route";
import { setAdministrator } from "@/lib/people/commands";
import { administratorInput, person, personParams } from "@/lib/people/schema";

export const PUT = route(
  { params: personParams, query: none, body: administratorInput, output: person },
  ({ viewer, params, body }) => setAdministrator(viewer, params.userId, body),
);
