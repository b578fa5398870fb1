import { none, route } from "@/lib/http/route";
import { restorePerson, revokePerson } from "@/lib/people/commands";
import { person, personParams } from "@/lib/people/schema";

export const PUT = route(
  { params: personParams, query: none, body: none, output: person },
  ({ viewer, params }) => revokePerson(viewer, params.userId),
);

export const DELETE = route(
  { params: personParams, query: none, body: none, output: person },
  ({ viewer, params }) => restorePerson(viewer, params.userId),
);
