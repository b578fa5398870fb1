import { z } from "zod";
import { recordedClosures } from "@/lib/closures/queries";
import { askEngine } from "@/lib/deadlines/ask-engine";
import { computeAnswerSchema } from "@/lib/deadlines/engine-schema";
import { withCheck } from "@/lib/deadlines/verification";
import { none, route } from "@/lib/http/route";
import { standingChecks } from "@/lib/rules/queries";

/** `closures=recorded`: count with the closures on record here. Otherwise the question's own, or none. */
const query = z.object({ closures: z.enum(["recorded"]).optional() });

export const POST = route(
  { params: none, query, body: z.unknown(), output: computeAnswerSchema },
  async ({ viewer, query, body }) =>
    withCheck(
      askEngine(body, query.closures === undefined ? null : await recordedClosures(viewer)),
      await standingChecks(viewer),
    ),
);
