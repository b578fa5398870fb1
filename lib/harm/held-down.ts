import type { z } from "zod";
import type { EvidenceState } from "./vocabulary";

/** Who holds proof down says why; who gives a reason says how far. */
export function checkHeldDown(
  row: { evidenceAtMost: EvidenceState | null; evidenceWhy: string | null },
  ctx: z.RefinementCtx,
): void {
  if (row.evidenceAtMost !== null && !row.evidenceWhy)
    ctx.addIssue({
      code: "custom",
      path: ["evidenceWhy"],
      message: "Say why its evidence proves less than it seems to.",
    });
  if (row.evidenceAtMost === null && row.evidenceWhy)
    ctx.addIssue({
      code: "custom",
      path: ["evidenceAtMost"],
      message: "Say how far it is proved at most, or leave the reason out.",
    });
}
