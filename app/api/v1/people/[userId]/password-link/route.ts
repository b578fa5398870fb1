import { none, route } from "@/lib/http/route";
import { makePasswordLink, withdrawPasswordLink } from "@/lib/password-links/commands";
import { passwordLink, passwordLinkInput, withdrawn } from "@/lib/password-links/schema";
import { personParams } from "@/lib/people/schema";

export const POST = route(
  {
    params: personParams,
    query: none,
    body: passwordLinkInput,
    output: passwordLink,
    status: 201,
    kept: (answer) => ({ ...answer, link: null }),
  },
  ({ viewer, params, body }) => makePasswordLink(viewer, params.userId, body),
);

export const DELETE = route(
  { params: personParams, query: none, body: none, output: withdrawn },
  ({ viewer, params }) => withdrawPasswordLink(viewer, params.userId),
);
