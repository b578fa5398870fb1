import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { forbidden } from "@/lib/errors";
import { canAdminister } from "@/lib/people/access";
import type { Settings, settingsInput } from "./schema";

/** Changes what is named and leaves the rest. A required second factor holds from each person's next request. */
export async function chooseSettings(
  viewer: Viewer,
  input: z.output<typeof settingsInput>,
): Promise<Settings> {
  if (!canAdminister(viewer)) throw forbidden("Only the administrator changes settings.");
  const { requireTwoFactor, confirmDates } = input;
  const data = {
    ...(requireTwoFactor === undefined ? {} : { requireTwoFactor }),
    ...(confirmDates === undefined ? {} : { confirmDates }),
  };
  return audited(viewer, async (tx) => {
    const result = await tx.setting.update({
      where: { id: 1 },
      data,
      select: { requireTwoFactor: true, confirmDates: true },
    });
    return {
      result,
      caseId: null,
      events: [{ action: "setting.chosen", subjectKind: "setting", subjectId: null, data }],
    };
  });
}
