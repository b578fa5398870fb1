import { none, route } from "@/lib/http/route";
import { addOrganization } from "@/lib/organizations/commands";
import { listOrganizations } from "@/lib/organizations/queries";
import { organization, organizationInput, organizationList } from "@/lib/organizations/schema";

export const GET = route({ params: none, query: none, body: none, output: organizationList }, ({ viewer }) =>
  listOrganizations(viewer),
);

export const POST = route(
  { params: none, query: none, body: organizationInput, output: organization, status: 201 },
  ({ viewer, body }) => addOrganization(viewer, body),
);
