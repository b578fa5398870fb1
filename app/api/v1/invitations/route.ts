import { none, route } from "@/lib/http/route";
import { invitePerson } from "@/lib/invitations/commands";
import { listInvitations } from "@/lib/invitations/queries";
import { invitationPage, invitationsQuery, invited, inviteInput } from "@/lib/invitations/schema";

export const GET = route(
  { params: none, query: invitationsQuery, body: none, output: invitationPage },
  ({ viewer, query }) => listInvitations(viewer, query.cursor),
);

export const POST = route(
  {
    params: none,
    query: none,
    body: inviteInput,
    output: invited,
    status: 201,
    kept: (answer) => ({ ...answer, link: null }),
  },
  ({ viewer, body }) => invitePerson(viewer, body),
);
