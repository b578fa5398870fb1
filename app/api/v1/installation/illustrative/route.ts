import { invalid } from "@/lib/errors";
import { none, route } from "@/lib/http/route";
import { removeIllustrative } from "@/lib/installation/commands";
import { removedIllustrative } from "@/lib/installation/schema";

export const DELETE = route(
  { params: none, query: none, body: none, output: removedIllustrative },
  ({ viewer, request }) => {
    // A kept answer would hold the transaction open until after the files are gone; doing it twice does nothing anyway.
    if (request.headers.has("idempotency-key"))
      throw invalid("idempotency-key", "This needs no Idempotency-Key: doing it again does nothing.");
    return removeIllustrative(viewer);
  },
);
