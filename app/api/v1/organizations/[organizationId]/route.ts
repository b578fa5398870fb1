import { none, route } from "@/lib/http/route";
import { renameOrganization } from "@/lib/organizations/commands";
import { organizationParams, renamed, renameInput } from "@/lib/organizations/schema";

export const PATCH = route(
  { params: organizationParams, query: none, body: renameInput, output: renamed },
  ({ viewer, params, body }) => renameOrganization(viewer, params.organizationId, body),
);
