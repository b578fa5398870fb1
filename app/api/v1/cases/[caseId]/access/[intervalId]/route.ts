import { changeAccessInterval } from "@/lib/harm/commands/government";
import { accessInterval, changeIntervalInput, intervalParams } from "@/lib/harm/government-schema";
import { getAccessInterval } from "@/lib/harm/queries/government";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: intervalParams, query: none, body: none, output: accessInterval },
  ({ viewer, params }) => getAccessInterval(viewer, params.caseId, params.intervalId),
);

export const PATCH = route(
  { params: intervalParams, query: none, body: changeIntervalInput, output: accessInterval },
  ({ viewer, params, body }) => changeAccessInterval(viewer, params.caseId, params.intervalId, body),
);
