import { caseParams } from "@/lib/cases/schema";
import { none, route } from "@/lib/http/route";
import { closeAddress, openAddress, trustSenders } from "@/lib/intake/commands/set-up";
import { done, openAddressInput, openedAddress, trustSendersInput } from "@/lib/intake/schema";

export const POST = route(
  { params: caseParams, query: none, body: openAddressInput, output: openedAddress, status: 201 },
  ({ viewer, params, body }) => openAddress(viewer, params.caseId, body),
);

export const PATCH = route(
  { params: caseParams, query: none, body: trustSendersInput, output: done },
  ({ viewer, params, body }) => trustSenders(viewer, params.caseId, body),
);

export const DELETE = route(
  { params: caseParams, query: none, body: none, output: done },
  ({ viewer, params }) => closeAddress(viewer, params.caseId),
);
