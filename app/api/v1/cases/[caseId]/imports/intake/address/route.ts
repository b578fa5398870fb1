import { caseParams } from "@/lib/cases/schema";
import { none, route } from "@/lib/http/route";
import { closeAddress, openAddress } from "@/lib/intake/commands/set-up";
import { done, openAddressInput, openedAddress } from "@/lib/intake/schema";

export const POST = route(
  { params: caseParams, query: none, body: openAddressInput, output: openedAddress, status: 201 },
  ({ viewer, params, body }) => openAddress(viewer, params.caseId, body),
);

export const DELETE = route(
  { params: caseParams, query: none, body: none, output: done },
  ({ viewer, params }) => closeAddress(viewer, params.caseId),
);
