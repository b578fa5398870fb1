import { changeHarm } from "@/lib/harm/commands/harms";
import { getHarm } from "@/lib/harm/queries/harms";
import { changeHarmInput, harm, harmParams } from "@/lib/harm/schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: harmParams, query: none, body: none, output: harm },
  ({ viewer, params }) => getHarm(viewer, params.caseId, params.harmId),
);

export const PATCH = route(
  { params: harmParams, query: none, body: changeHarmInput, output: harm },
  ({ viewer, params, body }) => changeHarm(viewer, params.caseId, params.harmId, body),
);
