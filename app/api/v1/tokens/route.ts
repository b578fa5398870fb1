import { forbidden } from "@/lib/errors";
import { none, route } from "@/lib/http/route";
import { makeToken } from "@/lib/tokens/commands";
import { listTokens } from "@/lib/tokens/queries";
import { newApiToken, tokenInput, tokenList } from "@/lib/tokens/schema";

export const GET = route({ params: none, query: none, body: none, output: tokenList }, ({ viewer }) =>
  listTokens(viewer),
);

export const POST = route(
  {
    params: none,
    query: none,
    body: tokenInput,
    output: newApiToken,
    status: 201,
    kept: (answer) => ({ ...answer, token: null }),
  },
  ({ viewer, body, request }) => {
    // Whoever steals a token must not be able to make a second one that outlives it.
    if (request.headers.has("authorization")) throw forbidden("Sign in to make a token.");
    return makeToken(viewer, body);
  },
);
