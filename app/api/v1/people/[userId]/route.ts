import { none, route } from "@/lib/http/route";
import { getPerson } from "@/lib/people/queries";
import { person, personParams } from "@/lib/people/schema";

export const GET = route(
  { params: personParams, query: none, body: none, output: person },
  ({ viewer, params }) => getPerson(viewer, params.userId),
);
