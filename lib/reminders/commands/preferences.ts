import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { forbidden } from "@/lib/errors";
import { getPreferences } from "../queries";
import type { choosePreferenceInput, Preferences, titlesInput } from "../schema";

/** Chooses how one is told of one kind of thing. */
export async function choosePreference(
  viewer: Viewer,
  { kind, mode }: z.output<typeof choosePreferenceInput>,
): Promise<Preferences> {
  const { userId } = viewer;
  return audited(viewer, async (tx) => {
    await tx.notificationPreference.upsert({
      where: { userId_kind: { userId, kind } },
      create: { userId, kind, mode },
      update: { mode },
      select: { id: true },
    });
    return {
      result: await getPreferences(viewer),
      caseId: null,
      events: [
        { action: "notification.chosen", subjectKind: "person", subjectId: userId, data: { kind, mode } },
      ],
    };
  });
}

/** The administrator lets titles, which are work product, leave in e-mail and calendar feeds, or keeps them in. */
export async function letTitlesLeave(
  viewer: Viewer,
  { titlesOutside }: z.output<typeof titlesInput>,
): Promise<Preferences> {
  if (!viewer.isAdmin) throw forbidden("Only the administrator lets titles leave.");
  return audited(viewer, async (tx) => {
    await tx.setting.update({ where: { id: 1 }, data: { titlesOutside }, select: { id: true } });
    return {
      result: await getPreferences(viewer),
      caseId: null,
      events: [
        { action: "setting.chosen", subjectKind: "setting", subjectId: null, data: { titlesOutside } },
      ],
    };
  });
}
