import { none, route } from "@/lib/http/route";
import { listPeople } from "@/lib/people/queries";
import { peopleQuery, personPage } from "@/lib/people/schema";

export const GET = route(
  { params: none, query: peopleQuery, body: none, output: personPage },
  ({ viewer, query }) => listPeople(viewer, query),
);
