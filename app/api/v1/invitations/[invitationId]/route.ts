import { none, route } from "@/lib/http/route";
import { withdrawInvitation } from "@/lib/invitations/commands";
import { invitationParams, withdrawn } from "@/lib/invitations/schema";

export const DELETE = route(
  { params: invitationParams, query: none, body: none, output: withdrawn },
  ({ viewer, params }) => withdrawInvitation(viewer, params.invitationId),
);
