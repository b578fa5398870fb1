import { none, route } from "@/lib/http/route";
import { revokeToken } from "@/lib/tokens/commands";
import { revokedToken, tokenParams } from "@/lib/tokens/schema";

export const DELETE = route(
  { params: tokenParams, query: none, body: none, output: revokedToken },
  ({ viewer, params }) => revokeToken(viewer, params.tokenId),
);
